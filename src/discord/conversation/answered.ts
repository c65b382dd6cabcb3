import { LRUCache } from "lru-cache";
import type { Turn } from "../../dialogue/context/history.ts";

/** Time for which the answer to a message is remembered, in milliseconds. */
const timeToLive = 24 * 60 * 60_000;

/** Maximum number of answers that are remembered. The oldest is dropped first. */
const maxAnswers = 10_000;

/** A message and its answer. */
export interface Answered {
  /** The words that were answered. */
  readonly words: string;
  /** The id of the answer's message. */
  readonly answer: string;
  /** The turns before the question, and those up to the answer; undefined for an answer from before this process. */
  readonly before: readonly Turn[] | undefined;
  readonly after: readonly Turn[] | undefined;
}

/** The answers to recent messages, by the ids of the messages, so that they follow what becomes of these. */
export class AnsweredMessages {
  readonly #answers = new LRUCache<string, Answered>({ max: maxAnswers, ttl: timeToLive });
  /** The time from which on answers are known, in milliseconds since 1970. */
  readonly since = Date.now();
  readonly #working = new Map<string, Promise<void>>();

  get(message: string): Answered | undefined {
    return this.#answers.get(message);
  }

  set(message: string, answered: Answered): void {
    this.#answers.set(message, answered);
  }

  delete(message: string): void {
    this.#answers.delete(message);
  }

  /** Does work about a message after the earlier work about it is done. */
  async inOrder(message: string, work: () => Promise<void>): Promise<void> {
    const before = this.#working.get(message) ?? Promise.resolve();
    const done = before.then(work, work);
    this.#working.set(message, done);
    try {
      await done;
    } finally {
      if (this.#working.get(message) === done) this.#working.delete(message);
    }
  }
}
