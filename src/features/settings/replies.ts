import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { withLocale } from "../../shared/locale/current.ts";
import { nameOfLocale, type Locale } from "../../shared/locale/locales.ts";
import { localized, localizable, wordsOf, type Localizable } from "../../shared/locale/message.ts";
import { isTerminal, type CommandContext } from "../command/context.ts";
import {
  changeSettings,
  checkManages,
  settingsOf,
  timeOfDay,
  type GroupSettings,
  type SettingsChange,
  type Spoilers,
} from "./settings.ts";
import { featureName, features, type Feature } from "./switchable.ts";
import { clockTime, readZone, sayZone } from "./time-zone.ts";

/** The time between two digests, in milliseconds. */
export const week = 7 * 24 * 60 * 60_000;

/** The number of channels in which questions in passing can be answered. */
const channelsAtMost = 50;

/** The settings that only matter where there are channels or other members. */
function linesOfChannels(settings: GroupSettings): string[] {
  const { channels, privateAnswers, quietHours, linesStay, digest, spoilers, ownNoteFirst } = settings;
  return [
    localized("settings-answers", { for: privateAnswers ? "asker" : "all" }),
    quietHours
      ? localized("settings-quiet-hours", { from: quietHours.from, to: quietHours.to })
      : localized("settings-no-quiet-hours"),
    localized("settings-deleted", { answer: linesStay ? "line" : "removed" }),
    localized("settings-digest", { state: digest ? "weekly" : "none" }),
    localized("settings-spoilers", { state: spoilers ?? "chapters" }),
    localized("settings-notes", { seen: ownNoteFirst ? "later" : "always" }),
    channels.length === 0
      ? localized("settings-passing-nowhere")
      : localized("settings-passing", { channels: channels.length }),
  ];
}

/** The features that need channels. */
const inChannels: ReadonlySet<Feature> = new Set(["discuss", "plan", "passing", "places"]);

function linesOf(settings: GroupSettings, { library, place }: CommandContext): string[] {
  const { language, zone, off } = settings;
  const isInTerminal = isTerminal(place);
  const on = features
    .filter((feature) => !off.includes(feature) && !(isInTerminal && inChannels.has(feature)))
    .map(featureName);
  const ofLanguage =
    language === undefined
      ? localized("settings-language-unset")
      : localized("settings-language", { language: nameOfLocale(language) });
  return [
    localized("settings-text", { title: library.index().text.title }),
    ...(isInTerminal && language === undefined ? [] : [ofLanguage]),
    zone === undefined
      ? localized("settings-zone-unset")
      : localized("settings-zone", { zone: sayZone(zone) }),
    ...(isInTerminal ? [] : linesOfChannels(settings)),
    on.length === 0
      ? localized("settings-nothing-on")
      : localized("settings-switched-on", { features: on.join(", ") }),
  ];
}

/** The settings of a group. @param heading stands above them */
function pageOf(settings: GroupSettings, context: CommandContext, heading?: Localizable): Reply {
  return privateReply(() => ({
    ...textReply([...(heading ? [wordsOf(heading), ""] : []), ...linesOf(settings, context)].join("\n")),
    linksCommands: true,
  }));
}

/** The settings of the group. */
export function settingsReply(context: CommandContext): Reply {
  return pageOf(context.settings, context);
}

/** Changes settings, and shows them as they are then. */
async function changed(
  context: CommandContext,
  change: SettingsChange,
  heading: Localizable,
): Promise<Reply> {
  const { store, place } = context;
  await changeSettings(store, place.group, change);
  return pageOf(await settingsOf(store, place.group), context, heading);
}

/** Sets whether answers to commands are for the asker alone. */
export async function setPrivateAnswers(
  { answers: privateAnswers }: { readonly answers: boolean },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const heading = localizable(privateAnswers ? "settings-answers-private" : "settings-answers-public");
  return changed(context, { privateAnswers }, heading);
}

