/** The least time between two unasked answers in a channel, in milliseconds. */
const pause = 5 * 60_000;

/** So many messages of others between two answers of ours, and they are no longer two in a row. */
const messagesBetween = 10;

/** How many channels are kept in memory; the one silent longest goes first. */
const mostChannels = 10_000;

interface Kept {
  /** When we last spoke unasked. */
  readonly at: number;
  /** What others have said since; infinite once somebody has spoken to us. */
  since: number;
}

/** Keeps Ibid from being a nuisance where it answers unasked: seldom, and never twice in a row. */
export class Cooldown {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  /** @param now the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts a message in a channel that nobody put to us. */
  countMessage(channel: string): void {
    const kept = this.#kept.get(channel);
    if (kept) kept.since++;
  }

  /** Somebody there has spoken to us. */
  reset(channel: string): void {
    const kept = this.#kept.get(channel);
    if (kept) kept.since = Number.POSITIVE_INFINITY;
  }

  /** Whether we may speak unasked now; if so, we are taken to have done it. */
  tryAcquire(channel: string): boolean {
    const kept = this.#kept.get(channel);
    if (kept && (this.#now() - kept.at < pause || kept.since < messagesBetween)) return false;
    // Taken out first, so that the map stays in the order of the last word.
    this.#kept.delete(channel);
    this.#kept.set(channel, { at: this.#now(), since: 0 });
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > mostChannels) this.#kept.delete(oldest);
    return true;
  }
}
