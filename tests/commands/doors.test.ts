import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAction } from "../../src/dialogue/reply/button-action.ts";
import { call } from "../../src/features/command/call.ts";
import { callablesOf, type Answer, type Command } from "../../src/features/command/command.ts";
import type { RawValue } from "../../src/features/command/options.ts";
import { IbidError } from "../../src/shared/error.ts";
import { anyString } from "../support/arbitrary.ts";
import customIds from "../fixtures/custom-ids.json" with { type: "json" };
import { command, commands, memberContext } from "./calling.ts";

/** Values as a platform may send them: of the right type, of another, huge, or nothing that fits. */
const anyValue: fc.Arbitrary<RawValue> = fc.oneof(
  anyString,
  fc.constantFrom("1", "¶1", "last", "skarholm", "*", "", " ", "__proto__", "a".repeat(10_000), "\u0000"),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant({ name: "a.txt", size: 1, bytes: async () => new Uint8Array([97]) }),
);

/** Uses a command. Returns "answered" or "refused in a sentence", or else the error that nobody expects. */
async function outcome(used: Command, work: () => Answer | Promise<Answer> | undefined): Promise<unknown> {
  try {
    await call(used, () => work() ?? Promise.reject(new Error("A press without a handler")), memberContext);
    return "answered";
  } catch (error) {
    return error instanceof IbidError ? "refused in a sentence" : error;
  }
}

const expected = ["answered", "refused in a sentence"];

describe("whatever is sent", () => {
  const callables = commands.flatMap((each) =>
    callablesOf(each).map((callable) => ({ name: `${each.name} ${callable.name}`, used: each, callable })),
  );

  test.each(callables)("/$name answers or says what is wrong", async ({ used, callable }) => {
    const names = fc.constantFrom(...Object.keys(callable.options), "unknown");
    const given = fc.array(fc.tuple(names, anyValue), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(given, async (options) => {
        expect(expected).toContain(await outcome(used, () => callable.run(new Map(options), memberContext)));
      }),
      { numRuns: 25 },
    );
  });

  const forged = fc.oneof(
    anyString,
    fc
      .tuple(fc.constantFrom(...Object.values(customIds).flat().map(String)), fc.nat(), anyString)
      .map(([id, at, noise]) => id.slice(0, at % 100) + noise + id.slice((at % 100) + 1)),
  );

  test("forged custom ids of buttons and forms are refused or answered", async () => {
    await fc.assert(
      fc.asyncProperty(forged, fc.dictionary(fc.string(), anyString), async (id, form) => {
        const action = decodeAction(id);
        if (action?.kind !== "command" || !commands.some(({ name }) => name === action.command)) return;
        const used = command(action.command);
        const fields = new Map(Object.entries(form));
        expect(expected).toContain(
          await outcome(used, () => used.press?.(action.rest, memberContext, fields)),
        );
      }),
      { numRuns: 300 },
    );
  });

  const pressable = commands.filter(({ press }) => press !== undefined);

  test.each(pressable)("buttons of /$name that can't be read are refused", async (used) => {
    await fc.assert(
      fc.asyncProperty(anyString, async (code) => {
        expect(expected).toContain(await outcome(used, () => used.press?.(code, memberContext, new Map())));
      }),
      { numRuns: 50 },
    );
  });
});
