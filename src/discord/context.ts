import { PermissionFlagsBits, type Channel, type Client, type PermissionsBitField } from "discord.js";
import type { Asker, Place, Services } from "../features/command/context.ts";
import type { Logger } from "../shared/log.ts";
import { directMessages, isDirectMessages } from "../store/direct-messages.ts";
import type { AnsweredMessages } from "./conversation/answered.ts";
import type { Conversations } from "./conversation/conversations.ts";
import type { Cooldown } from "./conversation/cooldown.ts";
import type { Intake } from "./intake/intake.ts";
import type { Presses } from "./interactions/presses.ts";
import type { DirectNotices } from "./posting/direct-notice.ts";
import { visibleName } from "./render/escape.ts";

/** Everything that is needed to answer one message or interaction. */
export interface RequestContext {
  readonly services: Services;
  /** The channels that the operator named, in which questions in passing are answered. */
  readonly studyChannelIds: readonly string[];
  readonly conversations: Conversations;
  readonly answered: AnsweredMessages;
  readonly directNotices: DirectNotices;
  readonly presses: Presses;
  /** The ids of the registered commands by name; empty in a process that doesn't register them. */
  readonly commandIds: ReadonlyMap<string, string>;
  readonly cooldown: Cooldown;
  readonly intake: Intake;
  /** A log whose lines carry the request's id and channel. */
  readonly log: Logger;
  /** Time at which the request arrived, by `performance.now()`. */
  readonly arrived: number;
}

/** Everything that is needed by work that the bot does on its own, such as posting the readings of reading plans. */
export interface JobContext {
  readonly client: Client<true>;
  readonly services: Services;
  readonly directNotices: DirectNotices;
  readonly log: Logger;
  /** Returns the time in milliseconds since 1970. */
  readonly clock: () => number;
}

/** The origin of a message or an interaction. */
interface Origin {
  /** The user's id. */
  readonly id: string;
  /** As members see it, and the account's, which is in ASCII. */
  readonly name: string;
  readonly username: string;
  /** The user's permissions in the channel; null in direct messages. */
  readonly permissions: Readonly<PermissionsBitField> | null;
  /** The user's permissions in the whole server; undefined if they aren't known. */
  readonly serverPermissions?: Readonly<PermissionsBitField> | undefined;
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Null if it isn't known. */
  readonly channel: Channel | null;
}

/**
 * The user behind a message or an interaction. In direct messages, the user may do everything. Elsewhere, moderating takes
 * permissions in the whole server: those in one channel don't count for what is kept for all.
 */
export function askerOf({
  id,
  name,
  username,
  permissions,
  serverPermissions,
}: Omit<Origin, "guildId" | "channelId" | "channel">): Asker {
  const manages = permissions?.has(PermissionFlagsBits.ManageGuild) ?? true;
  return {
    id,
    name: visibleName(name) ?? username,
    manages,
    moderates: manages || (serverPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false),
  };
}

/** The group and channel of a message or an interaction. */
export function placeOf({
  id,
  guildId,
  channelId,
  channel,
}: Pick<Origin, "id" | "guildId" | "channelId" | "channel">): Place {
  const parent = channel?.isThread() ? (channel.parentId ?? undefined) : undefined;
  return { group: guildId ?? directMessages(id), channel: channelId ?? "", parent };
}

/** True if this process serves a group. A server is in the cache of one shard only; direct messages belong to shard 0. */
export function serves(client: Client<true>, group: string): boolean {
  return isDirectMessages(group) ? client.ws.shards.has(0) : client.guilds.cache.has(group);
}

/** The address of a group's channel in Discord. */
export function channelUrl(group: string, channel: string): string {
  return `https://discord.com/channels/${isDirectMessages(group) ? "@me" : group}/${channel}`;
}
