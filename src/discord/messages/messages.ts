import type { Message } from "discord.js";
import { paragraphTurn, remember, type Turn } from "../../dialogue/context/history.ts";
import { introduction } from "../../features/texts/introduction.ts";
import { answerUnprompted } from "../../features/ask/passing.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { respond } from "../../features/ask/respond.ts";
import type { Library } from "../../retrieval/library.ts";
import type { Store } from "../../store/store.ts";
import type { Services, Place } from "../../features/command/command.ts";
import type { Logger } from "../../shared/log.ts";
import { IbidError } from "../../shared/error.ts";
import { placeOf } from "../context.ts";
import { annotate } from "../../features/command/annotate.ts";
import { isQuietHour, settingsOf } from "../../features/settings/settings.ts";
import { addresseeOf, type Listening } from "./addressee.ts";
import { inChannel, underMessage, type Conversations } from "../conversation/conversations.ts";
import { channelAccessIn } from "../posting/channel-access.ts";
import { errorSentence } from "../errors.ts";
import { isMuted } from "../conversation/mute.ts";
import { render } from "../render/render.ts";
import type { Cooldown } from "../conversation/cooldown.ts";
import { restoreTurn } from "../conversation/restore-turn.ts";
import { messageText } from "../conversation/message-text.ts";

/** What answering messages takes. */
export interface MessageContext {
  readonly services: Services;
  readonly listening: Listening;
  readonly conversations: Conversations;
  readonly cooldown: Cooldown;
  readonly log: Logger;
}

/** The message that another replies to; undefined when it is gone or may not be read. */
async function referenceOf(message: Message): Promise<Message | undefined> {
  if (!message.reference?.messageId) return undefined;
  return await message.fetchReference().catch(() => undefined);
}

/** What an answer of ours was about, read from the answer and from the question above it. */
async function restored(message: Message): Promise<readonly Turn[]> {
  const answer = await referenceOf(message);
  const turn = answer && restoreTurn(answer);
  if (!turn) return [];
  const asked = turn.question === "" ? await referenceOf(answer) : undefined;
  return [asked ? { ...turn, question: messageText(asked) } : turn];
}

/** What a thread that discusses a paragraph begins with: that paragraph. */
async function discussed(
  { channel, guildId }: Message,
  library: Library,
  store: Store,
): Promise<readonly Turn[]> {
  const discussion = channel.isThread() ? await store.discussions.byThread(channel.id) : undefined;
  if (!discussion || discussion.group !== guildId) return [];
  const text = library.texts.find(({ id }) => id === discussion.text);
  const turn = text && paragraphTurn(text, discussion.paragraph);
  return turn ? [turn] : [];
}

/** What was said before: under the answer replied to, else in the thread, else by that person in that channel. */
async function historyOf(
  message: Message,
  library: Library,
  { conversations, services: host }: MessageContext,
): Promise<readonly Turn[]> {
  const { reference, mentions, client } = message;
  if (reference?.messageId && mentions.repliedUser?.id === client.user.id) {
    return conversations.get(underMessage(reference.messageId)) ?? (await restored(message));
  }
  return conversations.get(lineOf(message)) ?? (await discussed(message, library, host.store));
}

function lineOf({ channelId, channel, author }: Message): string {
  return inChannel(channelId, channel.isThread(), author.id);
}

function replyTo(words: string, history: readonly Turn[], library: Library): Reply {
  return words === "" ? introduction(library) : respond({ words, limit: defaultLimit, history }, library);
}

function whereOf({ author, guildId, channelId }: Message): Place {
  return placeOf({ id: author.id, guildId, channelId });
}

/** Sends a reply under a message, and remembers it. The nonce makes a repeated request harmless. */
async function send(
  message: Message,
  reply: Reply,
  history: readonly Turn[],
  { services: host, conversations }: MessageContext,
) {
  const now = remember(history, reply);
  conversations.set(lineOf(message), now);
  const door = channelAccessIn(message.client, message.guildId);
  const shown = await annotate(reply, { store: host.store, place: whereOf(message), channels: door });
  const sent = await message.reply({ ...render(shown), nonce: message.id, enforceNonce: true });
  conversations.set(underMessage(sent.id), now);
}

async function answerAsked(message: Message, words: string, reading: MessageContext): Promise<void> {
  const { services: host, log } = reading;
  let history: readonly Turn[];
  let reply: Reply;
  try {
    const library = await host.libraryAt(whereOf(message));
    history = await historyOf(message, library, reading);
    reply = replyTo(words, history, library);
  } catch (error) {
    await message.reply({ content: errorSentence(error, log), nonce: message.id, enforceNonce: true });
    return;
  }
  await send(message, reply, history, reading);
}

const notHelpful = { label: "Not helpful", action: { kind: "quiet" } } as const;

/** Undefined where texts are still being read: nobody asked us to say so. */
async function libraryIfRead(place: Place, host: Services): Promise<Library | undefined> {
  try {
    return await host.libraryAt(place);
  } catch (error) {
    if (error instanceof IbidError) return undefined;
    throw error;
  }
}

/** Answers what was put to the room, if that is likely to be welcome. */
async function answerUnasked(message: Message, words: string, reading: MessageContext): Promise<void> {
  const { services: host, cooldown: restraint } = reading;
  restraint.countMessage(message.channelId);
  const place = whereOf(message);
  const settings = await settingsOf(host.store, place.group);
  if (settings.off.includes("passing") || isQuietHour(settings, Date.now())) return;
  const library = await libraryIfRead(place, host);
  const reply = library && answerUnprompted(words, library);
  if (!reply || (await isMuted(place, host.store)) || !restraint.tryAcquire(message.channelId)) return;
  await send(message, { ...reply, buttons: [...reply.buttons, notHelpful] }, [], reading);
}

/** Where we may listen: the channels of whoever runs us, and those that the server has named. */
async function listeningAt(
  { guildId, content }: Message,
  { listening, services: host }: MessageContext,
): Promise<Listening> {
  // Without the message-content intent, what isn't said to us comes without words.
  if (guildId === null || content === "") return listening;
  const { channels } = await settingsOf(host.store, guildId);
  return { studyChannelIds: [...listening.studyChannelIds, ...channels] };
}

/** Answers a message that asks us something, or the room. */
export async function onMessage(message: Message, reading: MessageContext): Promise<void> {
  const words = messageText(message);
  // Only what nobody says to us is worth asking for the server's own channels.
  const addressee =
    addresseeOf(message, reading.listening) ?? addresseeOf(message, await listeningAt(message, reading));
  switch (addressee) {
    case "us":
      reading.cooldown.reset(message.channelId);
      return answerAsked(message, words, reading);
    case "room":
      return answerUnasked(message, words, reading);
    case undefined:
      if (!message.author.bot) reading.cooldown.countMessage(message.channelId);
  }
}
