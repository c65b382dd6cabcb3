import {
  DiscordAPIError,
  PermissionFlagsBits,
  type PermissionsString,
  RESTJSONErrorCodes,
  type Channel,
  type GuildBasedChannel,
} from "discord.js";
import { IbidError } from "../../shared/error.ts";

/** The permissions that posting may need, by the names in Discord's settings. */
export const permissionNames = {
  ViewChannel: "View Channel",
  SendMessages: "Send Messages",
  SendMessagesInThreads: "Send Messages in Threads",
  CreatePublicThreads: "Create Public Threads",
  AttachFiles: "Attach Files",
  ReadMessageHistory: "Read Message History",
} as const satisfies Partial<Record<PermissionsString, string>>;

export type Permission = keyof typeof permissionNames;

/** A channel's name in a sentence for members. */
export function channelName(channel: Channel): string {
  if (channel.isDMBased()) return "our direct messages";
  return channel.isThread() ? `“${channel.name}”` : `#${channel.name}`;
}

function missingPermissions(channel: Channel, missing: readonly Permission[], cause?: unknown): IbidError {
  const wanted = missing.map((each) => `“${permissionNames[each]}”`).join(", ");
  const noun = missing.length === 1 ? "permission" : "permissions";
  return new IbidError(
    "bot-permission",
    `I need the ${noun} ${wanted} in ${channelName(channel)}: ask someone who manages the server.`,
    { cause },
  );
}

/** The permissions that the bot lacks in a channel, according to the cache. */
function missingIn(channel: GuildBasedChannel, needed: readonly Permission[]): Permission[] {
  const { me } = channel.guild.members;
  const held = me && channel.permissionsFor(me);
  return held ? needed.filter((each) => !held.has(PermissionFlagsBits[each])) : [];
}

function locked(at: string): string {
  return `${at} is locked, so I can't write there: ask a moderator to unlock it.`;
}

function tooManyThreads(): string {
  return "This server has as many open threads as Discord allows: close one that is done, then try again.";
}

/** Sentences for members by Discord's error code. */
const refusals: Readonly<Record<number | string, (at: string) => string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: (at) => `${at} is gone: please pick another channel.`,
  [RESTJSONErrorCodes.ThreadLocked]: locked,
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: locked,
  [RESTJSONErrorCodes.MaximumActiveThreads]: tooManyThreads,
  [RESTJSONErrorCodes.MaximumActiveAnnouncementThreads]: tooManyThreads,
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel]: (at) =>
    `Posts in ${at} must have a tag, which I can't choose: please pick another channel.`,
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: (at) =>
    `The server's AutoMod doesn't let me say this in ${at}.`,
};

/** Converts Discord's common refusals to an IbidError. Returns other errors unchanged. */
function explain(error: unknown, channel: Channel, needed: readonly Permission[]): unknown {
  if (!(error instanceof DiscordAPIError)) return error;
  if (error.code === RESTJSONErrorCodes.MissingAccess)
    return missingPermissions(channel, ["ViewChannel"], error);
  if (error.code === RESTJSONErrorCodes.MissingPermissions) return missingPermissions(channel, needed, error);
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
