import { LRUCache } from "lru-cache";

/** Minimum time between two unprompted answers in a channel, in milliseconds. */
const minInterval = 5 * 60_000;

/** Minimum number of messages by others between two unprompted answers in a channel. */
const minMessages = 10;

/** Maximum number of channels in memory. The one with the oldest unprompted answer is dropped first. */
const maxChannels = 10_000;

interface LastAnswer {
  /** Time of the last unprompted answer in milliseconds. */
  readonly at: number;
  /** Number of messages by others since then. Infinity once somebody has addressed the bot. */
  messages: number;
}

/** Limits how often the bot answers unprompted in a channel. */
export class Cooldown {
  readonly #lastAnswers = new LRUCache<string, LastAnswer>({ max: maxChannels });
  readonly #now: () => number;

  /** @param now returns the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts a message that doesn't address the bot. */
  countMessage(channel: string): void {
    const last = this.#lastAnswers.peek(channel);
    if (last) last.messages++;
  }

  /** Waives the minimum number of messages, because somebody addressed the bot. The interval remains. */
  waiveMessages(channel: string): void {
    const last = this.#lastAnswers.peek(channel);
    if (last) last.messages = Number.POSITIVE_INFINITY;
  }

  /** Returns true if the bot may answer unprompted now, and starts a new cooldown. */
  tryAcquire(channel: string): boolean {
    const last = this.#lastAnswers.peek(channel);
    if (last && (this.#now() - last.at < minInterval || last.messages < minMessages)) return false;
    this.#lastAnswers.set(channel, { at: this.#now(), messages: 0 });
    return true;
  }
}
