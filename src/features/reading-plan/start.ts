import { isAlone, type ChannelAccess, type CommandContext } from "../command/context.ts";
import { versesIn } from "../../dialogue/intent/look-up/verse-look-up.ts";
import type { Text } from "../../document/model.ts";
import { hasVerses, locatedVerses } from "../../document/verses.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { NewPlan } from "../../store/study/plans.ts";
import { readStart } from "../sessions/date.ts";
import { readDays, readTime } from "./days.ts";
import { ordinalIn, readingsOf } from "./readings.ts";
import { occurrenceAfter, type Schedule } from "./schedule.ts";
import { sayPace } from "./wording.ts";
import { changeSettings } from "../settings/settings.ts";
import { clockTime, isZone, readZone, sayZone } from "../settings/time-zone.ts";
import { checkOrganises, openPlans, prepareReadings } from "./choice.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { nextLine } from "./status.ts";

/** The number of plans that a group can have at once. */
const plansAtMost = 5;

/** @throws IbidError where the bot can't post in channels */
export function channelsFor({ channels }: CommandContext): ChannelAccess {
  if (channels) return channels;
  throw new IbidError("unavailable-here", localizable("plan-needs-channel"));
}

/** The zone that was typed, which becomes the group's if it has none; without one, the group's. */
export async function zoneOf(
  typed: string | undefined,
  time: string,
  { store, place, settings }: CommandContext,
): Promise<string> {
  const { zone: kept } = settings;
  if (typed !== undefined) {
    const zone = await readZone(typed);
    if (kept === undefined) await changeSettings(store, place.group, { zone });
    return zone;
  }
  if (kept !== undefined && isZone(kept)) return kept;
  throw new IbidError("invalid-input", localizable("plan-which-zone", { time }));
}

/** @throws IbidError for the role of everyone */
export function roleOf(role: string | undefined, { place }: CommandContext): string | null {
  // The id of Discord's role for everyone is the server's.
  if (role !== place.group) return role ?? null;
  throw new IbidError("invalid-input", localizable("plan-not-everyone"));
}

/** "It is 18:05 in Europe/Vienna now." */
export function clockLine(zone: string, now: number): string {
  return localized("plan-clock", { time: clockTime(now, zone), zone: sayZone(zone) });
}

/** A line that says so if nobody will be notified, although a role was named. */
export async function callLines(
  channels: ChannelAccess,
  channel: string,
  role: string | null,
): Promise<string[]> {
  if (role === null || (await channels.canCall(channel, role))) return [];
  return [localized("plan-nobody-called")];
}

/** @throws IbidError if the unit is verses and the text counts none */
export function checkUnit(text: Text, unit: NewPlan["unit"]): void {
  if (unit !== "verses" || hasVerses(text)) return;
  throw new IbidError("invalid-input", localizable("plan-no-verses", { title: text.title }));
}

/** The ordinal of the paragraph or verse to begin with. @throws IbidError if the text has none like that */
function firstOf(
  text: Text,
  from: string | undefined,
  unit: NewPlan["unit"],
  context: CommandContext,
): number {
  const [verses] = unit === "verses" && from !== undefined ? (versesIn(from, text)?.runs ?? []) : [];
  const [verse] = verses ?? [];
  if (verse) return locatedVerses(text).findIndex((each) => each.verse === verse.verse) + 1;
  const { ordinal } = resolveParagraph(text, from ?? "first", context);
  return ordinalIn(text, ordinal, "paragraphs", unit);
}

/**
 * The date on which a plan is due next: the first of its days from a typed date on; without one, from now on.
 *
 * @throws IbidError when it isn't a date, is over, or is more than a year away
 */
export function nextDate(typed: string | undefined, schedule: Schedule, now: number): string {
  const from = typed === undefined ? now : readStart(typed, schedule.time, schedule.zone, now) - 1;
  return occurrenceAfter(schedule, from).key;
}

interface PlanOptions {
  readonly amount: number;
  readonly unit: NewPlan["unit"] | undefined;
  readonly order: NewPlan["order"];
  readonly days: string | undefined;
  readonly time: string | undefined;
  readonly zone: string | undefined;
  /** The first day. */
  readonly date: string | undefined;
  /** The ids of a channel and of a role. */
  readonly channel: string | undefined;
  readonly role: string | undefined;
  readonly thread: boolean | undefined;
  /** The paragraph or verse to begin with, and the id of its text. */
  readonly from: string | undefined;
  readonly text: string | undefined;
}

/**
 * Starts a plan.
 *
 * @throws IbidError when an option is wrong, the group has too many plans, or the bot can't post in the channel
 */
export async function startPlan(options: PlanOptions, context: CommandContext): Promise<Reply> {
  checkOrganises(context);
  const { store, place, now, library, asker } = context;
  const channels = channelsFor(context);
  const { amount, unit = "paragraphs", thread = false, order = "text" } = options;
  const { text } = library.indexNamed(options.text);
  const time = readTime(options.time ?? "18:00");
  const weekdays = readDays(options.days ?? "daily");
  checkUnit(text, unit);
  const first = firstOf(text, options.from, unit, context);
  const role = roleOf(options.role, context);
  if ((await openPlans(context)).length >= plansAtMost) {
    throw new IbidError("limit-reached", localizable("plan-too-many", { most: plansAtMost }));
  }
  const { id: channel, url, threads } = await channels.check(options.channel ?? place.channel, thread);
  const zone = await zoneOf(options.zone, time, context);
  const startsOn = nextDate(options.date, { weekdays, time, zone }, now);
  const plan = await store.plans.add({
    group: place.group,
    channel,
    text: text.id,
    unit,
    amount,
    order,
    weekdays,
    time,
    zone,
    thread: threads,
    role,
    first,
    position: first,
    state: "running",
    trouble: null,
    starter: asker.id,
    created: now,
    startsOn,
  });
  await prepareReadings([plan], context);
  const readings = readingsOf(text, plan).length;
  const lines = [
    localized("plan-started", {
      title: text.title,
      pace: sayPace(plan),
      readings,
      who: isAlone(place) ? "member" : "group",
    }),
    nextLine(plan, context),
    ...(options.zone === undefined ? [] : [clockLine(zone, now)]),
    ...(await callLines(channels, channel, role)),
  ];
  return textReply(lines.join("\n"), [{ label: localized("plan-where-posted"), url }]);
}
