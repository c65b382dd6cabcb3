import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startPostgres, type PostgresServer } from "../../store/postgres.ts";
import { freePort } from "../../support/free-port.ts";
import { required } from "../../support/required.ts";
import { shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Channel, Interaction, Message } from "../stand-in/world.ts";
import { startBotProcess, type BotProcess } from "./bot-process.ts";

const question = "note 57";
const waits = "Another process with the same token and database is running";
const connected = "Connected to Discord";

function repliesTo(discord: StandIn, asked: Message): Message[] {
  return [...discord.world.messages.values()].filter(({ replyTo }) => replyTo?.id === asked.id);
}

function shownBy({ original, followUps }: Interaction): string {
  return [original, ...followUps].map((message) => (message ? shownIn(message) : "")).join("\n");
}

describe("a second process with the same token and SQLite file", { timeout: 60_000 }, () => {
  let discord: StandIn;
  let folder: string;
  const started: BotProcess[] = [];
  /** The process that answers. */
  let active: BotProcess;

  function start(): BotProcess {
    const bot = startBotProcess(discord, { DATABASE_FILE: join(folder, "ibid.db"), DATA_DIR: folder });
    started.push(bot);
    return bot;
  }

  /** Starts a process beside the one that answers. */
  async function startBeside(): Promise<BotProcess> {
    const bot = start();
    await vi.waitFor(() => expect(bot.stderr()).toContain(waits), 15_000);
    return bot;
  }

  async function answersOnce(): Promise<void> {
    const asked = discord.say(`${discord.mention} ${question}`);
    await discord.answerTo(asked, 15_000);
    await sleep(300);
    expect(repliesTo(discord, asked)).toHaveLength(1);
  }

  beforeAll(async () => {
    discord = await StandIn.start();
    folder = await mkdtemp(join(tmpdir(), "ibid-two-"));
    active = start();
    await active.connected;
  }, 60_000);
  afterAll(async () => {
    await Promise.all(started.map((bot) => bot.kill("SIGKILL")));
    await discord.stop();
    await rm(folder, { recursive: true });
  });

  test("doesn't answer, and takes over when the first one stops", async () => {
    const second = await startBeside();
    expect(discord.gateway.counts.identify).toBe(1);
    expect(second.stderr()).toContain(`"process":${active.pid}`);
    await answersOnce();
    await discord.completed(await discord.slash("note add", { paragraph: "4", words: "Only once." }));
    const list = shownBy(await discord.completed(await discord.slash("note list")));
    expect(list.match(/Only once\./g)).toHaveLength(1);
    expect((await active.kill()).code).toBe(0);
    discord.gateway.sessions.clear();
    await second.connected;
    await answersOnce();
    active = second;
  });

  test("ends on SIGTERM while it waits", async () => {
    expect((await (await startBeside()).kill()).code).toBe(0);
    await answersOnce();
  });

  test("takes over when the first one is killed, before its lease expires", async () => {
    const second = await startBeside();
    await active.kill("SIGKILL");
    discord.gateway.sessions.clear();
    const since = performance.now();
    await second.connected;
    expect(performance.now() - since).toBeLessThan(15_000);
    await answersOnce();
    active = second;
  });

  test("makes a first one end that was suspended, when that one goes on", async () => {
    const second = await startBeside();
    process.kill(active.pid, "SIGSTOP");
    await expect.poll(() => second.stderr(), { timeout: 40_000, interval: 200 }).toContain(connected);
    process.kill(active.pid, "SIGCONT");
    const { code, stderr } = await active.ended;
    expect(code).toBe(6);
    expect(stderr.trim().split("\n").at(-1)).toMatch(/^Another process .* has taken over/);
    await answersOnce();
  });
});

