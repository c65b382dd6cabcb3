import type { Message } from "discord.js";
import { questionText, repliedMessage } from "../conversation/message-text.ts";
import { repliesToBot } from "./history.ts";

/**
 * The question that a message to the bot asks: its own words. A mention without words, in reply to somebody's message, asks
 * that message's question.
 *
 * @returns undefined if that message can't be read
 */
export async function questionOf(message: Message): Promise<string | undefined> {
  const own = questionText(message);
  if (own !== "" || !message.reference?.messageId || repliesToBot(message)) return own;
  const replied = await repliedMessage(message);
  const words = replied ? questionText(replied) : "";
  return words === "" ? undefined : words;
}
