import { DiscordAPIError, RESTJSONErrorCodes, type Channel, type Client } from "discord.js";
import { IbidError } from "../../shared/error.ts";

const inaccessible: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
]);

/** Finds a channel or thread. Returns undefined if it was deleted or the bot can't see it. */
export async function findChannel(client: Client<true>, id: string): Promise<Channel | undefined> {
  try {
    return (await client.channels.fetch(id)) ?? undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError && inaccessible.has(error.code)) return undefined;
    throw error;
  }
}

/**
 * Finds a channel or thread.
 *
 * @throws IbidError if it was deleted or the bot can't see it
 */
export async function requireChannel(client: Client<true>, id: string): Promise<Channel> {
  const channel = await findChannel(client, id);
  if (channel) return channel;
  throw new IbidError("not-found", "That channel or thread is gone, or I can't see it: please pick another.");
}
