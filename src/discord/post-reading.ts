import { DiscordAPIError, type Client } from "discord.js";
import type { Host } from "../command.ts";
import { IbidError } from "../error.ts";
import type { Logger } from "../log.ts";
import { annotate } from "../replies/annotate.ts";
import { readingMark, readingReply, readingTitle } from "../replies/reading.ts";
import type { Occurrence } from "../store/occurrences.ts";
import type { Plan } from "../store/plans.ts";
import { readingOf, type Reading } from "../study/plan-portions.ts";
import { occurrenceAfter } from "../study/plan-schedule.ts";
import type { Text } from "../text/model.ts";
import { doorOf } from "./door.ts";
import { isTokenRejected } from "./failure.ts";
import { findReading } from "./find-reading.ts";
import { limits, shorten } from "./limits.ts";

/** What posting readings takes. */
export interface ReadingDesk {
  readonly client: Client<true>;
  readonly host: Host;
  readonly log: Logger;
  /** The time, in milliseconds since 1970. */
  readonly clock: () => number;
}

/** One time that a plan is due. */
interface Slot {
  readonly key: string;
  /** Whether it is worth a word that it comes now. */
  readonly late: boolean;
}

/** A sentence for members when what failed will fail again; undefined when it is worth another try. */
function lastingTrouble(error: unknown): string | undefined {
  if (error instanceof IbidError) return error.message;
  const refused = error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;
  if (!refused || isTokenRejected(error)) return undefined;
  return "Discord refused the reading.";
}

async function send(text: Text, plan: Plan, key: string, reading: Reading, late: boolean, desk: ReadingDesk) {
  const { group, channel, role, thread } = plan;
  // Whoever else tries to post this reading, Discord takes it once.
  const door = doorOf(desk.client, `${plan.id}${key}`);
  const margin = { store: desk.host.store, place: { group, channel }, door };
  const reply = await annotate(readingReply(text, plan, key, reading, late), margin);
  if (!thread) return door.post(channel, reply, role ?? undefined);
  return door.openThread(channel, readingTitle(text, reading), reply, role ?? undefined);
}

type Find = (
  mark: ReturnType<typeof readingMark>,
  thread: string | undefined,
) => ReturnType<typeof findReading>;

/**
 * Sees a claimed occurrence through: posts what comes next, unless it is found posted, and moves the plan on. A plan
 * whose readings can't be posted is paused, and says why.
 *
 * @throws what may not happen again; the claim then stays unconfirmed, to be settled later
 */
async function seeThrough(plan: Plan, { key, late }: Slot, desk: ReadingDesk, find?: Find): Promise<void> {
  const { host, log, clock } = desk;
  const { occurrences } = host.store;
  try {
    const library = await host.libraryAt({ group: plan.group, channel: plan.channel });
    const { text } = library.index(plan.text);
    const reading = readingOf(text, plan);
    if (!reading) return await occurrences.confirm(plan.id, key, null, { state: "finished" }, clock());
    const thread = plan.thread ? shorten(readingTitle(text, reading), limits.threadName) : undefined;
    const posted =
      (await find?.(readingMark(plan.id, key), thread)) ?? (await send(text, plan, key, reading, late, desk));
    const startsOn = occurrenceAfter(plan, clock()).key;
    const done = reading.number === reading.total ? ({ state: "finished" } as const) : {};
    await occurrences.confirm(
      plan.id,
      key,
      posted.id,
      { position: reading.to + 1, startsOn, ...done },
      clock(),
    );
  } catch (error) {
    const trouble = lastingTrouble(error);
    if (trouble === undefined) throw error;
    log.warn("A reading plan is paused", { plan: plan.id, channel: plan.channel, trouble });
    await occurrences.confirm(plan.id, key, null, { state: "paused", trouble }, clock());
  }
}

/** Posts a reading that is due, unless somebody else does. */
export async function postReading(plan: Plan, slot: Slot, desk: ReadingDesk): Promise<void> {
  if (await desk.host.store.occurrences.claim(plan.id, slot.key, desk.clock())) {
    await seeThrough(plan, slot, desk);
  }
}

/** Settles a claim that whoever made it left: the reading may have been posted, or not. */
export async function settleReading(plan: Plan, occurrence: Occurrence, desk: ReadingDesk): Promise<void> {
  if (!(await desk.host.store.occurrences.reclaim(occurrence, desk.clock()))) return;
  const { key, claimed } = occurrence;
  await seeThrough(plan, { key, late: false }, desk, (mark, thread) =>
    findReading(desk.client, plan.channel, mark, thread, claimed),
  );
}
