import { describe, expect, it } from "vitest";
import { IbidError } from "../../src/shared/error.ts";
import { createLogger } from "../../src/shared/log.ts";

/** A log whose lines are parsed into the array. */
function logInto(lines: unknown[], level?: "warn") {
  return createLogger(level, { write: (line) => void lines.push(JSON.parse(line)) });
}

describe("createLogger", () => {
  it("writes the level, the time, the facts and the message of an event", () => {
    const lines: unknown[] = [];
    logInto(lines).info({ shard: 2 }, "Reconnecting");
    expect(lines).toEqual([{ level: "info", time: expect.any(String), shard: 2, msg: "Reconnecting" }]);
  });

  it("leaves out what is below its level", () => {
    const lines: unknown[] = [];
    const log = logInto(lines, "warn");
    log.info("Connected");
    log.warn("Refused");
    expect(lines).toMatchObject([{ msg: "Refused" }]);
  });

  it("writes the code, the facts and the cause of an error", () => {
    const lines: unknown[] = [];
    const cause = Object.assign(new Error("no such table"), { code: "SQLITE_ERROR" });
    const err = new IbidError("database-unavailable", "It can't be opened.", {
      facts: { path: "a.db" },
      cause,
    });
    logInto(lines).error({ err }, "Failed");
    expect(lines).toMatchObject([
      {
        err: {
          name: "IbidError",
          code: "database-unavailable",
          message: "It can't be opened.",
          facts: { path: "a.db" },
          cause: { message: "no such table", code: "SQLITE_ERROR" },
        },
      },
    ]);
  });

  it("leaves out other fields of an error, such as the body of a request with the words of a member", () => {
    const lines: unknown[] = [];
    const err = Object.assign(new Error("Missing Access"), {
      requestBody: { json: { content: "my secret" } },
    });
    logInto(lines).child({ request: "1" }).error({ err }, "Failed");
    expect(lines).toMatchObject([{ request: "1", err: { message: "Missing Access" } }]);
    expect(JSON.stringify(lines)).not.toContain("secret");
  });
});
