import { SnowflakeUtil, type Client, type Message } from "discord.js";
import { encodeAction, type CommandAction } from "../../dialogue/reply/button-action.ts";
import { requireChannel } from "../posting/channels.ts";
import { withPermissions } from "../posting/permissions.ts";
import { threadOn } from "../posting/threads.ts";

/** Number of messages that Discord returns at once, at most. */
const pageSize = 100;

/** Maximum number of pages to search. */
const maxPages = 20;

/** Tolerated difference between this machine's clock and Discord's, in milliseconds. */
const clockTolerance = 60_000;

function hasButton({ components }: Message, customId: string): boolean {
  // Searching the JSON is simpler than walking the nested components.
  return JSON.stringify(components).includes(JSON.stringify(customId));
}

/** A reading that may have been posted. */
export interface ReadingQuery {
  readonly channel: string;
  /** The action of a button that identifies the reading. */
  readonly mark: CommandAction;
  /** The title of its thread; undefined if it has none. */
  readonly thread: string | undefined;
  /** The earliest time at which it can have been posted, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * Finds the bot's message with a reading, and opens the message's thread if it is missing. Returns undefined if the
 * reading wasn't posted.
 *
 * @throws IbidError if the bot can't read the channel's messages
 */
export async function findReading(client: Client<true>, query: ReadingQuery): Promise<Message | undefined> {
  const channel = await requireChannel(client, query.channel);
  if (!channel.isTextBased() || channel.isDMBased()) return undefined;
  const customId = encodeAction(query.mark);
  let after = SnowflakeUtil.generate({ timestamp: query.since - clockTolerance }).toString();
  for (let page = 0; page < maxPages; page++) {
    // oxlint-disable-next-line no-await-in-loop -- a page tells where the next one begins
    const messages = await withPermissions(channel, ["ViewChannel", "ReadMessageHistory"], () =>
      channel.messages.fetch({ after, limit: pageSize, cache: false }),
    );
    const found = messages.find(
      (message) => message.author.id === client.user.id && hasButton(message, customId),
    );
    // oxlint-disable-next-line no-await-in-loop -- the last iteration
    if (found && query.thread !== undefined) await threadOn(found, query.thread);
    if (found || messages.size < pageSize) return found;
    // Pages are sorted from new to old.
    after = messages.firstKey() ?? after;
  }
  return undefined;
}
