import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as contentOf } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFinding } from "../../src/cli/doctor.ts";
import { bundled } from "../../src/shared/package-path.ts";
import { startPostgres, type PostgresServer } from "../store/postgres.ts";
import { StandIn } from "../discord/stand-in/stand-in.ts";

let folder: string;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function ibid(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  input = "",
): Promise<Run> {
  const child = spawn(process.execPath, [bundled("bin/ibid.js"), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: join(folder, "data"), ...settings },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err, code] = await Promise.all([contentOf(child.stdout), contentOf(child.stderr), ended]);
  return { code, out, err };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-operation-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("ibid backup, restore and store move", { timeout: 120_000 }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  it("carry a note to a backup, back, and to PostgreSQL", async () => {
    const backup = join(folder, "backup.db");
    await ibid(["chat"], {}, "/note add 1 Carried along\n");
    const kept = await ibid(["backup", backup]);
    expect(kept).toEqual({ code: 0, err: "", out: expect.stringContaining("The file was checked") });

    await ibid(["chat"], {}, "/note add 2 Added later\n");
    const restored = await ibid(["restore", backup]);
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(restored.out).toMatch(/What was there before is in .*ibid\.db\.replaced-/);
    const list = await ibid(["chat"], {}, "/note list\n");
    expect(list.out).toContain("Carried along");
    expect(list.out).not.toContain("Added later");

    const url = await server.newDatabase();
    const moved = await ibid(["store", "move", "--to", url]);
    expect(moved).toMatchObject({ code: 0, err: "" });
    expect(moved.out).toContain("notes: 1 row\n");
    expect(moved.out).not.toContain("password");
    expect((await ibid(["chat"], { DATABASE_URL: url }, "/note list\n")).out).toContain("Carried along");
  });

  it.each([
    [["backup"], 2, /Name one file/],
    [["restore", "a", "b"], 2, /Name one file/],
    [["restore", "none.db"], 1, /There is no file none\.db/],
    [["store", "move"], 2, /Say where to move/],
    [["store", "move", "--to", "mysql://x"], 2, /Say where to move/],
    [
      ["store", "move", "--to", "postgres://u:secret@127.0.0.1:1/x"],
      1,
      /PostgreSQL can't be used \(.*ECONNREFUSED/,
    ],
  ])("say in one line what is wrong with %j", async (args, code, message) => {
    const run = await ibid(args);
    expect(run).toMatchObject({ code, out: "" });
    expect(run.err).toMatch(message);
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(run.err).not.toContain("secret");
  });
});

describe("ibid doctor", { timeout: 60_000 }, () => {
  let discord: StandIn;
  let settings: Readonly<Record<string, string>>;
  beforeAll(async () => {
    discord = await StandIn.start();
    settings = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: join(folder, "doctor"),
    };
  });
  afterAll(() => discord.stop());

  it("finds nothing wrong with a bot that can start, and changes nothing", async () => {
    const { code, out, err } = await ibid(["doctor"], settings);
    expect(out.split("\n").filter((line) => line !== "" && !/^(?:ok|warning) /.test(line))).toEqual([]);
    for (const subject of [
      "Node.js",
      "Token",
      "Intents",
      "Shards",
      "Permissions",
      "Store",
      "Model",
      "Disk",
    ]) {
      expect(out).toMatch(new RegExp(`^(?:ok|warning) +${subject}: .*\\.$`, "m"));
    }
    expect(out).toMatch(/^ok +Permissions: complete in 1 server\.$/m);
    expect(out).toMatch(/^ok +Model: the one that comes with Ibid/m);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(discord.gateway.counts.identify).toBe(0);
  });

  it("says what to do about each problem, without the token", async () => {
    await writeFile(join(folder, "letter.db"), "Dear Ada, ".repeat(1000));
    const { code, out } = await ibid(["doctor"], {
      ...settings,
      MESSAGE_CONTENT_INTENT: "true",
      DATABASE_FILE: "letter.db",
      SHARD_COUNT: "1",
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^PROBLEM +Intents: switch on Message Content Intent/m);
    expect(out).toMatch(
      /^PROBLEM +Store: letter\.db can't be used \(.*\): stop Ibid and restore a backup\.$/m,
    );
    const wrong = await ibid(["doctor"], { ...settings, DISCORD_TOKEN: "wrong-token" });
    expect(wrong.out).toMatch(/^PROBLEM +Token: Discord doesn't accept the token/m);
    expect(wrong.out).not.toContain("wrong-token");
    expect(wrong.code).toBe(1);
    expect((await ibid(["invite"], { DISCORD_TOKEN: "wrong-token" })).err).toMatch(/^DISCORD_TOKEN isn't/);
  });

  it("reports a bot without a token, Discord that is away, and a setting that is wrong", async () => {
    const none = await ibid(["doctor"]);
    expect(none.out).toMatch(/^PROBLEM +Token: DISCORD_TOKEN isn't set/m);
    expect(none.out).toMatch(/^ok +Disk/m);
    const away = await ibid(["doctor"], { ...settings, DISCORD_API_URL: "http://127.0.0.1:1/api" });
    expect(away.out).toMatch(/^PROBLEM +Discord: it can't be asked \(.*\): check the network/m);
    const wrong = await ibid(["doctor"], { ...settings, SHARD_COUNT: "none" });
    expect(wrong.out).toMatch(/^PROBLEM +Settings: SHARD_COUNT is "none"/m);
    expect([none.code, away.code, wrong.code]).toEqual([1, 1, 1]);
  });

  it("names the permissions that are missing, by server", async () => {
    discord.world.botPermissions = String(1n << 10n);
    const { code, out } = await ibid(["doctor"], settings);
    expect(out).toMatch(
      /^warning +Permissions: give .*\(Reading circle: Send Messages, .*Read Message History, Create Events, Create Polls\)\.$/m,
    );
    expect(code).toBe(0);
  });

  it.each([
    ["18.20.0", "problem"],
    ["20.18.3", "problem"],
    ["20.19.0", "warning"],
    ["24.1.0", "ok"],
  ])("judges Node.js %s: %s", (version, level) => {
    expect(nodeFinding(version).level).toBe(level);
  });
});
