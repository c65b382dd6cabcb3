import { SnowflakeUtil, type TextBasedChannel } from "discord.js";
import type { AnsweredMessages } from "../conversation/answered.ts";

/** Maximum age of a question whose changes its answer follows across a restart, in milliseconds. */
const maxAge = 10 * 60_000;

/** Number of messages after the question among which the answer is looked for: what Discord returns at once. */
const pageSize = 100;

/**
 * The id of the bot's answer to a message from before this process, which Discord alone knows. Undefined if there is none, if the
 * message is older than ten minutes, or if the bot can't read the channel's messages.
 */
export async function earlierAnswer(
  { messages, client }: TextBasedChannel,
  message: string,
  { since }: AnsweredMessages,
): Promise<string | undefined> {
  const sent = SnowflakeUtil.timestampFrom(message);
  if (sent >= since || Date.now() - sent > maxAge) return undefined;
  const later = await messages
    .fetch({ after: message, limit: pageSize, cache: false })
    .catch(() => undefined);
  return later?.find(
    ({ author, reference }) => author.id === client.user.id && reference?.messageId === message,
  )?.id;
}
