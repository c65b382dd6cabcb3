import { MessageType, type Message } from "discord.js";

function isFromPerson({ author, webhookId, type }: Message): boolean {
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  return isWritten && webhookId === null && !author.bot && !author.system;
}

function mentionsBot({ client, mentions }: Message): boolean {
  const { id } = client.user;
  return mentions.users.has(id) || mentions.roles.some((role) => role.tags?.botId === id);
}

/**
 * True for a message that mentions only the bot's role. Discord offers the role beside the bot, but withholds the message's words
 * without the message-content intent.
 */
export function mentionsOnlyRole({ client, mentions, content }: Message): boolean {
  return content === "" && !mentions.users.has(client.user.id) && mentions.roles.size > 0;
}

/** True for a reply without a mention. Its content is empty without the message-content intent. */
function repliesToBot({ client, mentions, content }: Message): boolean {
  return mentions.repliedUser?.id === client.user.id && content !== "";
}

/** True in a study channel, in its threads, in the posts of a forum that is one, and in threads that the bot opened. */
function isInStudyChannel({ client, channel, channelId }: Message, studyChannelIds: readonly string[]) {
  if (studyChannelIds.includes(channelId)) return true;
  if (!channel.isThread()) return false;
  const { ownerId, parentId } = channel;
  return ownerId === client.user.id || (parentId !== null && studyChannelIds.includes(parentId));
}

function mentionsSomebody({ mentions, reference }: Message): boolean {
  return mentions.users.size > 0 || mentions.roles.size > 0 || Boolean(reference?.messageId);
}

/**
 * The addressee of a message: the bot, or everybody in a channel where the bot may answer unprompted (a study channel with its
 * threads, or a thread that the bot opened). Returns undefined for a message to somebody else, and for one from a bot, a webhook or
 * Discord itself.
 */
export function addresseeOf(
  message: Message,
  studyChannelIds: readonly string[],
): "bot" | "everybody" | undefined {
  if (!isFromPerson(message)) return undefined;
  if (!message.inGuild() || mentionsBot(message) || repliesToBot(message)) return "bot";
  return isInStudyChannel(message, studyChannelIds) && !mentionsSomebody(message) ? "everybody" : undefined;
}
