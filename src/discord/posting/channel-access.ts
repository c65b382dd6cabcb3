import type { Channel, Client, SendableChannels } from "discord.js";
import type { ChannelAccess, Posted } from "../../features/command/command.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { findChannel, requireChannel } from "./channels.ts";
import { channelName, withPermissions, type Permission } from "./permissions.ts";
import { filePermissions, messageFor, nonceFields, type SendOptions } from "./send.ts";
import { canHaveThreads, threadPermissions, noThreads, openThread } from "./threads.ts";

function sendable(channel: Channel): SendableChannels {
  if (channel.isSendable()) return channel;
  throw new IbidError(
    "invalid-input",
    `${channelName(channel)} isn't a channel to write in: please pick a text channel.`,
  );
}

function writing(channel: Channel): Permission[] {
  return ["ViewChannel", channel.isThread() ? "SendMessagesInThreads" : "SendMessages"];
}

async function post(client: Client<true>, id: string, reply: Reply, sending: SendOptions): Promise<Posted> {
  const channel = sendable(await requireChannel(client, id));
  return await withPermissions(
    channel,
    [...writing(channel), ...filePermissions(reply)],
    async (): Promise<Posted> => channel.send({ ...messageFor(reply, sending), ...nonceFields(sending) }),
  );
}

async function check(client: Client<true>, id: string, threads: boolean): Promise<Posted> {
  const channel = sendable(await requireChannel(client, id));
  if (threads && !canHaveThreads(channel)) throw noThreads(channel);
  const needed: Permission[] = threads ? [...threadPermissions, "CreatePublicThreads"] : writing(channel);
  // Whether a message was posted is seen in the channel.
  return await withPermissions(channel, [...needed, "ReadMessageHistory"], async () => channel);
}

/**
 * What can be done in Discord, within an interaction or without one.
 *
 * @param nonce for a door to post one thing through, that is posted once even by two who don't know of each other; at
 * most 25 characters
 */
export function channelAccess(client: Client<true>, nonce?: string): ChannelAccess {
  return {
    openThread: (channel, title, head, role) => openThread(client, channel, title, head, { role, nonce }),
    post: (channel, reply, role) => post(client, channel, reply, { role, nonce }),
    check: (channel, threads) => check(client, channel, threads),
    find: async (id) => {
      const channel = await findChannel(client, id);
      return channel && { id: channel.id, url: channel.url };
    },
  };
}

/** Undefined in direct messages, and where a member uses Ibid in a server that hasn't installed it. */
export function channelAccessIn(client: Client<true>, guildId: string | null): ChannelAccess | undefined {
  return guildId !== null && client.guilds.cache.has(guildId) ? channelAccess(client) : undefined;
}
