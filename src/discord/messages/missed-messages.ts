import { LRUCache } from "lru-cache";
import { SnowflakeUtil, type Client, type Guild, type GuildBasedChannel, type Message } from "discord.js";
import { addresseeOf } from "./addressee.ts";

/** Maximum age of a question that is answered late, in milliseconds. */
const maxAge = 10 * 60_000;

/** Number of messages that Discord returns at once, at most. */
const pageSize = 100;

/** Maximum number of channels that are looked through. Those with the latest messages come first. */
const maxChannels = 100;

/** Maximum number of channels of direct messages that are remembered, since Discord doesn't list them. */
const maxDirects = 100;

/** A channel, and the snowflake of its last message; 0 if it isn't known. */
interface RecentChannel {
  readonly id: string;
  readonly last: bigint;
}

/** Lists channels of direct messages that are known from elsewhere, at most so many. */
type ListDirects = (most: number) => Promise<readonly string[]>;

/** Finds questions that the bot didn't receive, since its connection was lost for too long or it wasn't running. */
export class MissedMessages {
  readonly #listDirects: ListDirects;
  readonly #directs = new LRUCache<string, true>({ max: maxDirects });
  /** The channels in which there may be missed messages, the latest first, by the shards of their servers. */
  readonly #channels = new Map<number, RecentChannel[]>();

  constructor(listDirects: ListDirects) {
    this.#listDirects = listDirects;
  }

  /** The channels of direct messages, those with the latest ones first. */
  async #directChannels(): Promise<string[]> {
    const known = await this.#listDirects(maxDirects).catch(() => []);
    return [...new Set([...this.#directs.keys(), ...known])].slice(0, maxDirects);
  }

  /** Remembers where a message came from. */
  note({ guildId, channelId }: Message): void {
    if (guildId === null) this.#directs.set(channelId, true);
  }

  /** Remembers which channels of a server had messages lately, when the server is received in a new session. */
  noteServer(guild: Guild): void {
    const known = this.#channels.get(guild.shardId) ?? [];
    const latestFirst = [...known, ...recentChannels(guild, oldest())].toSorted((a, b) =>
      a.last < b.last ? 1 : a.last > b.last ? -1 : 0,
    );
    this.#channels.set(guild.shardId, latestFirst.slice(0, maxChannels));
  }

  /**
   * The messages of the last ten minutes that address the bot and that it hasn't replied to, oldest first in each channel. Each
   * server is looked through once.
   *
   * @param shard the id of the shard whose servers are looked through; direct messages belong to shard 0
   */
  async find(client: Client<true>, shard: number): Promise<Message[]> {
    const since = oldest().toString();
    const latestFirst = this.#channels.get(shard) ?? [];
    this.#channels.delete(shard);
    const directs = shard === 0 ? await this.#directChannels() : [];
    const channels = [...directs, ...latestFirst.map(({ id }) => id)].slice(0, directs.length + maxChannels);
    const missed: Message[] = [];
    for (const channel of channels) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time spares Discord
      missed.push(...(await unanswered(client, channel, since)));
    }
    return missed;
  }
}

/** The snowflake of the oldest message that is answered late. */
function oldest(): bigint {
  return SnowflakeUtil.generate({ timestamp: Date.now() - maxAge });
}

/** The snowflake of a channel's last message; 0 if it isn't known. */
function lastMessage(channel: GuildBasedChannel): bigint {
  return "lastMessageId" in channel ? BigInt(channel.lastMessageId ?? 0) : 0n;
}

/** The readable channels of a server in which there may be messages since a snowflake. */
function recentChannels({ channels, client }: Guild, since: bigint): RecentChannel[] {
  const isReadable = (channel: GuildBasedChannel) =>
    channel.isTextBased() &&
    channel.permissionsFor(client.user)?.has(["ViewChannel", "ReadMessageHistory"]) === true;
  return [...channels.cache.values()]
    .map((channel) => ({ channel, last: lastMessage(channel) }))
    .filter(({ channel, last }) => (last === 0n || last > since) && isReadable(channel))
    .map(({ channel: { id }, last }) => ({ id, last }));
}

/** The messages of a channel after a snowflake that address the bot without a reply of it. */
async function unanswered(client: Client<true>, id: string, since: string): Promise<Message[]> {
  const channel = await client.channels.fetch(id).catch(() => null);
  if (!channel?.isTextBased()) return [];
  const page = await channel.messages
    .fetch({ after: since, limit: pageSize, cache: false })
    .catch(() => null);
  const messages = [...(page?.values() ?? [])].toReversed();
  const answered = new Set(
    messages
      .filter(({ author }) => author.id === client.user.id)
      .map(({ reference }) => reference?.messageId),
  );
  return messages.filter((message) => addresseeOf(message, []) === "bot" && !answered.has(message.id));
}
