import { prepareReadings } from "../../features/reading-plan/choice.ts";
import { DiscordAPIError } from "discord.js";
import { onShelfOf } from "../../dialogue/reply/reply.ts";
import { annotate } from "../../features/command/annotate.ts";
import { positionAfter, readingOf, type Reading } from "../../features/reading-plan/readings.ts";
import {
  readingMark,
  readingReply,
  readingTitle,
  threadTitle,
} from "../../features/reading-plan/reading-reply.ts";
import { occurrenceAfter, occurrenceFrom } from "../../features/reading-plan/schedule.ts";
import { settingsOf, type GroupSettings } from "../../features/settings/settings.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError, type ErrorCode } from "../../shared/error.ts";
import { withLocales } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import { isDirectMessages } from "../../store/direct-messages.ts";
import type { Occurrence } from "../../store/study/occurrences.ts";
import type { Plan, PlanChange } from "../../store/study/plans.ts";
import { channelUrl, type JobContext } from "../context.ts";
import { isTokenRejected } from "../errors.ts";
import { guildLocales } from "../locales.ts";
import { channelAccess } from "../posting/channel-access.ts";
import { findPosted } from "../posting/find-posted.ts";
import { limits, shorten } from "../render/limits.ts";

/** Delay after which a reading says that it is late, in milliseconds. */
const lateAfter = 60 * 60_000;

/** A claimed occurrence of a plan. */
interface Claim {
  /** The occurrence's key. */
  readonly key: string;
  /** True if the reading says that it is late. */
  readonly late: boolean;
  /** True if the claim was taken over, so that the reading may have been posted already. */
  readonly takenOver: boolean;
}

/** Codes of errors that pass by themselves. */
const passing: ReadonlySet<ErrorCode> = new Set(["busy", "database-unavailable", "discord-unavailable"]);

/** A sentence for members if an error would occur again. Returns undefined if a retry may succeed. */
function permanentTrouble(error: unknown): string | undefined {
  if (error instanceof IbidError) return passing.has(error.code) ? undefined : error.localizedMessage;
  const isRefusal = error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;
  if (!isRefusal || isTokenRejected(error)) return undefined;
  return localized("discord-reading-refused");
}

/** The reason why a reading will notify nobody, although its plan calls a role. */
interface RoleTrouble {
  readonly isGone: boolean;
  readonly sentence: string;
}

async function roleTrouble(
  { group, channel, role }: Plan,
  { client }: JobContext,
): Promise<RoleTrouble | undefined> {
  if (role === null) return undefined;
  const guild = client.guilds.cache.get(group);
  if (guild && !guild.roles.cache.has(role)) {
    return { isGone: true, sentence: localized("discord-role-gone") };
  }
  if (await channelAccess(client).canCall(channel, role)) return undefined;
  return { isGone: false, sentence: localized("discord-role-not-called") };
}

/** Posts a reading unless it is found in the channel. Returns the message's id. */
async function post(
  library: Library,
  plan: Plan,
  reading: Reading,
  claim: Claim,
  settings: GroupSettings,
  { client, services: { store, pages } }: JobContext,
): Promise<string> {
  const { group, channel, role } = plan;
  const { text } = library.index(plan.text);
  const thread = plan.thread ? shorten(threadTitle(text, reading), limits.threadName) : undefined;
  // The nonce makes Discord accept the reading once, even if several processes post it.
  const nonce = `${plan.id}${claim.key}`;
  const channels = { ...channelAccess(client, { nonce }), opensThreads: !isDirectMessages(group) };
  const reply = onShelfOf(library.texts.length, readingReply(text, plan, claim.key, reading, claim.late));
  const place = { group, channel };
  const annotated = await annotate(reply, { library, store, place, settings, channels, pages });
  if (claim.takenOver) {
    const mark = readingMark(plan.id, claim.key);
    // Not the time of the claim: an earlier claim may have been taken over before.
    const since = occurrenceFrom(plan, claim.key).at;
    const title = readingTitle(text, reading);
    const query = { channel, mark, title, thread, since };
    const found = await findPosted(client, query, annotated, role ?? undefined);
    if (found) return found.id;
  }
  const { id } =
    thread === undefined
      ? await channels.post(channel, annotated, role ?? undefined)
      : await channels.openThread(channel, thread, annotated, role ?? undefined);
  return id;
}

