import { LRUCache } from "lru-cache";

/** The least time between two unasked answers in a channel, in milliseconds. */
const minPause = 5 * 60_000;

/** The number of messages of others after which two answers no longer count as two in a row. */
const messagesBetween = 10;

/** The number of channels kept in memory. The one that was answered longest ago is forgotten first. */
const maxChannels = 10_000;

interface LastAnswer {
  /** Time of the last unasked answer, in milliseconds. */
  readonly at: number;
  /** The number of messages since then; infinite once somebody has addressed the bot. */
  messages: number;
}

/** Limits unasked answers in a channel: at most one in five minutes, and never two in a row. */
export class Cooldown {
  readonly #lastAnswers = new LRUCache<string, LastAnswer>({ max: maxChannels });
  readonly #now: () => number;

  /** @param now returns the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts a message in a channel that isn't addressed to the bot. */
  countMessage(channel: string): void {
    const last = this.#lastAnswers.peek(channel);
    if (last) last.messages++;
  }

  /** Notes that somebody in a channel has addressed the bot, so the next answer isn't the second in a row. */
  reset(channel: string): void {
    const last = this.#lastAnswers.peek(channel);
    if (last) last.messages = Number.POSITIVE_INFINITY;
  }

  /** Returns true if the bot may answer unasked now, and counts that as an answer. */
  tryAcquire(channel: string): boolean {
    const last = this.#lastAnswers.peek(channel);
    if (last && (this.#now() - last.at < minPause || last.messages < messagesBetween)) return false;
    this.#lastAnswers.set(channel, { at: this.#now(), messages: 0 });
    return true;
  }
}
