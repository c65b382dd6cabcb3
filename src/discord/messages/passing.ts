import type { Message } from "discord.js";
import { answerUnprompted, placeInPassing } from "../../features/ask/unprompted.ts";
import type { Place, Services } from "../../features/command/context.ts";
import { isMuted, isQuietHour, settingsOf, type GroupSettings } from "../../features/settings/settings.ts";
import type { Feature } from "../../features/settings/switchable.ts";
import { soFar } from "../../features/spoilers/so-far.ts";
import type { Library } from "../../retrieval/library.ts";
import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localized } from "../../shared/locale/message.ts";
import type { RequestContext } from "../context.ts";
import { questionText } from "../conversation/message-text.ts";
import { patience } from "../intake/intake.ts";
import { addresseeOf } from "./addressee.ts";
import { sendAnswer } from "./answer.ts";
import { messagePlace, readingContextOf, senderOf } from "./place.ts";

function notHelpful(): Button {
  return { label: localized("discord-not-helpful"), action: { kind: "quiet" } };
}

/** Returns undefined while texts are still being loaded. */
async function libraryIfLoaded(
  place: Place,
  settings: GroupSettings,
  services: Services,
): Promise<Library | undefined> {
  try {
    return await services.libraryAt(place, settings);
  } catch (error) {
    if (error instanceof IbidError) return undefined;
    throw error;
  }
}

/** Answers a message to everybody, if the group wants that and the answer is certain enough. */
export async function answerInPassing(
  message: Message,
  settings: GroupSettings,
  context: RequestContext,
): Promise<void> {
  const { services, cooldown } = context;
  cooldown.countMessage(message.channelId);
  const now = Date.now();
  const isOff = (feature: Feature) => settings.off.includes(feature);
  if ((isOff("passing") && isOff("places")) || isQuietHour(settings, now)) return;
  const words = questionText(message);
  const library = await libraryIfLoaded(messagePlace(message), settings, services);
  if (!library) return;
  const reading = readingContextOf(message, library, settings, services);
  const send = (reply: Reply) => {
    const withButton = { ...reply, buttons: [notHelpful(), ...reply.buttons] };
    const prepared = { words, reply: withButton, history: [], reading, text: library.index().text.id };
    return sendAnswer(message, "passing", prepared, settings, context);
  };
  const place = isOff("places") ? undefined : await placeInPassing(words, library);
  if (place && !isMuted(settings, message.channelId, now)) return send(place);
  if (isOff("passing")) return;
  const reply = await context.intake.inTurn(senderOf(message), patience.message, async () =>
    answerUnprompted(words, await soFar(reading)),
  );
  if (!reply || isMuted(settings, message.channelId, now) || !cooldown.tryAcquire(message.channelId)) return;
  await send(reply);
}

/** The settings that matter for a message that doesn't address the bot; undefined if it can't be answered. */
export async function settingsForEverybody(
  message: Message,
  { services, studyChannelIds }: RequestContext,
): Promise<GroupSettings | undefined> {
  // Without the message-content intent, a message that doesn't address the bot has no content.
  if (message.guildId === null || message.content === "") return undefined;
  const settings = await settingsOf(services.store, message.guildId);
  const addressee = addresseeOf(message, [...studyChannelIds, ...settings.channels]);
  return addressee === "everybody" ? settings : undefined;
}
