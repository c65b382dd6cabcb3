import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import type { CommandContext } from "../command/context.ts";
import {
  changeSettings,
  checkManages,
  settingsOf,
  timeOfDay,
  type GroupSettings,
  type SettingsChange,
} from "./settings.ts";
import { featureNames, features, type Feature } from "./switchable.ts";
import { clockTime, readZone, sayZone } from "./time-zone.ts";

/** The number of channels in which questions in passing can be answered. */
const channelsAtMost = 50;

function linesOf(settings: GroupSettings, { library }: CommandContext): string[] {
  const { channels, privateAnswers, zone, quietHours, linesStay, off } = settings;
  const on = features.filter((feature) => !off.includes(feature)).map((feature) => featureNames[feature]);
  const passing = channels.length === 1 ? "in 1 channel" : `in ${channels.length} channels`;
  return [
    `Text: “${library.index().text.title}” is asked here (/texts use)`,
    `Answers to commands: ${privateAnswers ? "for the asker alone" : "for all to see"} (/settings private)`,
    `Time zone: ${zone === undefined ? "not set, so UTC" : sayZone(zone)} (/settings zone)`,
    `Quiet hours: ${quietHours ? `from ${quietHours.from} to ${quietHours.to}` : "none"} (/settings quiet)`,
    `The answer to a deleted question: ${linesStay ? "a line stays" : "is removed"} (/settings deleted)`,
    `Questions in passing: ${channels.length === 0 ? "nowhere" : passing} (/settings channel)`,
    `Switched on: ${on.join(", ") || "nothing"} (/settings feature)`,
  ];
}

/** The settings of a group. @param heading stands above them */
function pageOf(settings: GroupSettings, context: CommandContext, heading?: string): Reply {
  const lines = linesOf(settings, context);
  return {
    ...textReply([...(heading === undefined ? [] : [heading, ""]), ...lines].join("\n")),
    private: true,
  };
}

/** The settings of the group. */
export function settingsReply(context: CommandContext): Reply {
  return pageOf(context.settings, context);
}

/** Changes settings, and shows them as they are then. */
async function changed(context: CommandContext, change: SettingsChange, sentence: string): Promise<Reply> {
  const { store, place } = context;
  await changeSettings(store, place.group, change);
  return pageOf(await settingsOf(store, place.group), context, sentence);
}

/** Sets whether answers to commands are for the asker alone. */
export async function setPrivateAnswers(
  { answers: privateAnswers }: { readonly answers: boolean },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const sentence = privateAnswers
    ? "From now on, only who asks sees the answer to a command. “private: false” shows it to all."
    : "From now on, all see the answers to commands. “private: true” hides one.";
  return changed(context, { privateAnswers }, sentence);
}

/** Sets the time zone. */
export async function setZone(
  { zone: typed }: { readonly zone: string },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const zone = readZone(typed);
  const clock = clockTime(context.now, zone);
  return changed(
    context,
    { zone },
    `The time zone here is ${sayZone(zone)} now. If your clock there doesn't say ${clock}, pick another.`,
  );
}

/** Sets what becomes of an answer whose question is deleted. */
export async function setDeleted(
  { answer }: { readonly answer: "remove" | "line" },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const linesStay = answer === "line";
  const sentence = linesStay
    ? "Where the answer to a deleted question was, a line stays from now on."
    : "The answer to a deleted question is removed from now on.";
  return changed(context, { linesStay }, sentence);
}

function readTimeOfDay(typed: string | undefined): string | undefined {
  const time = typed?.trim();
  if (time === undefined || timeOfDay.test(time)) return time;
  throw new IbidError("invalid-input", `“${time}” is no time: write it like 07:00 or 22:30.`);
}

/** Sets the quiet hours; without times, there are none. */
export async function setQuietHours(
  given: { readonly from: string | undefined; readonly to: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const [from, to] = [readTimeOfDay(given.from), readTimeOfDay(given.to)];
  if (from === undefined && to === undefined)
    return changed(context, { quietHours: null }, "There are no quiet hours now.");
  if (from === undefined || to === undefined || from === to) {
    throw new IbidError(
      "invalid-input",
      "Quiet hours have a beginning and another time as their end: give both, or neither for none.",
    );
  }
  return changed(context, { quietHours: { from, to } }, `From ${from} to ${to} I speak only when spoken to.`);
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
    return changed(context, { channels: others }, "There I answer only when I am mentioned now.");
  }
  if (others.length >= channelsAtMost) {
    throw new IbidError(
      "limit-reached",
      `More than ${channelsAtMost} channels are too many: take one away first.`,
    );
  }
  return changed(
    context,
    { channels: [...others, channel] },
    "There I answer what is plainly a question about the text, now and then, once those who run me let me read messages.",
  );
}

/** Switches a feature on or off. */
export async function setFeature(
  { feature, on }: { readonly feature: Feature; readonly on: boolean },
  context: CommandContext,
): Promise<Reply> {
  checkManages(context);
  const { off } = context.settings;
  const others = off.filter((each) => each !== feature);
  const sentence = `Now ${on ? "on" : "off"}: ${featureNames[feature]}.`;
  return changed(context, { off: on ? others : [...others, feature] }, sentence);
}
