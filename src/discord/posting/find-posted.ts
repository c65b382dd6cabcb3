import { SnowflakeUtil, type Client, type ForumChannel, type MediaChannel, type Message } from "discord.js";
import { encodeAction, type CommandAction } from "../../dialogue/reply/button-action.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { escape } from "../render/escape.ts";
import { requireChannel } from "./channels.ts";
import { withPermissions } from "./permissions.ts";
import { complete } from "./send.ts";
import { threadOn } from "./threads.ts";

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

/** A message that may have been posted. */
export interface PostedQuery {
  readonly channel: string;
  /** The action of a button that identifies it. */
  readonly mark: CommandAction;
  /** Its first line. */
  readonly title: string;
  /** The title of its thread; undefined if it has none. */
  readonly thread?: string | undefined;
  /** The earliest time at which it can have been posted, in milliseconds since 1970. */
  readonly since: number;
}

/** True for the bot's message that is looked for, also if only the words for its notification were sent. */
function isMeant(message: Message, { mark, title }: PostedQuery): boolean {
  if (message.author.id !== message.client.user.id) return false;
  return hasButton(message, encodeAction(mark)) || message.content.includes(escape(title));
}

/** Finds the post of a forum that begins with the message. */
async function findPost(
  forum: ForumChannel | MediaChannel,
  query: PostedQuery,
): Promise<Message | undefined> {
  const { threads } = await withPermissions(forum, ["ViewChannel", "ReadMessageHistory"], () =>
    forum.threads.fetchActive(false),
  );
  const recent = threads.filter(
    ({ parentId, ownerId, createdTimestamp }) =>
      parentId === forum.id &&
      ownerId === forum.client.user.id &&
      (createdTimestamp ?? 0) >= query.since - clockTolerance,
  );
  const starts = await Promise.all(recent.map((thread) => thread.fetchStarterMessage().catch(() => null)));
  return starts.find((start) => start !== null && isMeant(start, query)) ?? undefined;
}

/** Finds the message, and opens its thread if it is missing. */
async function find(client: Client<true>, query: PostedQuery): Promise<Message | undefined> {
  const channel = await requireChannel(client, query.channel);
  if (channel.isThreadOnly()) return findPost(channel, query);
  if (!channel.isTextBased()) return undefined;
  let after = SnowflakeUtil.generate({ timestamp: query.since - clockTolerance }).toString();
  for (let page = 0; page < maxPages; page++) {
    // oxlint-disable-next-line no-await-in-loop -- a page tells where the next one begins
    const messages = await withPermissions(channel, ["ViewChannel", "ReadMessageHistory"], () =>
      channel.messages.fetch({ after, limit: pageSize, cache: false }),
    );
    const found = messages.find((message) => isMeant(message, query));
    // oxlint-disable-next-line no-await-in-loop -- the last iteration
    if (found?.inGuild() && query.thread !== undefined) await threadOn(found, query.thread);
    if (found || messages.size < pageSize) return found;
    // Pages are sorted from new to old.
    after = messages.firstKey() ?? after;
  }
  return undefined;
}

/**
 * Finds a message of the bot that may have been posted, and completes what is missing: its thread, or all but the words for its
 * notification. Returns undefined if it wasn't posted.
 *
 * @param role the id of the role that it mentions
 * @throws IbidError if the bot can't read the channel's messages
 */
export async function findPosted(
  client: Client<true>,
  query: PostedQuery,
  reply: Reply,
  role: string | undefined,
): Promise<Message | undefined> {
  const found = await find(client, query);
  if (found && found.components.length === 0) await complete(found.channel, found.id, reply, { role });
  return found;
}
