import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Message,
  type SendableChannels,
  type TextBasedChannel,
} from "discord.js";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { hasDroppedChannels } from "../connection/channel-cache.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized, wordsOf } from "../../shared/locale/message.ts";
import { noticeOf } from "../render/notice.ts";
import { show } from "../render/show.ts";
import type { RequestContext } from "../context.ts";
import { channelName, explained, permissionName, withPermissions } from "./permissions.ts";
import { filePermissions, sendPermissions } from "./send.ts";

/** Where the commands that a reply names are looked up. */
type Linking = Pick<RequestContext, "services" | "commandIds">;

/** Makes replying idempotent: a request that discord.js repeats doesn't post a second reply. */
function nonceFor({ id }: Message) {
  return { nonce: id, enforceNonce: true } as const;
}

/** False if the bot can't read older messages, so that Discord would refuse a reply to one. */
function canReply(channel: SendableChannels): boolean {
  if (channel.isDMBased() || hasDroppedChannels(channel.client)) return true;
  const { me } = channel.guild.members;
  const held = me && channel.permissionsFor(me);
  return held?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
}

function isHistoryUnreadable(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}

/** Sends an ordinary message that says why it isn't a reply. */
async function sendUnlinked(
  message: Message,
  channel: SendableChannels,
  reply: Reply,
  linking: Linking,
): Promise<Message> {
  const permission = wordsOf(permissionName("ReadMessageHistory"));
  const why = localized("discord-not-linked", { permission });
  const aside = reply.aside === undefined ? why : `${reply.aside} · ${why}`;
  return await channel.send({ ...show({ ...reply, aside }, linking), ...nonceFor(message) });
}

/** Replies with the words of a notification, and turns them into the whole reply. */
async function replyWithNotice(message: Message, reply: Reply, linking: Linking): Promise<Message> {
  const rendered = show(reply, linking);
  const sent = await message.reply({ content: noticeOf(rendered), ...nonceFor(message) });
  return await sent.edit({ ...rendered, content: null });
}

/**
 * Sends a reply to a message. In direct messages, which notify, the notification has words. Where the bot can't read older
 * messages, sends an ordinary message.
 *
 * @throws IbidError if a permission is missing
 */
export async function sendInReply(message: Message, reply: Reply, linking: Linking): Promise<Message> {
  const { channel } = message;
  if (!channel.isSendable()) {
    throw new IbidError("bot-permission", localizable("discord-no-writing", { place: channelName(channel) }));
  }
  const needed = [...sendPermissions(channel), ...filePermissions(reply)];
  // A channel that was dropped and made anew lacks its permissions.
  const within = hasDroppedChannels(message.client) ? explained : withPermissions;
  return await within(channel, needed, async (): Promise<Message> => {
    if (!canReply(channel)) return await sendUnlinked(message, channel, reply, linking);
    if (channel.isDMBased()) return await replyWithNotice(message, reply, linking);
    try {
      return await message.reply({ ...show(reply, linking), ...nonceFor(message) });
    } catch (error) {
      if (isHistoryUnreadable(error)) return await sendUnlinked(message, channel, reply, linking);
      throw error;
    }
  });
}

/** Replaces the content of a message of the bot by a reply. @param id the message's */
export async function replaceBy(
  { messages }: TextBasedChannel,
  id: string,
  reply: Reply,
  linking: Linking,
): Promise<void> {
  await messages.edit(id, { ...show(reply, linking), content: null, attachments: [] });
}
