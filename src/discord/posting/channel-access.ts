import { PermissionFlagsBits, type Channel, type Client, type GuildMember } from "discord.js";
import type { ChannelAccess, Posted } from "../../features/command/context.ts";
import { IbidError } from "../../shared/error.ts";
import { findChannel } from "./channels.ts";
import { channelName, withPermissions, type Permission } from "./permissions.ts";
import { requireSendable, send, sendPermissions } from "./send.ts";
import { canHaveThreads, noThreadsError, openThread, threadPermissions } from "./threads.ts";

/** @throws IbidError unless the channel belongs to the member's server and the member may write there */
function checkMayWrite(member: GuildMember, channel: Channel): void {
  if (channel.isDMBased() || channel.guildId !== member.guild.id) {
    throw new IbidError("permission", "That channel isn't in this server: please pick one that is.");
  }
  const needed = sendPermissions(channel).map((name) => PermissionFlagsBits[name]);
  if (channel.permissionsFor(member).has(needed)) return;
  throw new IbidError(
    "permission",
    `You may not write in ${channelName(channel)} yourself: please pick a channel where you may.`,
  );
}

/** Checks the permissions for posting to a channel repeatedly, with a thread each time if `threads` is true. */
async function checkAccess(
  client: Client<true>,
  id: string,
  threads: boolean,
  member: GuildMember | undefined,
): Promise<Posted> {
  const channel = await requireSendable(client, id);
  if (member) checkMayWrite(member, channel);
  if (threads && !canHaveThreads(channel)) throw noThreadsError(channel);
  const needed: Permission[] = threads
    ? [...threadPermissions, "CreatePublicThreads"]
    : sendPermissions(channel);
  // The history tells if a message has been posted already.
  return await withPermissions(channel, [...needed, "ReadMessageHistory"], async () => channel);
}

export interface ChannelAccessOptions {
  /** For posting a single message, at most once even if several processes post it; at most 25 characters. */
  readonly nonce?: string;
  /** The member on whose behalf channels are checked. Without it, only the bot's own permissions count. */
  readonly member?: GuildMember | undefined;
}

/** Access to channels through a client. */
export function channelAccess(
  client: Client<true>,
  { nonce, member }: ChannelAccessOptions = {},
): ChannelAccess {
  return {
    openThread: (channel, title, head, role) => openThread(client, channel, title, head, { role, nonce }),
    post: (channel, reply, role) => send(client, channel, reply, { role, nonce }),
    check: (channel, threads) => checkAccess(client, channel, threads, member),
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
export function channelAccessIn(
  client: Client<true>,
  guildId: string | null,
  member?: GuildMember,
): ChannelAccess | undefined {
  return guildId !== null && client.guilds.cache.has(guildId) ? channelAccess(client, { member }) : undefined;
}