/**
 * Posts the reading of a claimed occurrence, confirms it and advances the plan. Pauses the plan if the reading can't be
 * posted, and tries again if only a permission is missing. In both cases, tells the member who started it.
 *
 * @throws an error that may not occur again; the claim then stays unconfirmed and is taken over later
 */
async function fulfil(plan: Plan, claim: Claim, context: JobContext): Promise<void> {
  const { services, log, clock } = context;
  const confirm = (posted: string | null, change: PlanChange) =>
    services.store.occurrences.confirm(plan.id, claim.key, posted, change, clock());
  try {
    const place = { group: plan.group, channel: plan.channel };
    const settings = await settingsOf(services.store, plan.group);
    const library = await services.libraryAt(place, settings);
    const { text } = library.index(plan.text);
    await prepareReadings([plan], { library });
    const reading = readingOf(text, plan);
    if (!reading) return await confirm(null, { state: "finished" });
    const trouble = await roleTrouble(plan, context);
    const role = trouble?.isGone ? null : plan.role;
    const posted = await post(library, { ...plan, role }, reading, claim, settings, context);
    // A thread on the message has its id, so that this is the text of the thread, too.
    await services.store.settings.setChannelText(plan.group, posted, text.id);
    const state = reading.number === reading.total ? ({ state: "finished" } as const) : {};
    const startsOn = occurrenceAfter(plan, clock()).key;
    const position = positionAfter(plan, reading);
    await confirm(posted, { position, startsOn, role, trouble: null, ...state });
    if (trouble) await tellStarter(plan, trouble.sentence, context);
  } catch (error) {
    if (isPermissionMissing(error)) {
      // The claim stays unconfirmed, so that the reading is tried again.
      const trouble = error.localizedMessage;
      if (plan.trouble === trouble) return;
      await services.store.plans.update(plan.group, plan.id, { trouble });
      log.warn(
        { plan: plan.id, channel: plan.channel, trouble: error.message },
        "A reading can't be posted yet",
      );
      return await tellStarter(plan, readingFailed(trouble, "discord-reading-retried"), context);
    }
    const trouble = permanentTrouble(error);
    if (trouble === undefined) throw error;
    log.warn({ plan: plan.id, channel: plan.channel, trouble }, "A reading plan is paused");
    await confirm(null, { state: "paused", trouble });
    await tellStarter(plan, readingFailed(trouble, "discord-plan-paused"), context);
  }
}

/** Does work in the language of a plan's group. */
async function inLanguageOf(
  { group }: Plan,
  { client, services: { store } }: JobContext,
  work: () => Promise<void>,
): Promise<void> {
  const settings = await settingsOf(store, group);
  await withLocales(guildLocales(client.guilds.cache.get(group), settings), work);
}

function isPermissionMissing(error: unknown): error is IbidError {
  return error instanceof IbidError && error.code === "bot-permission";
}

function readingFailed(trouble: string, further: "discord-reading-retried" | "discord-plan-paused"): string {
  return localized("discord-reading-failed", { trouble, further: localized(further) });
}

/** Tells the member who started a plan, by direct message, what is wrong with it. */
async function tellStarter(
  { id, starter, group, channel }: Plan,
  notice: string,
  { client, directNotices }: JobContext,
): Promise<void> {
  if (starter === null) return;
  await directNotices.tell(client, starter, `${id} ${notice}`, notice, channelUrl(group, channel));
}

/**
 * Posts a reading that is due, unless another process has claimed it.
 *
 * @param key the occurrence's key
 * @param dueAt in milliseconds since 1970
 */
export async function postReading(
  plan: Plan,
  key: string,
  dueAt: number,
  context: JobContext,
): Promise<void> {
  const now = context.clock();
  if (await context.services.store.occurrences.claim(plan.id, key, now)) {
    const late = now - dueAt > lateAfter;
    await inLanguageOf(plan, context, () => fulfil(plan, { key, late, takenOver: false }, context));
  }
}

/** Takes over an unconfirmed occurrence. Posts its reading unless that was done before the process ended. */
export async function takeOverReading(
  plan: Plan,
  occurrence: Occurrence,
  context: JobContext,
): Promise<void> {
  const now = context.clock();
  if (await context.services.store.occurrences.reclaim(occurrence, now)) {
    const late = now - occurrenceFrom(plan, occurrence.key).at > lateAfter;
    const claim = { key: occurrence.key, late, takenOver: true };
    await inLanguageOf(plan, context, () => fulfil(plan, claim, context));
  }
}
