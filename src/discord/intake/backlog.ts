import { LRUCache } from "lru-cache";

/** Maximum number of a member's requests that are being answered at a time. */
const maxPerMember = 25;
/** Maximum number of messages of a channel that are being answered at a time. Discord accepts about one answer a second. */
const maxPerChannel = 50;

/** Minimum time between two notices to a member, in milliseconds. */
const noticeInterval = 60_000;

/** Counts things by key. Keys without any take no memory. */
class Counter {
  readonly #counts = new Map<string, number>();

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  add(key: string, change: 1 | -1): void {
    const count = this.get(key) + change;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }
}

/** The requests that are being answered, limited by member and by channel. */
export class Backlog {
  readonly #members = new Counter();
  readonly #channels = new Counter();
  readonly #noticed = new LRUCache<string, true>({ max: 10_000, ttl: noticeInterval });

  /** Admits a request. Returns undefined if there are too many, else a function to be called when it has been answered. */
  admit(member: string, channel: string | undefined): (() => void) | undefined {
    if (this.#members.get(member) >= maxPerMember) return undefined;
    if (channel !== undefined && this.#channels.get(channel) >= maxPerChannel) return undefined;
    this.#members.add(member, 1);
    if (channel !== undefined) this.#channels.add(channel, 1);
    return () => {
      this.#members.add(member, -1);
      if (channel !== undefined) this.#channels.add(channel, -1);
    };
  }

  /** Returns true if the member is to be told that these were too many requests: once in a minute. */
  shouldNotify(member: string): boolean {
    if (this.#noticed.has(member)) return false;
    this.#noticed.set(member, true);
    return true;
  }
}
