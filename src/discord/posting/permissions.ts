import {
  DiscordAPIError,
  PermissionFlagsBits,
  type PermissionsString,
  RESTJSONErrorCodes,
  type Channel,
  type GuildBasedChannel,
} from "discord.js";
import { IbidError } from "../../shared/error.ts";
import { localizable, type Localizable, type MessageId } from "../../shared/locale/message.ts";

/** The permissions that posting may need, with the messages that name them as Discord's settings do. */
export const permissionNames = {
  ViewChannel: "discord-permission-view-channel",
  SendMessages: "discord-permission-send-messages",
  SendMessagesInThreads: "discord-permission-send-in-threads",
  CreatePublicThreads: "discord-permission-create-threads",
  AttachFiles: "discord-permission-attach-files",
  ReadMessageHistory: "discord-permission-read-history",
  CreateEvents: "discord-permission-create-events",
  SendPolls: "discord-permission-send-polls",
} as const satisfies Partial<Record<PermissionsString, MessageId>>;

export type Permission = keyof typeof permissionNames;

/** The name of a permission in quotation marks. */
export function permissionName(permission: Permission): Localizable {
  return localizable("discord-permission", { name: localizable(permissionNames[permission]) });
}

/** A channel's name in a sentence for members. */
export function channelName(channel: Channel): string | Localizable {
  if (channel.isDMBased()) return localizable("discord-direct-messages");
  return channel.isThread() ? `“${channel.name}”` : `#${channel.name}`;
}

function missingPermissions(channel: Channel, missing: readonly Permission[], cause?: unknown): IbidError {
  const permissions = missing.map(permissionName);
  const values = { count: missing.length, permissions, place: channelName(channel) };
  return new IbidError("bot-permission", localizable("discord-missing-permissions", values), { cause });
}

/** True if the bot is in a time-out in a channel's server, so that Discord refuses everything, whatever its permissions. */
function isTimedOut(channel: Channel): boolean {
  return !channel.isDMBased() && channel.guild.members.me?.isCommunicationDisabled() === true;
}

function timedOut(cause?: unknown): IbidError {
  return new IbidError("bot-permission", localizable("discord-timed-out"), { cause });
}

/** The permissions that the bot lacks in a channel, according to the cache. */
function missingIn(channel: GuildBasedChannel, needed: readonly Permission[]): Permission[] {
  const { me } = channel.guild.members;
  const held = me && channel.permissionsFor(me);
  return held ? needed.filter((each) => !held.has(PermissionFlagsBits[each])) : [];
}

function locked(place: string | Localizable): Localizable {
  return localizable("discord-locked", { place });
}

function tooManyThreads(): Localizable {
  return localizable("discord-too-many-threads");
}

/** @throws IbidError if a channel is a thread that is locked for the bot, as far as is known */
export function checkUnlocked(channel: Channel): void {
  if (!channel.isThread() || !channel.locked || channel.manageable) return;
  throw new IbidError("bot-permission", locked(channelName(channel)));
}

/** Sentences for members by Discord's error code. */
const refusals: Readonly<Record<number | string, (place: string | Localizable) => Localizable>> = {
  [RESTJSONErrorCodes.UnknownChannel]: (place) => localizable("discord-channel-gone", { place }),
  [RESTJSONErrorCodes.ThreadLocked]: locked,
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: locked,
  [RESTJSONErrorCodes.MaximumActiveThreads]: tooManyThreads,
  [RESTJSONErrorCodes.MaximumActiveAnnouncementThreads]: tooManyThreads,
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel]: (place) =>
    localizable("discord-tag-needed", { place }),
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: (place) =>
    localizable("discord-automod", { place }),
  [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit]: (place) =>
    localizable("discord-slow-mode", { place }),
};

/** Converts Discord's common refusals to an IbidError. Returns other errors unchanged. */
function explain(error: unknown, channel: Channel, needed: readonly Permission[]): unknown {
  if (!(error instanceof DiscordAPIError)) return error;
  if (error.code === RESTJSONErrorCodes.MissingAccess)
    return missingPermissions(channel, ["ViewChannel"], error);
  if (error.code === RESTJSONErrorCodes.MissingPermissions) {
    return isTimedOut(channel) ? timedOut(error) : missingPermissions(channel, needed, error);
  }
  const sentence = refusals[error.code]?.(channelName(channel));
  return sentence === undefined ? error : new IbidError("bot-permission", sentence, { cause: error });
}

/**
 * Does work in a channel that needs permissions.
 *
 * @throws IbidError if a permission is missing, or Discord refuses for another common reason
 */
export async function withPermissions<T>(
  channel: Channel,
  needed: readonly Permission[],
  work: () => Promise<T>,
): Promise<T> {
  if (isTimedOut(channel)) throw timedOut();
  const missing = channel.isDMBased() ? [] : missingIn(channel, needed);
  if (missing.length > 0) throw missingPermissions(channel, missing);
  return explained(channel, needed, work);
}

/**
 * Does work in a channel whose permissions may not be known.
 *
 * @param needed the permissions that are missing if Discord says that one is
 * @throws IbidError if Discord refuses for a common reason
 */
export async function explained<T>(
  channel: Channel,
  needed: readonly Permission[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, channel, needed);
  }
}
