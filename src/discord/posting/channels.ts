import { DiscordAPIError, RESTJSONErrorCodes, type Channel, type Client } from "discord.js";
import { IbidError } from "../../shared/error.ts";

const outOfSight: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
]);

/** Undefined when it is gone, or hidden from the bot. */
export async function findChannel(client: Client<true>, id: string): Promise<Channel | undefined> {
  try {
    return (await client.channels.fetch(id)) ?? undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError && outOfSight.has(error.code)) return undefined;
    throw error;
  }
}

/** @throws IbidError when it is gone, or hidden from the bot */
export async function requireChannel(client: Client<true>, id: string): Promise<Channel> {
  const channel = await findChannel(client, id);
  if (channel) return channel;
  throw new IbidError("not-found", "That channel or thread is gone, or I can't see it: please pick another.");
}
