import { DiscordAPIError, type Client } from "discord.js";
import type { Services } from "../../features/command/command.ts";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { annotate } from "../../features/command/annotate.ts";
import { readingMark, readingReply, readingTitle } from "../../features/reading-plan/reading-reply.ts";
import type { Occurrence } from "../../store/occurrences.ts";
import type { Plan, PlanChange } from "../../store/plans.ts";
import { readingOf, type Reading } from "../../features/reading-plan/portions.ts";
import { occurrenceAfter, occurrenceFrom } from "../../features/reading-plan/schedule.ts";
import type { Text } from "../../document/model.ts";
import { channelAccess } from "../posting/channel-access.ts";
import { isTokenRejected } from "../errors.ts";
import { findReading } from "./find-reading.ts";
import { limits, shorten } from "../render/limits.ts";

/** What posting readings takes. */
export interface ReadingContext {
  readonly client: Client<true>;
  readonly services: Services;
  readonly log: Logger;
  /** The time, in milliseconds since 1970. */
  readonly clock: () => number;
}

/** How late a reading may be without a word about it, in milliseconds. */
const punctual = 60 * 60 * 1000;

/** One time that a plan is due, claimed. */
interface Slot {
  readonly key: string;
  /** Whether it is worth a word that it comes now. */
  readonly late: boolean;
  /** Whether somebody claimed it before, and may have posted it. */
  readonly again: boolean;
}

/** A sentence for members when what failed will fail again; undefined when it is worth another try. */
function lastingTrouble(error: unknown): string | undefined {
  if (error instanceof IbidError) return error.message;
  const refused = error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;
  if (!refused || isTokenRejected(error)) return undefined;
  return "Discord refused the reading.";
}

/** Posts what comes next, unless it is found posted; gives the message's id. */
async function post(
  text: Text,
  plan: Plan,
  reading: Reading,
  slot: Slot,
  desk: ReadingContext,
): Promise<string> {
  const { group, channel, role } = plan;
  const thread = plan.thread ? shorten(readingTitle(text, reading), limits.threadName) : undefined;
  if (slot.again) {
    const mark = readingMark(plan.id, slot.key);
    // Not since the claim: whoever made it may not have been the first either.
    const since = occurrenceFrom(plan, slot.key).at;
    const found = await findReading(desk.client, { channel, mark, thread, since });
    if (found) return found.id;
  }
  // Whoever else tries to post this reading, Discord takes it once.
  const door = channelAccess(desk.client, `${plan.id}${slot.key}`);
  const margin = { store: desk.services.store, place: { group, channel }, channels: door };
  const reply = await annotate(readingReply(text, plan, slot.key, reading, slot.late), margin);
  const { id } =
    thread === undefined
      ? await door.post(channel, reply, role ?? undefined)
      : await door.openThread(channel, thread, reply, role ?? undefined);
  return id;
}

/**
 * Sees a claimed occurrence through and moves the plan on. A plan whose readings can't be posted is paused, and says
 * why.
 *
 * @throws what may not happen again; the claim then stays unconfirmed, to be settled later
 */
async function seeThrough(plan: Plan, slot: Slot, desk: ReadingContext): Promise<void> {
  const { services: host, log, clock } = desk;
  const confirm = (message: string | null, change: PlanChange) =>
    host.store.occurrences.confirm(plan.id, slot.key, message, change, clock());
  try {
    const library = await host.libraryAt({ group: plan.group, channel: plan.channel });
    const { text } = library.index(plan.text);
    const reading = readingOf(text, plan);
    if (!reading) return await confirm(null, { state: "finished" });
    const message = await post(text, plan, reading, slot, desk);
    const state = reading.number === reading.total ? ({ state: "finished" } as const) : {};
    const startsOn = occurrenceAfter(plan, clock()).key;
    await confirm(message, { position: reading.to + 1, startsOn, ...state });
  } catch (error) {
    const trouble = lastingTrouble(error);
    if (trouble === undefined) throw error;
    log.warn({ plan: plan.id, channel: plan.channel, trouble }, "A reading plan is paused");
    await confirm(null, { state: "paused", trouble });
  }
}

/**
 * Posts a reading that is due, unless somebody else does.
 *
 * @param since when it was due, in milliseconds since 1970
 */
export async function postReading(
  plan: Plan,
  key: string,
  since: number,
  desk: ReadingContext,
): Promise<void> {
  const now = desk.clock();
  if (await desk.services.store.occurrences.claim(plan.id, key, now)) {
    await seeThrough(plan, { key, late: now - since > punctual, again: false }, desk);
  }
}

/** Settles a claim that whoever made it left: the reading may have been posted, or not. */
export async function settleReading(plan: Plan, claim: Occurrence, desk: ReadingContext): Promise<void> {
  const now = desk.clock();
  if (await desk.services.store.occurrences.reclaim(claim, now)) {
    await seeThrough(plan, { key: claim.key, late: now - claim.claimed > punctual, again: true }, desk);
  }
}
