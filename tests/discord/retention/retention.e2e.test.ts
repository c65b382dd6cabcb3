import { DirectNotices } from "../../../src/discord/posting/direct-notice.ts";
import { asTextId } from "../../../src/document/text-id.ts";
import { Events, type Client } from "discord.js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../../src/discord/connection/client.ts";
import type { JobContext } from "../../../src/discord/context.ts";
import { startRetention } from "../../../src/discord/retention/retention-job.ts";
import { enforceRetention } from "../../../src/discord/retention/retention.ts";
import { createLogger } from "../../../src/shared/log.ts";
import type { Store } from "../../../src/store/store.ts";
import type { Departure } from "../../../src/store/departures.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { groupTextServices } from "../../support/group-texts.ts";
import { library } from "../../support/skarholm.ts";
import { StandIn } from "../stand-in/stand-in.ts";

const day = 24 * 60 * 60_000;
const otherServer = "999999999999999999";

let discord: StandIn;
let context: JobContext;
let now: number;
let logged: string;

async function connect({ apiUrl, token }: StandIn, { leases }: Store): Promise<Client<true>> {
  const never = new AbortController().signal;
  const client = createClient(
    { token, apiUrl, messageContent: false },
    leases,
    never,
    createLogger("silent"),
  );
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
  const store = await memoryStore();
  context = {
    client: await connect(discord, store),
    services: { commands: [], store, ...groupTextServices(library, store) },
    directNotices: new DirectNotices(),
    log: createLogger("info", { write: (line) => void (logged += line) }),
    clock: () => now,
  };
});

afterEach(async () => {
  await context.client.destroy();
  await discord.stop();
});

async function addAnnotation(group: string, author: string): Promise<void> {
  const note = {
    group,
    author,
    text: asTextId("skarholm"),
    paragraph: 1,
    parent: null,
    quote: null,
    words: "A note",
  };
  await context.services.store.annotations.add({
    ...note,
    authorName: "Marta",
    private: false,
    channel: null,
    created: now,
  });
}

async function countAnnotations(group: string): Promise<number> {
  return (await context.services.store.annotations.list(group, null, {}, { offset: 0, limit: 1 })).total;
}

async function enforce(): Promise<void> {
  await enforceRetention(context, new AbortController().signal, 0);
}

async function listDepartures(): Promise<readonly Departure[]> {
  return await context.services.store.departures.listBefore(Infinity);
}

describe("the data of a member who left", () => {
  test("is deleted 30 days after the departure was recorded, not earlier", async () => {
    const group = discord.world.guildId;
    await addAnnotation(group, "111111111111111111");
    await addAnnotation(group, discord.reader.id);
    await enforce();
    expect(await listDepartures()).toEqual([{ group, user: "111111111111111111", at: now }]);
    now += 30 * day;
    await enforce();
    expect(await countAnnotations(group)).toBe(2);
    now += 1;
    await enforce();
    expect(await countAnnotations(group)).toBe(1);
    expect(await listDepartures()).toEqual([]);
    expect(logged).toContain('"departures":1,"msg":"Deleted data after the retention period"');
  });

  test("is kept if the member is back, even if the return wasn't noticed before", async () => {
    const group = discord.world.guildId;
    await addAnnotation(group, discord.reader.id);
    await context.services.store.departures.record({ group, user: discord.reader.id, at: now - 31 * day });
    await enforce();
    expect([await countAnnotations(group), await listDepartures()]).toEqual([1, []]);
  });

  test("is kept while Discord refuses the look-up, which is logged once", async () => {
    const group = discord.world.guildId;
    await context.services.store.departures.record({ group, user: "1", at: now - 31 * day });
    await addAnnotation(group, "1");
    await addAnnotation(group, "2");
    discord.faults.push({ method: "GET", path: /members/, status: 403, times: 9 });
    await enforce();
    expect(await countAnnotations(group)).toBe(2);
    expect(logged.match(/Some members could not be looked up/g)).toHaveLength(1);
  });
});

