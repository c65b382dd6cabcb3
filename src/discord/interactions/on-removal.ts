import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  type Message,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { RequestContext } from "../context.ts";
import { repliedMessage } from "../conversation/message-text.ts";
import { deliver } from "./deliver.ts";

/** True if a member asked for a message of the bot: by a command, or by the message that it replies to. */
async function isAsker(member: string, message: Message): Promise<boolean> {
  if (message.interactionMetadata) return message.interactionMetadata.user.id === member;
  return (await repliedMessage(message))?.author.id === member;
}

const outside: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
]);

/** Deletes a message, if it isn't gone already. @throws IbidError where the bot is no member, and so can't delete anything */
async function deleteMessage(message: Message): Promise<void> {
  try {
    await message.client.rest.delete(Routes.channelMessage(message.channelId, message.id));
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : "";
    if (code === RESTJSONErrorCodes.UnknownMessage) return;
    if (!outside.has(code)) throw error;
    throw new IbidError("bot-permission", localizable("discord-cannot-remove"), { cause: error });
  }
}

/** Removes a message of the bot. @throws IbidError unless the member asked for it or moderates the channel */
async function remove({
  targetMessage,
  user,
  memberPermissions,
}: MessageContextMenuCommandInteraction): Promise<Reply> {
  if (targetMessage.author.id !== targetMessage.client.user.id) {
    throw new IbidError("invalid-input", localizable("discord-not-mine"));
  }
  const moderates = memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? true;
  if (!moderates && !(await isAsker(user.id, targetMessage))) {
    throw new IbidError("permission", localizable("discord-not-the-asker"));
  }
  await deleteMessage(targetMessage);
  return { ...textReply(localized("discord-removed")), private: true };
}

/** Removes the answer whose menu was used. */
export async function onRemoval(
  interaction: MessageContextMenuCommandInteraction,
  context: RequestContext,
): Promise<void> {
  await deliver(interaction, () => remove(interaction), { isEphemeral: () => true }, context);
}
