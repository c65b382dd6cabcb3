import type { Logger } from "../../shared/log.ts";
import { Backlog } from "./backlog.ts";
import { FairQueue } from "./fair-queue.ts";

/** Number of requests that are worked on at a time. More don't make it faster, since there is one thread for them. */
const slots = 3;

/** Time after which a request waits for something else than this thread, in milliseconds, so that others can be worked on. */
const longestWork = 1000;

/** Time after which an answer that Discord doesn't take no longer delays others of its channel, in milliseconds. */
const longestSending = 30_000;

/** Time over which dropped requests are counted for the log, in milliseconds. */
const logInterval = 10_000;

/** Time that a request waits for its turn, in milliseconds. An interaction must be responded to within 3 s. */
export const patience = { message: 15_000, interaction: 1800, suggestions: 1000 } as const;

export const tooManyAtOnce = "That is a lot at once: please wait until I've answered some of it.";

/** The origin of a request. */
export interface Sender {
  readonly member: string;
  /** The channel in which the answer is posted as a message; undefined for interactions. */
  readonly channel?: string;
}

/** Admits requests as long as they can be answered in time, fairly among members. */
export class Intake {
  readonly #queue = new FairQueue(slots, longestWork);
  /** Queues of answers by channel. Discord accepts about one a second. */
  readonly #sending = new Map<string, FairQueue>();
  readonly #backlog = new Backlog();
  readonly #log: Logger;
  #dropped = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  /**
   * Answers a request, unless its member or channel has too many already.
   *
   * @param notify tells the member so; called at most once a minute
   */
  async admit(
    { member, channel }: Sender,
    answer: () => Promise<void>,
    notify: () => Promise<unknown>,
  ): Promise<void> {
    const done = this.#backlog.admit(member, channel);
    if (!done) {
      this.drop();
      if (this.#backlog.shouldNotify(member)) await notify();
      return;
    }
    try {
      await answer();
    } finally {
      done();
    }
  }

  /**
   * Runs work when it is the member's turn.
   *
   * @param wait the time to wait for it in milliseconds
   * @throws IbidError with the code "overloaded" if it didn't come in time
   */
  inTurn<T>(member: string, wait: number, work: () => Promise<T>): Promise<T> {
    return this.#queue.run(member, wait, work);
  }

  /** Sends an answer to a channel when it is the member's turn there. Otherwise as `inTurn`. */
  async sendInTurn({ member, channel }: Required<Sender>, send: () => Promise<void>): Promise<void> {
    const queue = this.#sending.get(channel) ?? new FairQueue(1, longestSending);
    this.#sending.set(channel, queue);
    try {
      await queue.run(member, patience.message, send);
    } finally {
      if (queue.isIdle) this.#sending.delete(channel);
    }
  }

  /** Counts a request that isn't answered. The log tells the number every ten seconds. */
  drop(): void {
    this.#dropped++;
    if (this.#dropped > 1) return;
    setTimeout(() => {
      this.#log.warn({ count: this.#dropped }, "Requests were dropped, since there were too many at once");
      this.#dropped = 0;
    }, logInterval).unref();
  }
}
