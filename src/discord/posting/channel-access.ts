import {
  PermissionFlagsBits,
  type Channel,
  type Client,
  type ForumChannel,
  type GuildMember,
  type MediaChannel,
  type SendableChannels,
} from "discord.js";
import type { ChannelAccess, Posted } from "../../features/command/context.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { findChannel, requireChannel } from "./channels.ts";
import { eventAccess } from "./events.ts";
import { channelName, checkUnlocked, withPermissions, type Permission } from "./permissions.ts";
import { requireSendable, send, sendPermissions, sendPoll } from "./send.ts";
import { canHaveThreads, noThreadsError, openThread, threadPermissions } from "./threads.ts";

type Forum = ForumChannel | MediaChannel;

/** @throws IbidError unless the channel belongs to the member's server and the member may write there */
function checkMayWrite(member: GuildMember, channel: Channel): void {
  if (channel.isDMBased() || channel.guildId !== member.guild.id) {
    throw new IbidError("permission", localizable("discord-other-server"));
  }
  const needed = sendPermissions(channel).map((name) => PermissionFlagsBits[name]);
  if (channel.permissionsFor(member).has(needed)) return;
  throw new IbidError("permission", localizable("discord-may-not-write", { place: channelName(channel) }));
}

/** Finds a channel that can be posted in: one to write in, or a forum. @throws IbidError if it is neither */
async function requirePostable(client: Client<true>, id: string): Promise<SendableChannels | Forum> {
  const channel = await requireChannel(client, id);
  return channel.isThreadOnly() ? channel : requireSendable(client, id);
}

/** Checks the permissions for posting to a channel repeatedly, with a thread each time if `threads` is true. */
async function checkAccess(
  client: Client<true>,
  id: string,
  wantsThreads: boolean,
  member: GuildMember | undefined,
): Promise<Posted & { readonly threads: boolean }> {
  const channel = await requirePostable(client, id);
  if (member) checkMayWrite(member, channel);
  checkUnlocked(channel);
  const isForum = channel.isThreadOnly();
  if (wantsThreads && !isForum && !canHaveThreads(channel)) throw noThreadsError(channel);
  const threads = wantsThreads || isForum;
  const needed: Permission[] = [
    ...(threads ? threadPermissions : sendPermissions(channel)),
    ...(threads && !isForum ? (["CreatePublicThreads"] as const) : []),
  ];
  // The history tells if a message has been posted already.
  return await withPermissions(channel, [...needed, "ReadMessageHistory"], async () => {
    return { id: channel.id, url: channel.url, threads };
  });
}

/** True if a message in the channel can notify a role: one that anyone may mention, or by the bot's permission. */
async function canCall(client: Client<true>, id: string, roleId: string): Promise<boolean> {
  const channel = await requireChannel(client, id);
  if (channel.isDMBased()) return false;
  const { me } = channel.guild.members;
  const mentionsAll = me && channel.permissionsFor(me)?.has(PermissionFlagsBits.MentionEveryone);
  return mentionsAll === true || channel.guild.roles.cache.get(roleId)?.mentionable === true;
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
    opensThreads: true,
    openThread: (channel, title, head, role) => openThread(client, channel, title, head, { role, nonce }),
    post: (channel, reply, role) => send(client, channel, reply, { role, nonce }),
    poll: (channel, poll) => sendPoll(client, channel, poll),
    check: (channel, threads) => checkAccess(client, channel, threads, member),
    canCall: (channel, role) => canCall(client, channel, role),
    find: async (wanted) => {
      const channel = await findChannel(client, wanted);
      if (!channel) return undefined;
      const { id, url } = channel;
      const name = channelName(channel);
      return typeof name === "string" ? { id, url, name } : { id, url };
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
  const guild = guildId === null ? undefined : client.guilds.cache.get(guildId);
  return guild && { ...channelAccess(client, { member }), events: eventAccess(client, guild) };
}

/** Access to the direct messages between the bot and a member, without threads. */
export function directAccess(client: Client<true>): ChannelAccess {
  return { ...channelAccess(client), opensThreads: false };
}
