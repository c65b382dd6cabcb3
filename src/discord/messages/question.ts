import type { Message } from "discord.js";
import { questionText, repliedMessage } from "../conversation/message-text.ts";
import { repliesToBot } from "./history.ts";

/** Words that only point at the message that is replied to: "this", "can you answer that please?", "^". */
const pointing =
  /^(?:(?:can|could|would|you|please|pls|answer|help|with|this|that|it|him|her|them|one|question|above)\b|[^\p{L}\p{N}])*$/iu;

/**
 * The question that a message to the bot asks: its own words. A mention without words of its own, in reply to somebody's
 * message, asks that message's question.
 *
 * @returns undefined if that message can't be read
 */
export async function questionOf(message: Message): Promise<string | undefined> {
  const own = questionText(message);
  if (!message.reference?.messageId || repliesToBot(message) || !pointing.test(own)) return own;
  const replied = await repliedMessage(message);
  const words = replied ? questionText(replied) : "";
  return words === "" ? undefined : words;
}
