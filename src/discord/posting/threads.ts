import {
  ChannelFlags,
  DiscordAPIError,
  RESTJSONErrorCodes,
  type AnyThreadChannel,
  type Channel,
  type Client,
  type ForumChannel,
  type MediaChannel,
  type Message,
  type NewsChannel,
  type TextChannel,
} from "discord.js";
import type { Posted } from "../../features/command/context.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { requireChannel } from "./channels.ts";
import { limits, shorten } from "../render/limits.ts";
import { channelName, withPermissions, type Permission } from "./permissions.ts";
import { complete, filePermissions, firstOptions, nonceOptions, type SendOptions } from "./send.ts";

function isThreadExisting(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
}

/** Opens a message's thread, or returns the existing one. */
export async function threadOn(message: Message<true>, name: string): Promise<AnyThreadChannel> {
  try {
    return await message.startThread({ name });
  } catch (error) {
    // A repeated request. A message's thread has the id of the message.
    const thread = isThreadExisting(error) ? await requireChannel(message.client, message.id) : undefined;
    if (thread?.isThread()) return thread;
    throw error;
  }
}

/** Sends a reply and opens its thread. Deletes the message if the thread can't be opened. */
async function sendWithThread(
  channel: TextChannel | NewsChannel,
  name: string,
  head: Reply,
  sending: SendOptions,
) {
  const message = await channel.send({ ...firstOptions(head, sending), ...nonceOptions(sending) });
  try {
    await complete(channel, message.id, head, sending);
    return await threadOn(message, name);
  } catch (error) {
    await message.delete().catch(() => undefined);
    throw error;
  }
}

/** The permissions for writing in a thread of a message, without opening it. */
export const threadPermissions: readonly Permission[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
];

export function canHaveThreads(channel: Channel): channel is TextChannel | NewsChannel {
  return channel.isTextBased() && "threads" in channel;
}

/** The error for a channel that can't have threads. Tells where to ask instead. */
export function noThreadsError(channel: Channel): IbidError {
  const place = channelName(channel);
  const sentence =
    channel.isThread() && channel.parent && !channel.parent.isThreadOnly()
      ? localizable("discord-no-threads", { place, parent: channelName(channel.parent) })
      : localizable("discord-no-threads-here", { place });
  return new IbidError("unavailable-here", sentence);
}

/** A tag for a forum whose posts must have one; none for others. */
function requiredTags({ flags, availableTags }: ForumChannel | MediaChannel): string[] {
  if (!flags.has(ChannelFlags.RequireTag)) return [];
  const tag = availableTags.find(({ moderated }) => !moderated) ?? availableTags[0];
  return tag ? [tag.id] : [];
}

/**
 * Opens a thread that starts with a reply. In a forum, creates a post.
 *
 * @throws IbidError if the channel can't have threads, or a permission is missing
 */
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
    const message = firstOptions(head, sending);
    return await withPermissions(channel, posting, async () => {
      const post = await channel.threads.create({ name, message, appliedTags: requiredTags(channel) });
      // The first message of a post has its id.
      await complete(post, post.id, head, sending);
      return post;
    });
  }
  if (!canHaveThreads(channel)) throw noThreadsError(channel);
  return await withPermissions(channel, [...posting, "CreatePublicThreads"], () =>
    sendWithThread(channel, name, head, sending),
  );
}
