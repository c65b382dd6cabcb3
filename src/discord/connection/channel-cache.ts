import { SnowflakeUtil, type Channel, type Client, type Guild } from "discord.js";

/** Number of channels that are kept. One takes about 1.5 kB, and a server may have hundreds. */
const maxChannels = 20_000;

/** Age of a channel's last message from which the channel may be dropped, in milliseconds. */
const maxAge = 10 * 60_000;

/** The clients whose channels may lack names and permissions, since they were dropped and made anew. */
const incomplete = new WeakSet<Client>();

/** True if the channels that a client has in memory may lack names and permissions. */
export function hasDroppedChannels(client: Client): boolean {
  return incomplete.has(client);
}

/**
 * Limits the channels that discord.js keeps. Where there are too many, those that nobody is writing in are dropped: discord.js
 * makes a channel anew from a message or an interaction in it, and what posts in a channel fetches it. The threads that the bot
 * opened are kept, since a message doesn't tell who opened its thread.
 */
export class ChannelCache {
  readonly #client: Client;
  readonly #max: number;
  /** The number of channels from which it is worth looking for some to drop. */
  #dropFrom: number;

  constructor(client: Client, max = maxChannels) {
    this.#client = client;
    this.#max = max;
    this.#dropFrom = max;
  }

  /** Drops the channels of a server that has just been received, if there are too many. */
  received(guild: Guild): void {
    if (this.#client.channels.cache.size <= this.#max) return;
    for (const channel of guild.channels.cache.values()) this.#drop(channel);
  }

  /** Drops channels if messages have added too many. */
  limit(): void {
    const { cache } = this.#client.channels;
    if (cache.size <= this.#dropFrom) return;
    const since = SnowflakeUtil.generate({ timestamp: Date.now() - maxAge });
    for (const channel of cache.values()) {
      const last = "lastMessageId" in channel ? channel.lastMessageId : undefined;
      if (BigInt(last ?? 0) < since) this.#drop(channel);
    }
    // If many channels are in use, the next look comes later.
    this.#dropFrom = Math.max(this.#max, 2 * cache.size);
  }

  #drop(channel: Channel): void {
    const { channels, user } = this.#client;
    if (channel.isThread() && channel.ownerId === user?.id) return;
    incomplete.add(this.#client);
    channels.cache.delete(channel.id);
    if ("guild" in channel) channel.guild.channels.cache.delete(channel.id);
  }
}
