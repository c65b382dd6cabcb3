import { LRUCache } from "lru-cache";
import type { TextId } from "../../document/text-id.ts";
import type { Turn } from "../../dialogue/context/history.ts";

/** Time after its last turn at which a conversation is forgotten, in milliseconds. */
const timeToLive = 10 * 60_000;

/** Maximum number of conversations in memory. The least recently continued one is dropped first. */
const maxConversations = 10_000;

interface Conversation {
  readonly history: readonly Turn[];
  /** The text that was asked in its place; undefined if that doesn't matter. */
  readonly text: TextId | undefined;
}

/** Recent conversations by key, in memory only. */
export class Conversations {
  readonly #conversations: LRUCache<string, Conversation>;

  /** @param now returns the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#conversations = new LRUCache({
      max: maxConversations,
      ttl: timeToLive,
      // Frees the memory when a conversation expires, not when it is next looked up.
      ttlAutopurge: true,
      // Reads the clock on every access.
      ttlResolution: 0,
      perf: { now },
    });
  }

  /**
   * The turns of a conversation, oldest first. Returns undefined if it is unknown or too old.
   *
   * @param text the text that is asked in its place; a conversation from before another was chosen there is over
   */
  get(key: string, text?: TextId): readonly Turn[] | undefined {
    const known = this.#conversations.get(key);
    const isOver = text !== undefined && known?.text !== undefined && known.text !== text;
    return isOver ? undefined : known?.history;
  }

  /** @param text the text that is asked in its place */
  set(key: string, history: readonly Turn[], text?: TextId): void {
    this.#conversations.set(key, { history, text });
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
