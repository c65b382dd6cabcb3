import { LRUCache } from "lru-cache";
import type { Turn } from "../../dialogue/context/history.ts";

/** The time after which a conversation without a new turn is forgotten, in milliseconds. */
const ttl = 10 * 60_000;

/** The number of conversations kept in memory. The one that was silent longest is forgotten first. */
const maxConversations = 10_000;

/** The recent turns of conversations, by key. They are kept in memory only. */
export class Conversations {
  readonly #histories: LRUCache<string, readonly Turn[]>;

  /** @param now returns the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#histories = new LRUCache({
      max: maxConversations,
      ttl,
      // Removes a conversation when its time is over, instead of when it is next asked for.
      ttlAutopurge: true,
      ttlResolution: 0,
      perf: { now },
    });
  }

  /** The turns of a conversation. Returns undefined if there are none, or the last is too long ago. */
  get(key: string): readonly Turn[] | undefined {
    return this.#histories.get(key);
  }

  set(key: string, history: readonly Turn[]): void {
    this.#histories.set(key, history);
  }
}

/** The key of the conversation under a message of the bot. */
export function underMessage(id: string): string {
  return `message ${id}`;
}

/** The key of a person's conversation in a channel. A thread is one conversation of everybody in it. */
export function inChannel(channelId: string, isThread: boolean, userId: string): string {
  return isThread ? `thread ${channelId}` : `channel ${channelId} ${userId}`;
}
