import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { buttonsOf, shownIn, StandIn } from "../stand-in/stand-in.ts";
import { startBotProcess, type BotProcess } from "./bot-process.ts";

const question = "What did the Politburo vote to abolish in February 1934?";

describe("the bot's process", { timeout: 30_000 }, () => {
  let discord: StandIn;
  const started: BotProcess[] = [];

  function start(settings: Readonly<Record<string, string>> = {}, corpus?: string): BotProcess {
    const bot = startBotProcess(discord, settings, corpus);
    started.push(bot);
    return bot;
  }

  async function connect(settings: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
    const bot = start(settings);
    await bot.connected;
    return bot;
  }

  beforeEach(async () => {
    discord = await StandIn.start();
  });

  afterEach(async () => {
    await Promise.all(started.splice(0).map((bot) => bot.kill("SIGKILL")));
    await discord.stop();
  });

  test("exits with a one-line message if the token is wrong", async () => {
    const { code, stderr } = await start({ DISCORD_TOKEN: "wrong" }).ended;
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Discord doesn't accept the token: .*DISCORD_TOKEN\.\n$/);
  });

  test("exits with a one-line message if an intent is switched off", async () => {
    const { code, stderr } = await start({ MESSAGE_CONTENT_INTENT: "true" }).ended;
    expect(code).toBe(4);
    expect(stderr).toMatch(
      /^Discord doesn't let .*Message Content Intent.*MESSAGE_CONTENT_INTENT=false\.\n$/,
    );
  });

  test("exits with a one-line message if the token is revoked later", async () => {
    const bot = await connect();
    discord.gateway.close(4004);
    const { code, stderr } = await bot.ended;
    expect(code).toBe(3);
    expect(stderr.trim().split("\n").at(-1)).toMatch(/^Discord doesn't accept the token: /);
    expect(stderr).not.toContain("The connection to Discord failed");
  });

  test("exits with a status of its own if Discord requires more shards", async () => {
    discord.gateway.refuseWith = 4011;
    const { code, stderr } = await start().ended;
    expect(code).toBe(5);
    expect(stderr).toMatch(/^The bot is in too many servers for its shards: .*\n$/);
  });

  test("waits for Discord while it is away or fails at the start", async () => {
    const { port } = discord;
    await discord.stop();
    const bot = start();
    await expect.poll(() => bot.stderr(), { timeout: 15_000 }).toContain("is tried again");
    discord = await StandIn.start({ port });
    discord.faults.push({ method: "GET", path: /gateway/, status: 503, times: 3 });
    await bot.connected;
    expect(shownIn(await discord.ask(`${discord.mention} ${question}`))).toMatch(/^> /m);
  });

  test("finishes twenty pending answers on SIGTERM, then exits with 0", async () => {
    const bot = await connect();
    await discord.ask(`${discord.mention} note 58`);
    discord.faults.push({ method: "POST", path: /\/messages$/, status: 429, retryAfter: 0.5, times: 1 });
    const asked = Array.from({ length: 20 }, () => {
      const by = discord.user("Asker");
      return discord.say("note 58", discord.dm(by), by);
    });
    await discord.request(({ path }) => path.endsWith("/messages"));
    const ended = bot.kill("SIGTERM");
    const answers = await Promise.all(asked.map((each) => discord.answerTo(each, 8000)));
    expect(answers.map(shownIn)).toEqual(answers.map(() => expect.stringContaining("Note 58")));
    expect((await ended).code).toBe(0);
  });

  test("exits with 0 on SIGTERM while it connects", async () => {
    const bot = start();
    await discord.session();
    expect((await bot.kill("SIGTERM")).code).toBe(0);
  });

  test("exits with 0 on SIGTERM while it encodes a text", async () => {
    const corpus = await mkdtemp(join(tmpdir(), "ibid-corpus-"));
    const data = await mkdtemp(join(tmpdir(), "ibid-data-"));
    const sentence = "The harbour was finished late, and the town had spent twice what its council allowed. ";
    await writeFile(join(corpus, "harbour.txt"), `${sentence.repeat(10)}\n`.repeat(500));
    const bot = start({ DATA_DIR: data }, corpus);
    // The first vectors are kept while the next ones are computed.
    await vi.waitFor(async () => expect(await readdir(join(data, "vectors"))).not.toHaveLength(0), 20_000);
    expect((await bot.kill("SIGTERM")).code).toBe(0);
    await Promise.all([corpus, data].map((folder) => rm(folder, { recursive: true })));
  });

  test("answers a button of an earlier process", async () => {
    const first = await connect();
    const answer = await discord.ask(`${discord.mention} ${question}`);
    await first.kill();
    discord.gateway.sessions.clear();
    await connect();
    const { original } = await discord.completed(await discord.press(answer, "In context"));
    expect(original && shownIn(original)).toMatch(/^-# ¶/m);
    expect(buttonsOf(answer).length).toBeGreaterThan(0);
  });
});
