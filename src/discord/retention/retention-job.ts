import { Events, type Guild } from "discord.js";
import type { JobContext } from "../context.ts";
import { PendingWork } from "../intake/pending-work.ts";
import { enforceRetention } from "./retention.ts";
import type { Job } from "../scheduled/repeat.ts";

/** Time between two runs, in milliseconds. */
const interval = 24 * 60 * 60_000;

/** Time from the start to the first run, in milliseconds. */
const initialDelay = 60_000;

/** Enforces retention once a day, and records at once when a server removes Ibid or adds it again. */
export function startRetention(context: JobContext, onError: (error: unknown, channel: null) => void): Job {
  const { client, services, clock } = context;
  const { members, departures } = services.store;
  const stopping = new AbortController();
  const pending = new PendingWork();
  const work = (promise: Promise<void>) => pending.add(promise, (error) => onError(error, null));
  const run = () => {
    timer = setTimeout(run, interval).unref();
    work(enforceRetention(context, stopping.signal));
  };
  let timer = setTimeout(run, initialDelay).unref();

  const recordRemoval = async (group: string) => {
    const groups = await members.listGroups();
    if (groups.includes(group)) await departures.record({ group, user: null, at: clock() });
  };
  const onDelete = ({ id }: Guild) => work(recordRemoval(id));
  const onCreate = ({ id }: Guild) => work(departures.cancel(id, null));
  client.on(Events.GuildDelete, onDelete);
  client.on(Events.GuildCreate, onCreate);
  return {
    async stop() {
      client.off(Events.GuildDelete, onDelete);
      client.off(Events.GuildCreate, onCreate);
      clearTimeout(timer);
      stopping.abort();
      await pending.settled();
    },
  };
}
