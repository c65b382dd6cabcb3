import { MessageType, type Message } from "discord.js";

/** Where questions count that are put to nobody. Discord shows us their words only if we may read all. */
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

/** Whether it is said to somebody: whoever it mentions, or replies to. */
function toSomebody({ mentions, reference }: Message): boolean {
  return mentions.users.size > 0 || mentions.roles.size > 0 || Boolean(reference?.messageId);
}

/**
 * Whom a message speaks to: us; or the room, where we may listen. Undefined where it is none of our business: it is
 * somebody else's, or from a bot, a webhook or Discord itself.
 */
export function addresseeOf(message: Message, listening: Listening): "us" | "room" | undefined {
  if (!fromPerson(message)) return undefined;
  if (!message.inGuild() || mentionsUs(message) || repliesToUs(message)) return "us";
  return inStudyPlace(message, listening) && !toSomebody(message) ? "room" : undefined;
}
