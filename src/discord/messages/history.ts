import type { AnyThreadChannel, Message } from "discord.js";
import { paragraphTurn, type Turn } from "../../dialogue/context/history.ts";
import type { TextId } from "../../document/text-id.ts";
import type { Library } from "../../retrieval/library.ts";
import { unlessAway } from "../../store/last-known.ts";
import type { RequestContext } from "../context.ts";
import { channelKey, messageKey } from "../conversation/conversations.ts";
import { questionText, repliedMessage } from "../conversation/message-text.ts";
import { restoreTurn } from "../conversation/restore-turn.ts";
import { messagePlace } from "./place.ts";

/** The conversation that a message continues. */
export interface Continued {
  /** The turns before it, oldest first. */
  readonly history: readonly Turn[];
  /** The texts, the one that is meant first. */
  readonly library: Library;
}

/** Restores the history from the answer that a message replies to, and from the question that the answer replies to. */
async function restoredHistory(message: Message): Promise<readonly Turn[]> {
  const answer = await repliedMessage(message);
  const turn = answer && restoreTurn(answer);
  if (!turn) return [];
  const question = turn.question === "" ? await repliedMessage(answer) : undefined;
  return [question ? { ...turn, question: questionText(question) } : turn];
}

/** The text of the last turn; undefined if the shelf no longer has it. */
function textOf(history: readonly Turn[], library: Library): TextId | undefined {
  const last = history.at(-1);
  return last && library.byFingerprint(last.fingerprint)?.id;
}

/** A reply to a message of the bot continues from there, and is about its text. */
async function continuedAnswer(
  message: Message,
  answer: string,
  library: Library,
  { conversations, services: { store } }: RequestContext,
): Promise<Continued> {
  const history = conversations.get(messageKey(answer)) ?? (await restoredHistory(message));
  const { group } = messagePlace(message);
  const text = textOf(history, library) ?? (await store.settings.channelText(group, answer));
  return { history, library: library.beginningWith(text) };
}

/** The history at the start of a discussion thread: its paragraph has been shown. */
async function discussionHistory(
  thread: AnyThreadChannel,
  library: Library,
  { services: { store } }: RequestContext,
): Promise<readonly Turn[] | undefined> {
  const discussion = await unlessAway(store.discussions.byThread(thread.id), undefined);
  if (!discussion || discussion.group !== thread.guildId) return undefined;
  const text = library.texts.find(({ id }) => id === discussion.text);
  const turn = text && paragraphTurn(text, discussion.paragraph);
  return turn ? [turn] : [];
}

/**
 * A thread that begins with a message of the bot, such as a reading, continues from there. Its text becomes the one of the
 * thread, unless that has one of its own.
 */
async function continuedStart(
  thread: AnyThreadChannel,
  library: Library,
  { services: { store } }: RequestContext,
): Promise<Continued> {
  const start = await thread.fetchStarterMessage().catch(() => null);
  const turn = start?.author.id === thread.client.user.id ? restoreTurn(start) : undefined;
  if (!turn) return { history: [], library };
  const own = await store.settings.channelText(thread.guildId, thread.id);
  const text = own ?? textOf([turn], library);
  if (own === undefined && text !== undefined) {
    await unlessAway(store.settings.setChannelText(thread.guildId, thread.id, text), undefined);
  }
  return { history: [turn], library: library.beginningWith(text) };
}

/** The key of the conversation that a message continues if it isn't a reply. */
export function conversationKey({ channelId, channel, author }: Message): string {
  return channelKey(channelId, channel.isThread(), author.id);
}

/** True if a message replies to one of the bot's. */
export function repliesToBot({ reference, mentions, client }: Message): boolean {
  return reference?.messageId !== undefined && mentions.repliedUser?.id === client.user.id;
}

/**
 * The turns before a message, and the texts: those up to the answer that it replies to, otherwise those of its channel's
 * conversation.
 *
 * @param library the texts of the place
 */
export async function continuedBy(
  message: Message,
  library: Library,
  context: RequestContext,
): Promise<Continued> {
  const { reference, channel } = message;
  if (reference?.messageId !== undefined && repliesToBot(message)) {
    return continuedAnswer(message, reference.messageId, library, context);
  }
  const known = context.conversations.get(conversationKey(message), library.index().text.id);
  if (known) return { history: known, library };
  if (!channel.isThread()) return { history: [], library };
  const discussed = await discussionHistory(channel, library, context);
  return discussed ? { history: discussed, library } : continuedStart(channel, library, context);
}
