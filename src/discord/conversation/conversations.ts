import { LRUCache } from "lru-cache";
import type { Turn } from "../../dialogue/context/history.ts";

/** Time after its last turn at which a conversation is forgotten, in milliseconds. */
const timeToLive = 10 * 60_000;

/** Maximum number of conversations in memory. The least recently continued one is dropped first. */
const maxConversations = 10_000;

/** Recent conversations by key, in memory only. */
export class Conversations {
  readonly #histories: LRUCache<string, readonly Turn[]>;

  /** @param now returns the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#histories = new LRUCache({
      max: maxConversations,
      ttl: timeToLive,
      // Frees the memory when a conversation expires, not when it is next looked up.
      ttlAutopurge: true,
      // Reads the clock on every access.
      ttlResolution: 0,
      perf: { now },
    });
  }

  /** The turns of a conversation, oldest first. Returns undefined if it is unknown or too old. */
  get(key: string): readonly Turn[] | undefined {
    return this.#histories.get(key);
  }

  set(key: string, history: readonly Turn[]): void {
    this.#histories.set(key, history);
  }
}

/** The key of the conversation that continues from a message of the bot. */
export function messageKey(messageId: string): string {
  return `message ${messageId}`;
}

/** The key of a user's conversation in a channel. In a thread, all users share one conversation. */
export function channelKey(channelId: string, isThread: boolean, userId: string): string {
  return isThread ? `thread ${channelId}` : `channel ${channelId} ${userId}`;
}
