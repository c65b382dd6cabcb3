import { PermissionFlagsBits, type Message, type MessageContextMenuCommandInteraction } from "discord.js";
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
  await targetMessage.delete();
  return { ...textReply(localized("discord-removed")), private: true };
}

/** Removes the answer whose menu was used. */
export async function onRemoval(
  interaction: MessageContextMenuCommandInteraction,
  context: RequestContext,
): Promise<void> {
  await deliver(interaction, () => remove(interaction), { isEphemeral: () => true }, context);
}
