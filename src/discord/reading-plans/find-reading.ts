import { SnowflakeUtil, type Client, type Message } from "discord.js";
import { encodeAction, type CommandAction } from "../../dialogue/reply/button-action.ts";
import { requireChannel } from "../posting/channels.ts";
import { withPermissions } from "../posting/permissions.ts";
import { openThreadOn } from "../posting/threads.ts";

/** As many as Discord gives at once, and how often it is asked. */
const messagesInPage = 100;
const pagesAtMost = 20;
/** How far this machine's clock may be from Discord's, in milliseconds. */
const clockError = 60_000;

function has({ components }: Message, customId: string): boolean {
  // A message of ours is one container; its components as they came are the simplest to look through.
  return JSON.stringify(components).includes(JSON.stringify(customId));
}

/** A reading that may have been posted. */
export interface Sought {
  readonly channel: string;
  /** What its button asks. */
  readonly mark: CommandAction;
  /** The title of the thread that it should have. */
  readonly thread: string | undefined;
  /** When it would have been posted at the earliest, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * The message of the bot's that is the reading, with its thread; undefined when it wasn't posted.
 *
 * @throws IbidError when the channel's messages can't be seen
 */
export async function findReading(client: Client<true>, sought: Sought): Promise<Message | undefined> {
  const channel = await requireChannel(client, sought.channel);
  if (!channel.isTextBased() || channel.isDMBased()) return undefined;
  const customId = encodeAction(sought.mark);
  let after = SnowflakeUtil.generate({ timestamp: sought.since - clockError }).toString();
  for (let page = 0; page < pagesAtMost; page++) {
    // oxlint-disable-next-line no-await-in-loop -- each page tells where the next begins
    const messages = await withPermissions(channel, ["ViewChannel", "ReadMessageHistory"], () =>
      channel.messages.fetch({ after, limit: messagesInPage, cache: false }),
    );
    const found = messages.find((message) => message.author.id === client.user.id && has(message, customId));
    // oxlint-disable-next-line no-await-in-loop -- it is the last
    if (found && sought.thread !== undefined) await openThreadOn(found, sought.thread);
    if (found || messages.size < messagesInPage) return found;
    // The newest comes first.
    after = messages.firstKey() ?? after;
  }
  return undefined;
}
