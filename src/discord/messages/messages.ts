import type { Message } from "discord.js";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { respond } from "../../features/ask/respond.ts";
import { annotate } from "../../features/command/annotate.ts";
import type { Place, Services } from "../../features/command/context.ts";
import { isQuietHour, settingsOf } from "../../features/settings/settings.ts";
import { introduction } from "../../features/texts/introduction.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";
import { placeOf, type RequestContext } from "../context.ts";
import { messageKey } from "../conversation/conversations.ts";
import { messageText } from "../conversation/message-text.ts";
import { isMuted } from "../conversation/mute.ts";
import { errorSentence } from "../errors.ts";
import { channelAccessIn } from "../posting/channel-access.ts";
import { render } from "../render/render.ts";
import { addresseeOf } from "./addressee.ts";
import { conversationKey, historyOf } from "./history.ts";
import { answerUnprompted } from "../../features/ask/unprompted.ts";

function messagePlace({ author, guildId, channelId }: Message): Place {
  return placeOf({ id: author.id, guildId, channelId });
}

/** Makes replying idempotent: a request that discord.js repeats doesn't post a second reply. */
function nonceFor({ id }: Message) {
  return { nonce: id, enforceNonce: true } as const;
}

/** Sends a reply to a message and remembers it in the conversation. */
async function sendReply(
  message: Message,
  reply: Reply,
  history: readonly Turn[],
  { services: { store }, conversations }: RequestContext,
): Promise<void> {
  const extended = remember(history, reply);
  conversations.set(conversationKey(message), extended);
  const channels = channelAccessIn(message.client, message.guildId);
  const annotated = await annotate(reply, { store, place: messagePlace(message), channels });
  const sent = await message.reply({ ...render(annotated), ...nonceFor(message) });
  conversations.set(messageKey(sent.id), extended);
}

function replyTo(words: string, history: readonly Turn[], library: Library): Reply {
  return words === "" ? introduction(library) : respond({ words, limit: defaultLimit, history }, library);
}

/** Answers a message that addresses the bot. */
async function onMessageToBot(message: Message, words: string, context: RequestContext): Promise<void> {
  let history: readonly Turn[];
  let reply: Reply;
  try {
    const library = await context.services.libraryAt(messagePlace(message));
    history = await historyOf(message, library, context);
    reply = replyTo(words, history, library);
  } catch (error) {
    await message.reply({ content: errorSentence(error, context.log), ...nonceFor(message) });
    return;
  }
  await sendReply(message, reply, history, context);
}

const notHelpful = { label: "Not helpful", action: { kind: "quiet" } } as const;

/** Returns undefined while texts are still being loaded. */
async function libraryIfLoaded(place: Place, services: Services): Promise<Library | undefined> {
  try {
    return await services.libraryAt(place);
  } catch (error) {
    if (error instanceof IbidError) return undefined;
    throw error;
  }
}

/** Answers a message to everybody, if the group wants that and the answer is certain enough. */
async function onMessageToEverybody(message: Message, words: string, context: RequestContext): Promise<void> {
  const { services, cooldown } = context;
  cooldown.countMessage(message.channelId);
  const place = messagePlace(message);
  const settings = await settingsOf(services.store, place.group);
  if (settings.off.includes("passing") || isQuietHour(settings, Date.now())) return;
  const library = await libraryIfLoaded(place, services);
  const reply = library && answerUnprompted(words, library);
  if (!reply || (await isMuted(place, services.store)) || !cooldown.tryAcquire(message.channelId)) return;
  await sendReply(message, { ...reply, buttons: [...reply.buttons, notHelpful] }, [], context);
}

/** The channels that the operator or the message's server named for unprompted answers. */
async function studyChannelsFor(
  { guildId, content }: Message,
  { studyChannelIds, services }: RequestContext,
): Promise<readonly string[]> {
  // Without the message-content intent, a message that doesn't address the bot has no content.
  if (guildId === null || content === "") return studyChannelIds;
  const { channels } = await settingsOf(services.store, guildId);
  return [...studyChannelIds, ...channels];
}

/** Answers a message that addresses the bot, or one that everybody may answer in a study channel. */
export async function onMessage(message: Message, context: RequestContext): Promise<void> {
  const words = messageText(message);
  // The server's settings matter only for a message that doesn't address the bot.
  const addressee =
    addresseeOf(message, context.studyChannelIds) ??
    addresseeOf(message, await studyChannelsFor(message, context));
  switch (addressee) {
    case "bot":
      context.cooldown.waiveMessages(message.channelId);
      return onMessageToBot(message, words, context);
    case "everybody":
      return onMessageToEverybody(message, words, context);
    case undefined:
      if (!message.author.bot) context.cooldown.countMessage(message.channelId);
  }
}
