import type { Turn } from "../../dialogue/context/history.ts";

/** How long a conversation waits for its next turn, in milliseconds. */
const patience = 10 * 60_000;

/** How many conversations are kept in memory; the one silent longest goes first. */
const mostConversations = 10_000;

interface Kept {
  readonly history: readonly Turn[];
  readonly until: number;
}

/** What was said lately, by the place it belongs to. Nothing of it outlives the process. */
export class Conversations {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  /** @param now the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** What was said there; undefined when that was too long ago, or nothing was. */
  get(place: string): readonly Turn[] | undefined {
    const kept = this.#kept.get(place);
    if (kept && kept.until > this.#now()) return kept.history;
    this.#kept.delete(place);
    return undefined;
  }

  set(place: string, history: readonly Turn[]): void {
    // Taken out first, so that the map stays in the order of the last word.
    this.#kept.delete(place);
    this.#kept.set(place, { history, until: this.#now() + patience });
    for (const [oldest, { until }] of this.#kept) {
      if (until > this.#now() && this.#kept.size <= mostConversations) break;
      this.#kept.delete(oldest);
    }
  }
}

/** The place of what is said under a message of ours. */
export function underMessage(id: string): string {
  return `message ${id}`;
}

/** The place of what a person says in a channel: a thread is one conversation of all who are in it. */
export function inChannel(channelId: string, isThread: boolean, userId: string): string {
  return isThread ? `thread ${channelId}` : `channel ${channelId} ${userId}`;
}
