import { wordCounts } from "../../document/word-counts.ts";
import type { ChannelAccess, CommandContext, EventAccess } from "../command/context.ts";
import type { Suggest } from "../command/options.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { sayWhen } from "../../dialogue/reply/instant.ts";
import type { Text } from "../../document/model.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { Session } from "../../store/study/sessions.ts";
import { readTime } from "../reading-plan/days.ts";
import { callLines, roleOf, zoneOf } from "../reading-plan/start.ts";
import { readStart } from "./date.ts";
import { portionLine, portionName, readPortion, type Portion } from "./portion.ts";
import { askButton, readingPartsOf, whenOf } from "./replies.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";

/** The longest title, in UTF-16 units: that of an event in Discord. */
export const longestTitle = 100;
/** The limits of a session's duration and of the time of its reminder, in minutes. */
export const durations = { min: 5, max: 720 } as const;
export const reminders = { min: 5, max: 7 * 24 * 60 } as const;

const usualDuration = 60;
const usualReminder = 60;
/** The number of sessions that a group may have planned. */
const sessionsAtMost = 25;

/** @throws IbidError when the member may not plan sessions */
function checkOrganises({ asker }: CommandContext): void {
  if (asker.moderates) return;
  throw new IbidError("permission", localizable("session-organisers-only"));
}

/** @throws IbidError where there are no events */
function accessIn({ channels }: CommandContext): { channels: ChannelAccess; events: EventAccess } {
  if (channels?.events) return { channels, events: channels.events };
  throw new IbidError("unavailable-here", localizable("session-needs-server"));
}

interface SessionOptions {
  readonly date: string;
  readonly time: string;
  /** The portion to read. */
  readonly reading: string | undefined;
  readonly title: string | undefined;
  /** The duration. */
  readonly minutes: number | undefined;
  /** The ids of a channel to speak in, of one to write in, and of a role. */
  readonly voice: string | undefined;
  readonly channel: string | undefined;
  readonly role: string | undefined;
  /** The time of the reminder, in minutes before. */
  readonly remind: number | undefined;
  readonly zone: string | undefined;
  /** The id of the text. */
  readonly text: string | undefined;
}

/** @throws IbidError when the group has planned as many sessions as it may */
function checkRoom(planned: readonly Session[]): void {
  if (planned.length < sessionsAtMost) return;
  throw new IbidError("limit-reached", localizable("session-too-many", { most: sessionsAtMost }));
}

/** The id of the channel to write in. @throws IbidError when it is a forum, or a permission is missing */
async function channelFor(id: string, channels: ChannelAccess): Promise<string> {
  const { id: channel, threads } = await channels.check(id, false);
  if (threads) throw new IbidError("invalid-input", localizable("session-forum"));
  return channel;
}

/** The title that was given, or else the text's with the portion. */
function titleOf(given: string | undefined, text: Text, portion: Portion | undefined): string {
  const name = portion && portionName(text, portion);
  const about = [text.title, ...(name === undefined ? [] : [name])].join(" · ");
  return given?.replace(/\s+/gu, " ").trim() || graphemePrefix(about, longestTitle);
}

/**
 * Plans a session: an event of the server, a reminder before it, and a message when it begins.
 *
 * @throws IbidError when an option is wrong, there are too many sessions, or a permission is missing
 */
export async function planSession(options: SessionOptions, context: CommandContext): Promise<Reply> {
  checkOrganises(context);
  const { channels, events } = accessIn(context);
  const { store, place, now, library, asker } = context;
  const { minutes = usualDuration, remind = usualReminder } = options;
  const { text } = library.indexNamed(options.text);
  const portion = options.reading === undefined ? undefined : readPortion(options.reading, text, context);
  const time = readTime(options.time);
  const role = roleOf(options.role, context);
  const planned = await store.sessions.planned(place.group);
  checkRoom(planned);
  const channel = await channelFor(options.channel ?? place.channel, channels);
  const zone = await zoneOf(options.zone, time, context);
  const at = readStart(options.date, time, zone, now);
  const title = titleOf(options.title, text, portion);
  if (portion) await wordCounts.prepare(text);
  const description = portion ? portionLine(text, portion).join("\n") : text.title;
  const event = await events.schedule(
    { title, description, at, minutes, channel: options.voice ?? channel },
    options.voice !== undefined,
    new Set(planned.map((each) => each.event)),
  );
  const session = await store.sessions.add({
    group: place.group,
    channel,
    role,
    text: text.id,
    title,
    first: portion?.first ?? null,
    last: portion?.last ?? null,
    at,
    minutes,
    zone,
    remind,
    event: event.id,
    state: "planned",
    user: asker.id,
    created: now,
  });
  const { lines, buttons } = readingPartsOf(session, library);
  return textReply(
    [
      localized("session-planned", { title, when: whenOf(session) }),
      ...lines,
      ...(await callLines(channels, channel, role)),
    ].join("\n"),
    [askButton(session), ...buttons, { label: localized("session-event"), url: event.url }],
  );
}

/**
 * The planned session with an id; without an id, the next one.
 *
 * @throws IbidError when there is none
 */
export async function findSession(
  id: string | undefined,
  { store, place }: Pick<CommandContext, "store" | "place">,
): Promise<Session> {
  const planned = await store.sessions.planned(place.group);
  const found = id === undefined ? planned[0] : planned.find((session) => session.id === id.trim());
  if (found) return found;
  throw new IbidError("not-found", localizable(planned.length === 0 ? "session-none" : "session-unknown"));
}

/** Suggests the planned sessions of the group. */
export const suggestSessions: Suggest<string> = async (typed, _selection, { store, place }) => {
  const planned = await store.sessions.planned(place.group);
  return planned
    .map(({ id, title, at, zone }) => ({ name: `${sayWhen(at, zone)} · ${title}`, value: id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
};

/** Cancels a session and its event. */
export async function cancelSession(
  { session: id }: { readonly session: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkOrganises(context);
  const session = await findSession(id, context);
  // Without access to events, as where Ibid was removed and came back by a member, the session alone is cancelled.
  await context.channels?.events?.cancel(session.event);
  await context.store.sessions.update(session.group, session.id, { state: "cancelled" });
  return textReply(localized("session-cancelled", { title: session.title, when: whenOf(session) }));
}
