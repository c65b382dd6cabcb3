import { DiscordAPIError, RESTJSONErrorCodes, type Channel, type Client } from "discord.js";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { hasDroppedChannels } from "../connection/channel-cache.ts";

const inaccessible: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
]);

interface FindOptions {
  /** True if the channel's name and permissions are needed. */
  readonly whole?: boolean;
}

/** Finds a channel or thread. Returns undefined if it was deleted or the bot can't see it. */
export async function findChannel(
  client: Client<true>,
  id: string,
  { whole = false }: FindOptions = {},
): Promise<Channel | undefined> {
  try {
    const force = whole && hasDroppedChannels(client);
    const channel = await client.channels.fetch(id, { force });
    // A thread has the permissions of its channel.
    if (force && channel?.isThread() && channel.parentId !== null) {
      await client.channels.fetch(channel.parentId, { force: true });
    }
    return channel ?? undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError && inaccessible.has(error.code)) return undefined;
    throw error;
  }
}

/**
 * Finds a channel or thread to post in.
 *
 * @throws IbidError if it was deleted or the bot can't see it
 */
export async function requireChannel(client: Client<true>, id: string): Promise<Channel> {
  const channel = await findChannel(client, id, { whole: true });
  if (channel) return channel;
  throw new IbidError("not-found", localizable("discord-channel-not-found"));
}
