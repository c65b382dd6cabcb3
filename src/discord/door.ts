import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  SnowflakeUtil,
  type AnyThreadChannel,
  type Channel,
  type Client,
  type Message,
  type NewsChannel,
  type SendableChannels,
  type TextChannel,
} from "discord.js";
import type { Door, Posted } from "../command.ts";
import type { Reply } from "../conversation/reply.ts";
import { IbidError } from "../error.ts";
import { limits, shorten } from "./limits.ts";
import { nameOf, permitted, type Permission } from "./permissions.ts";
import { render } from "./render.ts";

const outOfSight: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
]);

/** Undefined when it is gone, or hidden from the bot. */
async function channelOf(client: Client<true>, id: string): Promise<Channel | undefined> {
  try {
    return (await client.channels.fetch(id)) ?? undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError && outOfSight.has(error.code)) return undefined;
    throw error;
  }
}

async function known(client: Client<true>, id: string): Promise<Channel> {
  const channel = await channelOf(client, id);
  if (channel) return channel;
  throw new IbidError("That channel or thread is gone, or I can't see it: please pick another.");
}

/** How a message is sent. */
interface Sending {
  /** The id of a role to call. */
  readonly role?: string | undefined;
  /** What is sent with the same nonce within some minutes is sent once; at most 25 characters. */
  readonly nonce?: string | undefined;
}

/** A reply as a message that calls nobody but the role. */
function messageOf(reply: Reply, { role }: Sending) {
  const allowedMentions = role === undefined ? { parse: [] } : { roles: [role] };
  return { ...render(reply, undefined, role), allowedMentions };
}

/** A request that is sent twice makes one message. */
function once({ nonce = SnowflakeUtil.generate().toString() }: Sending) {
  return { nonce, enforceNonce: true } as const;
}

function forFiles({ files = [] }: Reply): Permission[] {
  return files.length > 0 ? ["AttachFiles"] : [];
}

function isThreadThere(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
}

/** The message's thread, opened unless there is one. */
export async function threadOf(message: Message<true>, name: string): Promise<AnyThreadChannel> {
  try {
    return await message.startThread({ name });
  } catch (error) {
    // A request that was sent twice: the thread of a message has the message's id.
    const thread = isThreadThere(error) ? await known(message.client, message.id) : undefined;
    if (thread?.isThread()) return thread;
    throw error;
  }
}

/** A thread of a message that shows the head; without the thread, no message. */
async function threadIn(channel: TextChannel | NewsChannel, name: string, head: Reply, sending: Sending) {
  const message = await channel.send({ ...messageOf(head, sending), ...once(sending) });
  try {
    return await threadOf(message, name);
  } catch (error) {
    await message.delete().catch(() => undefined);
    throw error;
  }
}

const forThreads: readonly Permission[] = ["ViewChannel", "SendMessages", "SendMessagesInThreads"];

function canHaveThreads(channel: Channel): channel is TextChannel | NewsChannel {
  return channel.isTextBased() && "threads" in channel;
}

function noThreads(channel: Channel): IbidError {
  const parent =
    channel.isThread() && channel.parent ? ` in ${nameOf(channel.parent)}` : " in a text channel";
  return new IbidError(`${nameOf(channel)} can't have threads of its own: please ask me for that${parent}.`);
}

async function openThread(
  client: Client<true>,
  id: string,
  title: string,
  head: Reply,
  sending: Sending,
): Promise<Posted> {
  const channel = await known(client, id);
  const name = shorten(title, limits.threadName);
  const posting = [...forThreads, ...forFiles(head)];
  if (channel.isThreadOnly()) {
    const message = messageOf(head, sending);
    return await permitted(channel, posting, () => channel.threads.create({ name, message }));
  }
  if (!canHaveThreads(channel)) throw noThreads(channel);
  return await permitted(channel, [...posting, "CreatePublicThreads"], () =>
    threadIn(channel, name, head, sending),
  );
}

function sendable(channel: Channel): SendableChannels {
  if (channel.isSendable()) return channel;
  throw new IbidError(`${nameOf(channel)} isn't a channel to write in: please pick a text channel.`);
}

function writing(channel: Channel): Permission[] {
  return ["ViewChannel", channel.isThread() ? "SendMessagesInThreads" : "SendMessages"];
}

async function post(client: Client<true>, id: string, reply: Reply, sending: Sending): Promise<Posted> {
  const channel = sendable(await known(client, id));
  return await permitted(channel, [...writing(channel), ...forFiles(reply)], async (): Promise<Posted> =>
    channel.send({ ...messageOf(reply, sending), ...once(sending) }),
  );
}

async function check(client: Client<true>, id: string, threads: boolean): Promise<Posted> {
  const channel = sendable(await known(client, id));
  if (threads && !canHaveThreads(channel)) throw noThreads(channel);
  const needed: Permission[] = threads ? [...forThreads, "CreatePublicThreads"] : writing(channel);
  // Whether a message was posted is seen in the channel.
  return await permitted(channel, [...needed, "ReadMessageHistory"], async () => channel);
}

/**
 * What can be done in Discord, within an interaction or without one.
 *
 * @param nonce for a door to post one thing through, that is posted once even by two who don't know of each other; at
 * most 25 characters
 */
export function doorOf(client: Client<true>, nonce?: string): Door {
  return {
    openThread: (channel, title, head, role) => openThread(client, channel, title, head, { role, nonce }),
    post: (channel, reply, role) => post(client, channel, reply, { role, nonce }),
    check: (channel, threads) => check(client, channel, threads),
    find: async (id) => {
      const channel = await channelOf(client, id);
      return channel && { id: channel.id, url: channel.url };
    },
  };
}

/** Undefined in direct messages, and where a member uses Ibid in a server that hasn't installed it. */
export function doorAt(client: Client<true>, guildId: string | null): Door | undefined {
  return guildId !== null && client.guilds.cache.has(guildId) ? doorOf(client) : undefined;
}
