import type { Client } from "discord.js";
import type { ChannelAccess, Posted } from "../../features/command/context.ts";
import { findChannel } from "./channels.ts";
import { withPermissions, type Permission } from "./permissions.ts";
import { requireSendable, send, sendPermissions } from "./send.ts";
import { canHaveThreads, noThreadsError, openThread, threadPermissions } from "./threads.ts";

/** Checks the permissions for posting to a channel repeatedly, with a thread each time if `threads` is true. */
async function checkAccess(client: Client<true>, id: string, threads: boolean): Promise<Posted> {
  const channel = await requireSendable(client, id);
  if (threads && !canHaveThreads(channel)) throw noThreadsError(channel);
  const needed: Permission[] = threads
    ? [...threadPermissions, "CreatePublicThreads"]
    : sendPermissions(channel);
  // The history tells if a message has been posted already.
  return await withPermissions(channel, [...needed, "ReadMessageHistory"], async () => channel);
}

/**
 * Access to channels through a client.
 *
 * @param nonce for posting a single message, at most once even if several processes post it; at most 25 characters
 */
export function channelAccess(client: Client<true>, nonce?: string): ChannelAccess {
  return {
    openThread: (channel, title, head, role) => openThread(client, channel, title, head, { role, nonce }),
    post: (channel, reply, role) => send(client, channel, reply, { role, nonce }),
    check: (channel, threads) => checkAccess(client, channel, threads),
    find: async (id) => {
      const channel = await findChannel(client, id);
      return channel && { id: channel.id, url: channel.url };
    },
  };
}

/**
 * Access to a server's channels. Returns undefined in direct messages, and in a server that hasn't installed the bot but
 * where a member uses it.
 */
export function channelAccessIn(client: Client<true>, guildId: string | null): ChannelAccess | undefined {
  return guildId !== null && client.guilds.cache.has(guildId) ? channelAccess(client) : undefined;
}
