import { setTimeout as sleep } from "node:timers/promises";
import {
  DiscordAPIError,
  Events,
  RESTJSONErrorCodes,
  ShardClientUtil,
  type Client,
  type Guild,
} from "discord.js";
import type { Logger } from "../../shared/log.ts";
import type { Departure } from "../../store/departures.ts";
import type { Store } from "../../store/store.ts";
import { daysKept } from "../../features/privacy/own-data.ts";

const day = 24 * 60 * 60_000;
const firstAfter = 60_000;
/** How many members are looked up in a day at most; of more, others come up on another day. */
const mostLookups = 1000;
/** How long to wait between them, in milliseconds. */
const gently = 2000;
/** The group's setting that says that Ibid was seen in the server itself, and not only brought along by a member. */
const installed = "installed";

/** What noticing departures takes. */
export interface RetentionContext {
  readonly client: Client<true>;
  readonly store: Store;
  readonly log: Logger;
  /** The time in milliseconds since 1970. */
  readonly clock: () => number;
}

export interface RunningRetention {
  stop(): Promise<void>;
}

const unknown: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
]);

/** @throws DiscordAPIError when Discord doesn't tell */
async function isMember(user: string, { members }: Guild): Promise<boolean> {
  try {
    await members.fetch({ user, force: true, cache: false });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && unknown.has(error.code)) return false;
    throw error;
  }
}

/** Whether it is a server whose events come to this process; then it is in the cache, unless Ibid isn't in it. */
function isOurs(group: string, { options, ws }: Client<true>): boolean {
  if (!/^\d+$/.test(group)) return false;
  return ws.shards.has(ShardClientUtil.shardIdForGuildId(group, options.shardCount ?? ws.shards.size));
}

/** Notes which servers Ibid was taken from or came back to, and gives those that it is in. */
async function checkServers({ client, store, clock }: RetentionContext): Promise<Guild[]> {
  const { members, departures, settings } = store;
  const groups = await members.listGroups();
  const there: Guild[] = [];
  for (const group of groups.filter((each) => isOurs(each, client))) {
    const guild = client.guilds.cache.get(group);
    // oxlint-disable no-await-in-loop -- gently: nobody waits for this
    const wasThere = (await settings.get(group))[installed] === true;
    if (guild) {
      there.push(guild);
      if (!wasThere) await settings.set(group, { [installed]: true });
      await departures.cancel(group, null);
    } else if (wasThere) await departures.record({ group, user: null, at: clock() });
    // oxlint-enable no-await-in-loop
  }
  return there;
}

/** The members to look up today: all, or as many as a day has room for, from anywhere in the list. */
async function membersOf(guilds: readonly Guild[], { members }: Store) {
  const known = await Promise.all(
    guilds.map(async (guild) => (await members.listMembers(guild.id)).map((user) => ({ guild, user }))),
  );
  const all = known.flat();
  const from = all.length > mostLookups ? Math.floor(Math.random() * all.length) : 0;
  return [...all.slice(from), ...all.slice(0, from)].slice(0, mostLookups);
}

/** Deletes what was left behind long enough ago, unless who left is back. Whether it did. */
async function expire({ group, user }: Departure, { client, store }: RetentionContext): Promise<boolean> {
  const guild = client.guilds.cache.get(group);
  // Of a server that Ibid isn't in, nobody can tell who its members are.
  if (user !== null && !guild) return false;
  const isBack = guild !== undefined && (user === null || (await isMember(user, guild)));
  if (isBack) await store.departures.cancel(group, user);
  else await (user === null ? store.members.eraseGroup(group) : store.members.erase(user, group));
  return !isBack;
}

/** Does one thing for each, with pauses; gives what went wrong. */
async function oneByOne<Entry>(
  entries: readonly Entry[],
  step: (entry: Entry) => Promise<void>,
  { pause, signal }: { readonly pause: number; readonly signal: AbortSignal },
): Promise<unknown[]> {
  const errors: unknown[] = [];
  for (const entry of entries) {
    if (signal.aborted) break;
    // oxlint-disable no-await-in-loop -- one at a time spares Discord
    await step(entry).catch((error: unknown) => errors.push(error));
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
    // oxlint-enable no-await-in-loop
  }
  return errors;
}

/**
 * Notes who left and who is back, and deletes what was left behind too long ago. It does no harm when several
 * processes do it at once, or when it ends in between.
 */
export async function enforceRetention(
  desk: RetentionContext,
  signal: AbortSignal,
  pause = gently,
): Promise<void> {
  const { client, store, log, clock } = desk;
  const members = await membersOf(await checkServers(desk), store);
  const lookUp = async ({ guild, user }: { guild: Guild; user: string }) => {
    if (await isMember(user, guild)) await store.departures.cancel(guild.id, user);
    else await store.departures.record({ group: guild.id, user, at: clock() });
  };
  const unseen = await oneByOne(members, lookUp, { pause, signal });

  let erased = 0;
  const see = async (departure: Departure) => {
    if (await expire(departure, desk)) erased += 1;
  };
  const expired = await store.departures.listBefore(clock() - daysKept * day);
  const ours = expired.filter(({ group }) => isOurs(group, client));
  const kept = await oneByOne(ours, see, { pause, signal });

  const errors = [...unseen, ...kept];
  if (errors.length > 0) {
    log.warn({ times: errors.length, err: errors[0] }, "Of some it stays open whether they left");
  }
  if (erased > 0) log.info({ departures: erased }, "What was left behind is deleted");
}

/** Notices departures and deletes what was left behind, once a day and when a server takes Ibid out or back. */
export function startRetention(
  desk: RetentionContext,
  report: (error: unknown, channel: null) => void,
): RunningRetention {
  const { client, store, clock } = desk;
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const work = (start: () => Promise<void>) => {
    const settled = start()
      .catch((error: unknown) => report(error, null))
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const daily = () => {
    timer = setTimeout(daily, day).unref();
    work(() => enforceRetention(desk, stopping.signal));
  };
  let timer = setTimeout(daily, firstAfter).unref();

  const onDelete = ({ id: group }: Guild) =>
    work(async () => {
      const groups = await store.members.listGroups();
      if (groups.includes(group)) await store.departures.record({ group, user: null, at: clock() });
    });
  const onCreate = ({ id: group }: Guild) => work(() => store.departures.cancel(group, null));
  client.on(Events.GuildDelete, onDelete);
  client.on(Events.GuildCreate, onCreate);
  return {
    async stop() {
      client.off(Events.GuildDelete, onDelete);
      client.off(Events.GuildCreate, onCreate);
      clearTimeout(timer);
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}
