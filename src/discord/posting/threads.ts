import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  type AnyThreadChannel,
  type Channel,
  type Client,
  type Message,
  type NewsChannel,
  type TextChannel,
} from "discord.js";
import type { Posted } from "../../features/command/command.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { requireChannel } from "./channels.ts";
import { limits, shorten } from "../render/limits.ts";
import { channelName, withPermissions, type Permission } from "./permissions.ts";
import { filePermissions, messageFor, nonceFields, type SendOptions } from "./send.ts";

function isThreadThere(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
}

/** The message's thread, opened unless there is one. */
export async function openThreadOn(message: Message<true>, name: string): Promise<AnyThreadChannel> {
  try {
    return await message.startThread({ name });
  } catch (error) {
    // A request that was sent twice: the thread of a message has the message's id.
    const thread = isThreadThere(error) ? await requireChannel(message.client, message.id) : undefined;
    if (thread?.isThread()) return thread;
    throw error;
  }
}

/** A thread of a message that shows the head; without the thread, no message. */
async function threadIn(channel: TextChannel | NewsChannel, name: string, head: Reply, sending: SendOptions) {
  const message = await channel.send({ ...messageFor(head, sending), ...nonceFields(sending) });
  try {
    return await openThreadOn(message, name);
  } catch (error) {
    await message.delete().catch(() => undefined);
    throw error;
  }
}

/** What a thread of a message needs, but for opening it. */
export const threadPermissions: readonly Permission[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
];

export function canHaveThreads(channel: Channel): channel is TextChannel | NewsChannel {
  return channel.isTextBased() && "threads" in channel;
}

/** Says that there can be no threads, and where to ask instead. */
export function noThreads(channel: Channel): IbidError {
  const parent =
    channel.isThread() && channel.parent ? ` in ${channelName(channel.parent)}` : " in a text channel";
  return new IbidError(
    "unavailable-here",
    `${channelName(channel)} can't have threads of its own: please ask me for that${parent}.`,
  );
}

/** A thread headed by a reply; in a forum, a post. */
export async function openThread(
  client: Client<true>,
  id: string,
  title: string,
  head: Reply,
  sending: SendOptions,
): Promise<Posted> {
  const channel = await requireChannel(client, id);
  const name = shorten(title, limits.threadName);
  const posting = [...threadPermissions, ...filePermissions(head)];
  if (channel.isThreadOnly()) {
    const message = messageFor(head, sending);
    return await withPermissions(channel, posting, () => channel.threads.create({ name, message }));
  }
  if (!canHaveThreads(channel)) throw noThreads(channel);
  return await withPermissions(channel, [...posting, "CreatePublicThreads"], () =>
    threadIn(channel, name, head, sending),
  );
}
