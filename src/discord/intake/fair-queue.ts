import { setTimeout as sleep } from "node:timers/promises";
import { IbidError } from "../../shared/error.ts";

interface Waiting {
  readonly start: () => void;
}

/** The error for work whose turn didn't come in time. */
function overloaded(): IbidError {
  return new IbidError(
    "overloaded",
    "I have more questions than I can answer right now: please ask again in a minute.",
  );
}

/**
 * Lets a few pieces of work run at a time, so that each is done soon instead of all late. Those whose turn doesn't come in time
 * are refused before anything is done for them. Members take turns, so that nobody's many requests delay others.
 */
export class FairQueue {
  readonly #slots: number;
  readonly #longestTurn: number;
  #running = 0;
  /** The waiting work by member. The member whose turn is next comes first. */
  readonly #waiting = new Map<string, Waiting[]>();

  /**
   * @param slots the number of pieces of work that run at a time
   * @param longestTurn the time after which work no longer counts as running, in milliseconds
   */
  constructor(slots: number, longestTurn: number) {
    this.#slots = slots;
    this.#longestTurn = longestTurn;
  }

  /** True if nothing runs and nothing waits. */
  get isIdle(): boolean {
    return this.#running === 0;
  }

  /**
   * Runs work when it is the member's turn.
   *
   * @param patience the time to wait for it in milliseconds
   * @throws IbidError with the code "overloaded" if the turn didn't come in time
   */
  async run<T>(member: string, patience: number, work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#slots) this.#running++;
    else await this.#turn(member, patience);
    try {
      const result = work();
      await Promise.race([result, sleep(this.#longestTurn, undefined, { ref: false })]);
      return result;
    } finally {
      this.#next();
    }
  }

  /** Fulfilled when it is the member's turn. The slot is then taken. */
  async #turn(member: string, patience: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const waiting = {
        start: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#remove(member, waiting);
        reject(overloaded());
      }, patience);
      const queue = this.#waiting.get(member);
      if (queue) queue.push(waiting);
      else this.#waiting.set(member, [waiting]);
    });
  }

  /** Gives the slot of finished work to the next member. */
  #next(): void {
    const [first] = this.#waiting;
    const [member, queue] = first ?? [];
    const next = queue?.shift();
    if (member === undefined || !queue || !next) {
      this.#running--;
      return;
    }
    // The member goes to the end of the line.
    this.#waiting.delete(member);
    if (queue.length > 0) this.#waiting.set(member, queue);
    next.start();
  }

  #remove(member: string, waiting: Waiting): void {
    const left = (this.#waiting.get(member) ?? []).filter((each) => each !== waiting);
    if (left.length > 0) this.#waiting.set(member, left);
    else this.#waiting.delete(member);
  }
}