describe("two processes with two of four shards each, over PostgreSQL", { timeout: 120_000 }, () => {
  let discord: StandIn;
  let server: PostgresServer;
  let url: string;
  let channels: readonly Channel[];
  const ports = new Map<string, number>();
  const running = new Map<string, BotProcess>();
  const pairs = ["0,1", "2,3"] as const;

  async function start(shards: string): Promise<BotProcess> {
    const port = await freePort();
    ports.set(shards, port);
    const bot = startBotProcess(discord, {
      DATABASE_URL: url,
      SHARD_COUNT: "4",
      SHARD_IDS: shards,
      HEALTH_PORT: String(port),
      LOG_LEVEL: "debug",
    });
    running.set(shards, bot);
    return bot;
  }

  async function isReady(shards: string): Promise<boolean> {
    const response = await fetch(`http://127.0.0.1:${ports.get(shards)}/readyz`).catch(() => undefined);
    return response?.status === 200;
  }

  async function ready(shards: string): Promise<void> {
    await vi.waitFor(async () => expect(await isReady(shards)).toBe(true), {
      timeout: 40_000,
      interval: 100,
    });
  }

  async function metrics(shards: string): Promise<string> {
    return (await fetch(`http://127.0.0.1:${ports.get(shards)}/metrics`)).text();
  }

  function botOf(shards: string): BotProcess {
    return required(running.get(shards), `the process of ${shards}`);
  }

  /** Ends the sessions that a process left, which the stand-in doesn't notice. */
  function endSessions(shards: string): void {
    for (const [id, { shard }] of discord.gateway.sessions) {
      if (shards.split(",").includes(String(shard))) discord.gateway.sessions.delete(id);
    }
  }

  beforeAll(async () => {
    discord = await StandIn.start({ maxConcurrency: 2 });
    const { world } = discord;
    channels = [0, 1, 2, 3].map((shard) =>
      world.addChannel({ type: 0, name: `shard-${shard}`, guildId: world.addGuild(shard, 4) }),
    );
    server = await startPostgres();
    url = await server.newDatabase();
    await Promise.all(pairs.map(start));
    await Promise.all(pairs.map(ready));
  }, 120_000);

  afterAll(async () => {
    await Promise.all([...running.values()].map((bot) => bot.kill("SIGKILL")));
    await server.stop();
    await discord.stop();
  });

  test("identify no faster than Discord allows, together", () => {
    const { shards, identifiedAt } = discord.gateway;
    expect(shards).toHaveLength(4);
    for (const bucket of [0, 1]) {
      const times = identifiedAt.filter((_, index) => {
        const [id] = Array.isArray(shards[index]) ? shards[index] : [];
        return Number(id) % 2 === bucket;
      });
      expect(times).toHaveLength(2);
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(5000);
    }
  });

  test("answer each question, command and direct message once", async () => {
    const asked = [...channels, discord.dm()].map((channel) =>
      discord.say(`${discord.mention} ${question}`, channel),
    );
    for (const message of asked) await discord.answerTo(message, 20_000);
    for (const channel of channels) {
      const used = await discord.slash("note add", { paragraph: "4", words: "Of one shard." }, { channel });
      await discord.completed(used, 15_000);
      const list = await discord.completed(await discord.slash("note list", {}, { channel }), 15_000);
      expect(shownBy(list).match(/Of one shard\./g)).toHaveLength(1);
    }
    await sleep(500);
    for (const message of asked) expect(repliesTo(discord, message)).toHaveLength(1);
  });

  test("open only the texts of their own servers", async () => {
    const channel = required(channels[3], "a channel");
    const content = Buffer.from("The lamp was lit at dusk. Nobody saw the keeper again.\n".repeat(5));
    const used = await discord.slash(
      "texts add",
      { file: { name: "lamp.txt", content } },
      { channel, manages: true },
    );
    expect(shownBy(await discord.completed(used, 20_000))).toContain("lamp");
    await discord.answerTo(discord.say(`${discord.mention} who was lit at dusk?`, channel), 15_000);
    expect(await metrics("2,3")).toMatch(/^ibid_added_texts 1$/m);
    expect(await metrics("0,1")).toMatch(/^ibid_added_texts 0$/m);
  });

  test("one is killed, and its replacement answers what was asked meanwhile, once", async () => {
    await botOf("0,1").kill("SIGKILL");
    endSessions("0,1");
    const missed = channels.slice(0, 2).map((channel) => discord.say(`${discord.mention} ¶4`, channel));
    // The other process goes on.
    await discord.answerTo(discord.say(`${discord.mention} ${question}`, channels[2]), 15_000);
    await start("0,1");
    await ready("0,1");
    for (const message of missed) await discord.answerTo(message, 15_000);
    await sleep(500);
    for (const message of missed) expect(repliesTo(discord, message)).toHaveLength(1);
  });

  test("a rolling restart loses no question and answers none twice", async () => {
    const asked: Message[] = [];
    const rolling = new AbortController();
    const ask = async () => {
      for (let turn = 0; !rolling.signal.aborted; turn++) {
        const channel = required(channels[turn % 4], "a channel");
        asked.push(discord.say(`${discord.mention} note ${54 + (turn % 5)}`, channel, discord.user("Asker")));
        await sleep(250);
      }
    };
    const asking = ask();
    for (const shards of pairs) {
      const ended = botOf(shards).kill();
      endSessions(shards);
      expect((await ended).code).toBe(0);
      await start(shards);
      await ready(shards);
    }
    rolling.abort();
    await asking;
    expect(asked.length).toBeGreaterThan(20);
    for (const message of asked) await discord.answerTo(message, 20_000);
    await sleep(500);
    expect(asked.filter((message) => repliesTo(discord, message).length !== 1)).toEqual([]);
  });
});
