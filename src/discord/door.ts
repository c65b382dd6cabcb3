import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  SnowflakeUtil,
  type Channel,
  type Client,
  type NewsChannel,
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

/** A request that is sent twice makes one message. */
function once() {
  return { nonce: SnowflakeUtil.generate().toString(), enforceNonce: true } as const;
}

function forFiles({ files = [] }: Reply): Permission[] {
  return files.length > 0 ? ["AttachFiles"] : [];
}

function isThreadThere(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
}

/** A thread of a message that shows the head; without the thread, no message. */
async function threadIn(channel: TextChannel | NewsChannel, name: string, head: Reply) {
  const message = await channel.send({ ...render(head), ...once() });
  try {
    return await message.startThread({ name });
  } catch (error) {
    // A request that was sent twice: the thread of a message has the message's id.
    const thread = isThreadThere(error) ? await channel.threads.fetch(message.id) : undefined;
    if (thread) return thread;
    await message.delete().catch(() => undefined);
    throw error;
  }
}

async function openThread(client: Client<true>, id: string, title: string, head: Reply): Promise<Posted> {
  const channel = await known(client, id);
  const name = shorten(title, limits.threadName);
  const posting: Permission[] = ["ViewChannel", "SendMessages", "SendMessagesInThreads", ...forFiles(head)];
  if (channel.isThreadOnly()) {
    return await permitted(channel, posting, () => channel.threads.create({ name, message: render(head) }));
  }
  if (channel.isTextBased() && "threads" in channel) {
    return await permitted(channel, [...posting, "CreatePublicThreads"], () => threadIn(channel, name, head));
  }
  const parent =
    channel.isThread() && channel.parent ? ` in ${nameOf(channel.parent)}` : " in a text channel";
  throw new IbidError(`${nameOf(channel)} can't have threads of its own: please ask me for that${parent}.`);
}

async function post(client: Client<true>, id: string, reply: Reply, role?: string): Promise<Posted> {
  const channel = await known(client, id);
  if (!channel.isSendable()) {
    throw new IbidError(`${nameOf(channel)} isn't a channel to write in: please pick a text channel.`);
  }
  const writing = channel.isThread() ? "SendMessagesInThreads" : "SendMessages";
  const allowedMentions = role === undefined ? { parse: [] } : { roles: [role] };
  return await permitted(channel, ["ViewChannel", writing, ...forFiles(reply)], async (): Promise<Posted> =>
    channel.send({ ...render(reply, undefined, role), ...once(), allowedMentions }),
  );
}

/** What can be done in Discord, within an interaction or without one. */
export function doorOf(client: Client<true>): Door {
  return {
    openThread: (channel, title, head) => openThread(client, channel, title, head),
    post: (channel, reply, role) => post(client, channel, reply, role),
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
