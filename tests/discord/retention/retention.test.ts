import { Events, type Client } from "discord.js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../../src/discord/connection/client.ts";
import {
  enforceRetention,
  startRetention,
  type RetentionContext,
} from "../../../src/discord/retention/retention.ts";
import { createLogger } from "../../../src/shared/log.ts";
import type { Departure } from "../../../src/store/departures.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { StandIn } from "../stand-in/stand-in.ts";

const day = 24 * 60 * 60_000;
const elsewhere = "999999999999999999";

let discord: StandIn;
let desk: RetentionContext;
let now: number;
let logged: string;

async function online({ apiUrl, token }: StandIn): Promise<Client<true>> {
  const client = createClient({ apiUrl, messageContent: false });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(token);
  return await ready;
}

beforeEach(async () => {
  discord = await StandIn.start();
  now = Date.UTC(2026, 0, 1);
  logged = "";
  desk = {
    client: await online(discord),
    store: await memoryStore(),
    log: createLogger("info", { write: (line) => void (logged += line) }),
    clock: () => now,
  };
});

afterEach(async () => {
  await desk.client.destroy();
  await discord.stop();
});

async function write(group: string, author: string): Promise<void> {
  const note = { group, author, text: "skarholm", paragraph: 1, quote: null, words: "A note" };
  await desk.store.annotations.add({
    ...note,
    authorName: "Marta",
    private: false,
    channel: null,
    created: now,
  });
}

async function notesIn(group: string): Promise<number> {
  return (await desk.store.annotations.list(group, null, {}, { offset: 0, limit: 1 })).total;
}

async function check(): Promise<void> {
  await enforceRetention(desk, new AbortController().signal, 0);
}

async function noted(): Promise<readonly Departure[]> {
  return await desk.store.departures.listBefore(Infinity);
}

describe("what members leave behind", () => {
  test("is deleted 30 days after they left, and not before", async () => {
    const group = discord.world.guildId;
    await write(group, "111111111111111111");
    await write(group, discord.reader.id);
    await check();
    expect(await noted()).toEqual([{ group, user: "111111111111111111", at: now }]);
    now += 30 * day;
    await check();
    expect(await notesIn(group)).toBe(2);
    now += 1;
    await check();
    expect(await notesIn(group)).toBe(1);
    expect(await noted()).toEqual([]);
    expect(logged).toContain('"departures":1,"msg":"What was left behind is deleted"');
  });

  test("stays when they are back, even if nobody noticed before", async () => {
    const group = discord.world.guildId;
    await write(group, discord.reader.id);
    await desk.store.departures.record({ group, user: discord.reader.id, at: now - 31 * day });
    await check();
    expect([await notesIn(group), await noted()]).toEqual([1, []]);
  });

  test("stays while Discord doesn't tell, which is logged once", async () => {
    const group = discord.world.guildId;
    await desk.store.departures.record({ group, user: "1", at: now - 31 * day });
    await write(group, "1");
    await write(group, "2");
    discord.faults.push({ method: "GET", path: /members/, status: 403, times: 9 });
    await check();
    expect(await notesIn(group)).toBe(2);
    expect(logged.match(/stays open/g)).toHaveLength(1);
  });
});

describe("what a server leaves behind", () => {
  test("is deleted 30 days after Ibid was taken out", async () => {
    const keeper = startRetention(desk, () => undefined);
    const group = discord.world.guildId;
    await write(group, discord.reader.id);
    discord.dispatch("GUILD_DELETE", { id: group });
    await vi.waitFor(async () => expect(await noted()).toEqual([{ group, user: null, at: now }]));
    now += 31 * day;
    await check();
    expect([await notesIn(group), await noted()]).toEqual([0, []]);
    await keeper.stop();
  });

  test("stays when it takes Ibid back", async () => {
    const keeper = startRetention(desk, () => undefined);
    const group = discord.world.guildId;
    await write(group, discord.reader.id);
    discord.dispatch("GUILD_DELETE", { id: group });
    await vi.waitFor(async () => expect(await noted()).toHaveLength(1));
    discord.dispatch("GUILD_CREATE", discord.world.guildPayload());
    await vi.waitFor(async () => expect(await noted()).toEqual([]));
    await keeper.stop();
  });

  test("stays when Discord only can't reach it", async () => {
    const keeper = startRetention(desk, () => undefined);
    await write(discord.world.guildId, discord.reader.id);
    discord.dispatch("GUILD_DELETE", { id: discord.world.guildId, unavailable: true });
    await check();
    expect(await noted()).toEqual([]);
    await keeper.stop();
  });

  test("is noticed when Ibid was taken out while it was away", async () => {
    await write(elsewhere, discord.reader.id);
    await desk.store.settings.set(elsewhere, { installed: true });
    await check();
    expect(await noted()).toEqual([{ group: elsewhere, user: null, at: now }]);
  });

  test("stays where members brought Ibid along, and the server never had it", async () => {
    await write(elsewhere, discord.reader.id);
    await check();
    now += 31 * day;
    await check();
    expect([await notesIn(elsewhere), await noted()]).toEqual([1, []]);
  });

  test("is of no concern to another shard", async () => {
    const shards = desk.client.options.shardCount;
    desk.client.options.shardCount = 1000;
    await write(elsewhere, discord.reader.id);
    await desk.store.settings.set(elsewhere, { installed: true });
    await check();
    desk.client.options.shardCount = shards ?? 1;
    expect(await noted()).toEqual([]);
  });
});

test("stops at once, whatever is under way", async () => {
  const stopping = new AbortController();
  await write(discord.world.guildId, discord.reader.id);
  await write(discord.world.guildId, "1");
  const checking = enforceRetention(desk, stopping.signal, 60_000);
  await vi.waitFor(() => expect(discord.requests.some(({ path }) => path.includes("/members/"))).toBe(true));
  stopping.abort();
  await checking;
  expect(discord.requests.filter(({ path }) => path.includes("/members/"))).toHaveLength(1);
});
