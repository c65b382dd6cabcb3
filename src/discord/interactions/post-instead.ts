import { DiscordAPIError, RESTJSONErrorCodes, type Interaction, type Message } from "discord.js";
import type { RequestContext } from "../context.ts";
import { withPermissions } from "../posting/permissions.ts";
import { nonceOptions, requireSendable, sendPermissions } from "../posting/send.ts";
import type { RenderedMessage } from "../render/render.ts";

/** Time after which an answer that Discord couldn't take is of no use, in milliseconds: whoever asked has asked again. */
const lifetime = 30_000;

/** True if an interaction never got its first response, or got it too late, so that Discord takes no answer to it any more. */
export function isUnacknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction || error.code === RESTJSONErrorCodes.UnknownWebhook)
  );
}

/**
 * Posts an answer in the channel of an interaction, to which Discord takes it no more. Discord has told the member that the bot
 * didn't respond, but most wait a moment before they ask again.
 *
 * @param reason thrown if the answer is too late
 * @throws IbidError if the bot can't write there
 */
export async function postInstead(
  { id, client, channelId }: Interaction,
  message: RenderedMessage,
  reason: unknown,
  { arrived }: Pick<RequestContext, "arrived">,
): Promise<void> {
  if (channelId === null || performance.now() - arrived > lifetime) throw reason;
  const channel = await requireSendable(client, channelId);
  await withPermissions(channel, sendPermissions(channel), async (): Promise<Message> =>
    channel.send({ ...message, ...nonceOptions({ nonce: id }) }),
  );
}