/** Sets the language of all replies; with "auto", they are in the member's and the server's again. */
export async function setLanguage(
  { language }: { readonly language: Locale | "auto" },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  if (language === "auto") {
    return changed(context, { language: null }, localizable("settings-language-freed"));
  }
  const heading = localizable("settings-language-set", { language: nameOfLocale(language) });
  return withLocale(language, () => changed(context, { language }, heading));
}

/** Sets the time zone. */
export async function setZone(
  { zone: typed }: { readonly zone: string },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const zone = await readZone(typed);
  const clock = clockTime(context.now, zone);
  return changed(context, { zone }, localizable("settings-zone-set", { zone: sayZone(zone), clock }));
}

/** Sets what becomes of an answer whose question is deleted. */
export async function setDeleted(
  { answer }: { readonly answer: "remove" | "line" },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const linesStay = answer === "line";
  const heading = localizable(linesStay ? "settings-line-stays" : "settings-answer-removed");
  return changed(context, { linesStay }, heading);
}

/** Sets when members see others' notes: always, or after they have written one on the paragraph. */
export async function setNotes(
  { others }: { readonly others: "always" | "later" },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const heading = localizable("settings-notes-set", { seen: others });
  return changed(context, { ownNoteFirst: others === "later" }, heading);
}

function readTimeOfDay(typed: string | undefined): string | undefined {
  const time = typed?.trim();
  if (time === undefined || timeOfDay.test(time)) return time;
  throw new IbidError("invalid-input", localizable("settings-no-time", { typed: time }));
}

/** Sets the quiet hours; without times, there are none. */
export async function setQuietHours(
  given: { readonly from: string | undefined; readonly to: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const [from, to] = [readTimeOfDay(given.from), readTimeOfDay(given.to)];
  if (from === undefined && to === undefined)
    return changed(context, { quietHours: null }, localizable("settings-quiet-hours-ended"));
  if (from === undefined || to === undefined || from === to) {
    throw new IbidError("invalid-input", localizable("settings-half-quiet-hours"));
  }
  return changed(
    context,
    { quietHours: { from, to } },
    localizable("settings-quiet-hours-set", { from, to }),
  );
}

/** Sets whether questions in passing are answered in a channel. */
export async function setChannel(
  { channel, answer = true }: { readonly channel: string; readonly answer: boolean | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { channels } = context.settings;
  const others = channels.filter((each) => each !== channel);
  if (!answer) {
    return changed(context, { channels: others }, localizable("settings-channel-left"));
  }
  if (others.length >= channelsAtMost) {
    throw new IbidError("limit-reached", localizable("settings-too-many-channels", { most: channelsAtMost }));
  }
  return changed(context, { channels: [...others, channel] }, localizable("settings-channel-joined"));
}

/** Sets the channel in which a digest of new notes is posted every week; without one, there is none. */
export async function setDigest(
  { channel: id }: { readonly channel: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { channels, now, asker } = context;
  if (id === undefined)
    return changed(context, { digest: null, digestBy: null }, localizable("settings-digest-ended"));
  if (!channels) throw new IbidError("unavailable-here", localizable("settings-digest-needs-server"));
  const { id: channel, threads } = await channels.check(id, false);
  if (threads) throw new IbidError("invalid-input", localizable("settings-digest-forum"));
  const digest = { channel, since: now, due: now + week };
  return changed(context, { digest, digestBy: asker.id }, localizable("settings-digest-set"));
}

/** Sets whether replies go only as far as the reading plan of their text. */
export async function setSpoilers(
  { until }: { readonly until: Spoilers },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  return changed(context, { spoilers: until }, localizable("settings-spoilers-set", { state: until }));
}

/** Switches a feature on or off. */
export async function setFeature(
  { feature, on }: { readonly feature: Feature; readonly on: boolean },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { off } = context.settings;
  const others = off.filter((each) => each !== feature);
  const heading = localizable("settings-switched", {
    state: on ? "on" : "off",
    feature: featureName(feature),
  });
  return changed(context, { off: on ? others : [...others, feature] }, heading);
}
