import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, RESTJSONErrorCodes, ShardClientUtil, type Client, type Guild } from "discord.js";
import { retentionDays } from "../../features/privacy/own-data.ts";
import { changeSettings, settingsOf } from "../../features/settings/settings.ts";
import type { Departure } from "../../store/departures.ts";
import type { Store } from "../../store/store.ts";
import type { JobContext } from "../context.ts";

const day = 24 * 60 * 60_000;

/** Maximum number of members to look up in one run. If there are more, each run starts at a random one. */
const maxLookups = 1000;

/** Default pause between two requests to Discord, in milliseconds. */
const defaultPause = 2000;

const unknownMember: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
]);

/** @throws DiscordAPIError if Discord doesn't say */
async function isMember(user: string, { members }: Guild): Promise<boolean> {
  try {
    await members.fetch({ user, force: true, cache: false });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && unknownMember.has(error.code)) return false;
    throw error;
  }
}

/** True if the group is a server whose shard belongs to this process. The cache then has it, unless Ibid was removed. */
function isOnOwnShard(group: string, { options, ws }: Client<true>): boolean {
  if (!/^\d+$/.test(group)) return false;
  return ws.shards.has(ShardClientUtil.shardIdForGuildId(group, options.shardCount ?? ws.shards.size));
}

/** Records which servers removed Ibid or added it again. Returns the servers that it is in. */
async function checkServers({ client, services: { store }, clock }: JobContext): Promise<Guild[]> {
  const { members, departures } = store;
  const groups = await members.listGroups();
  const present: Guild[] = [];
  for (const group of groups.filter((each) => isOnOwnShard(each, client))) {
    const guild = client.guilds.cache.get(group);
    // oxlint-disable no-await-in-loop -- one at a time spares the database
    const { installed: wasInstalled } = await settingsOf(store, group);
    if (guild) {
      present.push(guild);
      if (!wasInstalled) await changeSettings(store, group, { installed: true });
      await departures.cancel(group, null);
    } else if (wasInstalled) await departures.record({ group, user: null, at: clock() });
    // oxlint-enable no-await-in-loop
  }
  return present;
}

/** The members to look up in this run: all of them, or `maxLookups` from a random one on. */
async function membersToCheck(guilds: readonly Guild[], { members }: Store) {
  const known = await Promise.all(
    guilds.map(async (guild) => (await members.listMembers(guild.id)).map((user) => ({ guild, user }))),
  );
  const all = known.flat();
  const start = all.length > maxLookups ? Math.floor(Math.random() * all.length) : 0;
  return [...all.slice(start), ...all.slice(0, start)].slice(0, maxLookups);
}

/** Deletes the data of an expired departure, unless the member or Ibid is back. Returns true if it was deleted. */
async function expire(
  { group, user }: Departure,
  { client, services: { store } }: JobContext,
): Promise<boolean> {
  const guild = client.guilds.cache.get(group);
  // The members of a server can't be looked up while Ibid isn't in it.
  if (user !== null && !guild) return false;
  const isBack = guild !== undefined && (user === null || (await isMember(user, guild)));
  if (isBack) await store.departures.cancel(group, user);
  else await (user === null ? store.members.eraseGroup(group) : store.members.erase(user, group));
  return !isBack;
}

/** Calls `step` for one entry after the other, with pauses. Returns the errors. */
async function forEachSlowly<Entry>(
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
 * Records the departures and returns of members and servers, and deletes data whose retention period is over. May run in
 * several processes at once and may be interrupted.
 *
 * @param signal aborting it ends the run after the current step
 * @param pause between two requests to Discord, in milliseconds
 */
export async function enforceRetention(
  context: JobContext,
  signal: AbortSignal,
  pause = defaultPause,
): Promise<void> {
  const { client, services, log, clock } = context;
  const { departures } = services.store;
  const members = await membersToCheck(await checkServers(context), services.store);
  const checkMember = async ({ guild, user }: { guild: Guild; user: string }) => {
    if (await isMember(user, guild)) await departures.cancel(guild.id, user);
    else await departures.record({ group: guild.id, user, at: clock() });
  };
  const lookupErrors = await forEachSlowly(members, checkMember, { pause, signal });

  let erased = 0;
  const checkDeparture = async (departure: Departure) => {
    if (await expire(departure, context)) erased += 1;
  };
  const expired = await departures.listBefore(clock() - retentionDays * day);
  const own = expired.filter(({ group }) => isOnOwnShard(group, client));
  const expiryErrors = await forEachSlowly(own, checkDeparture, { pause, signal });

  const errors = [...lookupErrors, ...expiryErrors];
  if (errors.length > 0) {
    log.warn({ count: errors.length, err: errors[0] }, "Some members could not be looked up");
  }
  if (erased > 0) log.info({ departures: erased }, "Deleted data after the retention period");
}
