import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Channel,
  type GuildBasedChannel,
} from "discord.js";
import { IbidError } from "../../shared/error.ts";

/** What posting can need, as Discord's settings call it. */
const names = {
  ViewChannel: "View Channel",
  SendMessages: "Send Messages",
  SendMessagesInThreads: "Send Messages in Threads",
  CreatePublicThreads: "Create Public Threads",
  AttachFiles: "Attach Files",
  ReadMessageHistory: "Read Message History",
} as const;

export type Permission = keyof typeof names;

export function channelName(channel: Channel): string {
  if (channel.isDMBased()) return "our direct messages";
  return channel.isThread() ? `“${channel.name}”` : `#${channel.name}`;
}

function lacking(channel: Channel, missing: readonly Permission[], cause?: unknown): IbidError {
  const wanted = missing.map((each) => `“${names[each]}”`).join(", ");
  const noun = missing.length === 1 ? "permission" : "permissions";
  return new IbidError(
    "bot-permission",
    `I need the ${noun} ${wanted} in ${channelName(channel)}: ask someone who manages the server.`,
    { cause },
  );
}

/** What of it the bot isn't allowed there, as far as is known without asking Discord. */
function missingIn(channel: GuildBasedChannel, needed: readonly Permission[]): Permission[] {
  const { me } = channel.guild.members;
  const held = me && channel.permissionsFor(me);
  return held ? needed.filter((each) => !held.has(PermissionFlagsBits[each])) : [];
}

function locked(at: string): string {
  return `${at} is locked, so I can't write there: ask a moderator to unlock it.`;
}

function full(): string {
  return "This server has as many open threads as Discord allows: close one that is done, then try again.";
}

/** What Discord's refusals mean to those who asked. */
const refusals: Readonly<Record<number | string, (at: string) => string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: (at) => `${at} is gone: please pick another channel.`,
  [RESTJSONErrorCodes.ThreadLocked]: locked,
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: locked,
  [RESTJSONErrorCodes.MaximumActiveThreads]: full,
  [RESTJSONErrorCodes.MaximumActiveAnnouncementThreads]: full,
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel]: (at) =>
    `Posts in ${at} must have a tag, which I can't choose: please pick another channel.`,
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: (at) =>
    `The server's AutoMod doesn't let me say this in ${at}.`,
};

function explained(error: unknown, channel: Channel, needed: readonly Permission[]): unknown {
  if (!(error instanceof DiscordAPIError)) return error;
  if (error.code === RESTJSONErrorCodes.MissingAccess) return lacking(channel, ["ViewChannel"], error);
  if (error.code === RESTJSONErrorCodes.MissingPermissions) return lacking(channel, needed, error);
  const sentence = refusals[error.code]?.(channelName(channel));
  return sentence === undefined ? error : new IbidError("bot-permission", sentence, { cause: error });
}

/**
 * Does something in a channel that needs permissions.
 *
 * @throws IbidError when one is missing, known before or told by Discord, and for Discord's other everyday refusals
 */
export async function withPermissions<T>(
  channel: Channel,
  needed: readonly Permission[],
  work: () => Promise<T>,
): Promise<T> {
  const missing = channel.isDMBased() ? [] : missingIn(channel, needed);
  if (missing.length > 0) throw lacking(channel, missing);
  try {
    return await work();
  } catch (error) {
    throw explained(error, channel, needed);
  }
}
