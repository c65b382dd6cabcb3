import { SnowflakeUtil, type Client, type Message } from "discord.js";
import type { CommandStep } from "../conversation/step.ts";
import { encodeStep } from "../conversation/step.ts";
import { threadOf } from "./door.ts";
import { permitted } from "./permissions.ts";

/** As many as Discord gives at once. */
const messagesAtMost = 100;
/** How far this machine's clock may be from Discord's, in milliseconds. */
const clockError = 60_000;

function has({ components }: Message, customId: string): boolean {
  // A message of ours is one container; its components as they came are the simplest to look through.
  return JSON.stringify(components).includes(JSON.stringify(customId));
}

/**
 * A reading that may have been posted: the message of the bot's that bears the mark, with its thread.
 *
 * @param thread the title of the thread it should have
 * @param since when it would have been posted at the earliest, in milliseconds since 1970
 */
export async function findReading(
  client: Client<true>,
  id: string,
  mark: CommandStep,
  thread: string | undefined,
  since: number,
): Promise<{ readonly id: string } | undefined> {
  const channel = await client.channels.fetch(id);
  if (!channel?.isTextBased() || channel.isDMBased()) return undefined;
  const after = SnowflakeUtil.generate({ timestamp: since - clockError }).toString();
  const messages = await permitted(channel, ["ViewChannel", "ReadMessageHistory"], () =>
    channel.messages.fetch({ after, limit: messagesAtMost, cache: false }),
  );
  const customId = encodeStep(mark);
  const found = messages.find((message) => message.author.id === client.user.id && has(message, customId));
  if (found && thread !== undefined) await threadOf(found, thread);
  return found;
}