test("the data of a member is kept while Ibid is out of the server, since nobody can tell whether they left", async () => {
  await addAnnotation(otherServer, discord.reader.id);
  await context.services.store.departures.record({
    group: otherServer,
    user: discord.reader.id,
    at: now - 31 * day,
  });
  await enforce();
  expect(await countAnnotations(otherServer)).toBe(1);
  expect(await listDepartures()).toHaveLength(1);
});

describe("the data of a server that removed Ibid", () => {
  test("is deleted 30 days after the removal", async () => {
    const job = startRetention(context, () => undefined);
    const group = discord.world.guildId;
    await addAnnotation(group, discord.reader.id);
    discord.dispatch("GUILD_DELETE", { id: group });
    await vi.waitFor(async () => expect(await listDepartures()).toEqual([{ group, user: null, at: now }]));
    now += 31 * day;
    await enforce();
    expect([await countAnnotations(group), await listDepartures()]).toEqual([0, []]);
    await job.stop();
  });

  test("is kept if the server adds Ibid again", async () => {
    const job = startRetention(context, () => undefined);
    const group = discord.world.guildId;
    await addAnnotation(group, discord.reader.id);
    discord.dispatch("GUILD_DELETE", { id: group });
    await vi.waitFor(async () => expect(await listDepartures()).toHaveLength(1));
    discord.dispatch("GUILD_CREATE", discord.world.guildPayload());
    await vi.waitFor(async () => expect(await listDepartures()).toEqual([]));
    await job.stop();
  });

  test("is kept if the server is only unavailable", async () => {
    const job = startRetention(context, () => undefined);
    await addAnnotation(discord.world.guildId, discord.reader.id);
    discord.dispatch("GUILD_DELETE", { id: discord.world.guildId, unavailable: true });
    await enforce();
    expect(await listDepartures()).toEqual([]);
    await job.stop();
  });

  test("gets a departure if Ibid was removed while it wasn't running", async () => {
    await addAnnotation(otherServer, discord.reader.id);
    await context.services.store.settings.set(otherServer, { installed: true });
    await enforce();
    expect(await listDepartures()).toEqual([{ group: otherServer, user: null, at: now }]);
  });

  test("is kept if the server added Ibid again while it wasn't running", async () => {
    const group = discord.world.guildId;
    await addAnnotation(group, discord.reader.id);
    await context.services.store.departures.record({ group, user: null, at: now - 10 * day });
    await enforce();
    expect(await listDepartures()).toEqual([]);
  });

  test("gets a departure only if a run found Ibid in it before", async () => {
    const group = discord.world.guildId;
    await addAnnotation(group, discord.reader.id);
    await enforce();
    context.client.guilds.cache.delete(group);
    await enforce();
    expect(await listDepartures()).toEqual([{ group, user: null, at: now }]);
  });

  test("is kept if only a member had installed Ibid, not the server", async () => {
    await addAnnotation(otherServer, discord.reader.id);
    await enforce();
    now += 31 * day;
    await enforce();
    expect([await countAnnotations(otherServer), await listDepartures()]).toEqual([1, []]);
  });

  test("is left to the shard that the server belongs to", async () => {
    const shards = context.client.options.shardCount;
    context.client.options.shardCount = 1000;
    await addAnnotation(otherServer, discord.reader.id);
    await context.services.store.settings.set(otherServer, { installed: true });
    await enforce();
    context.client.options.shardCount = shards ?? 1;
    expect(await listDepartures()).toEqual([]);
  });
});

test("a run stops after the current step when it is aborted", async () => {
  const stopping = new AbortController();
  await addAnnotation(discord.world.guildId, discord.reader.id);
  await addAnnotation(discord.world.guildId, "1");
  const checking = enforceRetention(context, stopping.signal, 60_000);
  await vi.waitFor(() => expect(discord.requests.some(({ path }) => path.includes("/members/"))).toBe(true));
  stopping.abort();
  await checking;
  expect(discord.requests.filter(({ path }) => path.includes("/members/"))).toHaveLength(1);
});
