import { MessageType, type Message } from "discord.js";
import { looksLikeQuestion } from "../conversation/question.ts";

/** Where every question counts, though nobody mentions the bot. Discord shows us its words only if we may read all. */
export interface Listening {
  readonly studyChannelIds: readonly string[];
}

function fromPerson({ author, webhookId, type }: Message): boolean {
  const written = type === MessageType.Default || type === MessageType.Reply;
  return written && webhookId === null && !author.bot && !author.system;
}

function mentionsUs({ client, mentions }: Message): boolean {
  const me = client.user.id;
  return mentions.users.has(me) || mentions.roles.some((role) => role.tags?.botId === me);
}

/** A reply with the ping off; its words reach us only with the message-content intent. */
function repliesToUs({ client, mentions, content }: Message): boolean {
  return mentions.repliedUser?.id === client.user.id && content !== "";
}

function inStudyPlace({ client, channel, channelId }: Message, { studyChannelIds }: Listening): boolean {
  return studyChannelIds.includes(channelId) || (channel.isThread() && channel.ownerId === client.user.id);
}

/** Whether a message asks us something. Never true for bots, webhooks, system messages and a bare "@here". */
export function isForUs(message: Message, words: string, listening: Listening): boolean {
  if (!fromPerson(message)) return false;
  if (!message.inGuild() || mentionsUs(message) || repliesToUs(message)) return true;
  return inStudyPlace(message, listening) && looksLikeQuestion(words);
}
