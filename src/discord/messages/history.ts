import type { Message } from "discord.js";
import { paragraphTurn, type Turn } from "../../dialogue/context/history.ts";
import type { Library } from "../../retrieval/library.ts";
import { unlessAway } from "../../store/last-known.ts";
import type { Store } from "../../store/store.ts";
import type { RequestContext } from "../context.ts";
import { channelKey, messageKey } from "../conversation/conversations.ts";
import { questionText } from "../conversation/message-text.ts";
import { restoreTurn } from "../conversation/restore-turn.ts";

/** The message that a message replies to. Returns undefined if it was deleted or the bot can't read it. */
async function repliedMessage(message: Message): Promise<Message | undefined> {
  if (!message.reference?.messageId) return undefined;
  return await message.fetchReference().catch(() => undefined);
}

/** Restores the history from the answer that a message replies to, and from the question that the answer replies to. */
async function restoredHistory(message: Message): Promise<readonly Turn[]> {
  const answer = await repliedMessage(message);
  const turn = answer && restoreTurn(answer);
  if (!turn) return [];
  const question = turn.question === "" ? await repliedMessage(answer) : undefined;
  return [question ? { ...turn, question: questionText(question) } : turn];
}

/** The history at the start of a discussion thread: its paragraph has been shown. */
async function discussionHistory(
  { channel, guildId }: Message,
  library: Library,
  store: Store,
): Promise<readonly Turn[]> {
  const discussion = channel.isThread()
    ? await unlessAway(store.discussions.byThread(channel.id), undefined)
    : undefined;
  if (!discussion || discussion.group !== guildId) return [];
  const text = library.texts.find(({ id }) => id === discussion.text);
  const turn = text && paragraphTurn(text, discussion.paragraph);
  return turn ? [turn] : [];
}

/** The key of the conversation that a message continues if it isn't a reply. */
export function conversationKey({ channelId, channel, author }: Message): string {
  return channelKey(channelId, channel.isThread(), author.id);
}

/** The turns before a message: those up to the answer that it replies to, otherwise those of its channel's conversation. */
export async function historyOf(
  message: Message,
  library: Library,
  { conversations, services }: RequestContext,
): Promise<readonly Turn[]> {
  const { reference, mentions, client } = message;
  if (reference?.messageId && mentions.repliedUser?.id === client.user.id) {
    return conversations.get(messageKey(reference.messageId)) ?? (await restoredHistory(message));
  }
  return (
    conversations.get(conversationKey(message)) ?? (await discussionHistory(message, library, services.store))
  );
}
