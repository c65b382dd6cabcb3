import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres, type PostgresServer } from "../../store/postgres.ts";
import { TcpProxy } from "../../support/tcp-proxy.ts";
import { shownIn, type StandIn } from "../stand-in/stand-in.ts";
import type { Interaction } from "../stand-in/world.ts";
import { ConnectedBot } from "./connected-bot.ts";

const question = "Why did Stalin order the Politburo to establish a commission?";
const aCitation = /^-# ¶\d/m;

function shownBy({ original, followUps }: Interaction): string {
  return [original, ...followUps].map((message) => (message ? shownIn(message) : "")).join("\n");
}

async function addNote(discord: StandIn, words: string): Promise<string> {
  const used = await discord.slash("note add", { paragraph: "4", words });
  return shownBy(await discord.completed(used, 30_000));
}

async function ask(discord: StandIn): Promise<string> {
  return shownIn(await discord.answerTo(discord.say(`${discord.mention} ${question}`), 15_000));
}

describe("while another process locks the SQLite file", { timeout: 60_000 }, () => {
  let bot: ConnectedBot;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ibid-locked-"));
    bot = await ConnectedBot.start({
      standIn: { heartbeat: 500 },
      environment: () => ({ DATABASE_FILE: join(folder, "ibid.db") }),
    });
  }, 60_000);
  afterAll(async () => {
    await bot.stop();
    await rm(folder, { recursive: true });
  });

  test("questions are answered, heartbeats go on, and a note is kept when the lock is gone", async () => {
    const { discord } = bot;
    const { counts } = discord.gateway;
    const file = new Database(join(folder, "ibid.db"));
    file.exec("begin immediate");
    let isKept = false;
    const kept = addNote(discord, "Kept in the end.").finally(() => {
      isKept = true;
    });
    expect(await ask(discord)).toMatch(aCitation);
    const { heartbeat } = counts;
    await expect.poll(() => counts.heartbeat - heartbeat, { timeout: 5000 }).toBeGreaterThanOrEqual(4);
    expect(isKept).toBe(false);
    file.exec("rollback");
    file.close();
    expect(await kept).toContain("Kept in the end.");
    expect(shownBy(await discord.completed(await discord.slash("note list")))).toContain("Kept in the end.");
  });
});

describe("while PostgreSQL is away", { timeout: 60_000 }, () => {
  let server: PostgresServer;
  let proxy: TcpProxy;
  let bot: ConnectedBot;
  beforeAll(async () => {
    server = await startPostgres();
    const url = new URL(await server.newDatabase());
    proxy = await TcpProxy.start(Number(url.port));
    url.port = String(proxy.port);
    bot = await ConnectedBot.start({ environment: () => ({ DATABASE_URL: url.href }) });
  }, 90_000);
  afterAll(async () => {
    await bot.stop();
    await proxy.stop();
    await server.stop();
  });

  test.each(["refused", "silent"] as const)(
    "%s, questions are answered, notes are refused in a sentence, and both come back by themselves",
    async (mode) => {
      const { discord } = bot;
      expect(await addNote(discord, `Before it was ${mode}.`)).toContain("Before");
      proxy.mode = mode;
      const asked = [ask(discord), ask(discord), ask(discord)];
      for (const answer of await Promise.all(asked)) expect(answer).toMatch(aCitation);
      expect(await addNote(discord, "Lost.")).toMatch(/can't be reached right now/);
      expect(await ask(discord)).toMatch(aCitation);
      proxy.mode = "open";
      await expect
        .poll(() => addNote(discord, `After it was ${mode}.`), { timeout: 20_000, interval: 1000 })
        .toContain("After");
    },
  );

  test("silent, SIGTERM still ends the process within ten seconds", async () => {
    proxy.mode = "silent";
    bot.discord.say(`${bot.discord.mention} ${question}`);
    const since = performance.now();
    expect((await bot.process.kill("SIGTERM")).code).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});
