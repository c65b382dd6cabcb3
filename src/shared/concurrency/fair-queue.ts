import { IbidError } from "../error.ts";
import { localizable } from "../locale/message.ts";
import { measure } from "../measurements.ts";
import { TurnQueue } from "./turn-queue.ts";

/** The waiting work of a queue. */
export interface QueueStatus {
  readonly waiting: number;
  /** Time that the oldest has waited, in milliseconds; 0 if nothing waits. */
  readonly oldest: number;
}

/** The error for work whose turn didn't come in time. */
function overloaded(): IbidError {
  return new IbidError("overloaded", localizable("reply-overloaded"));
}

/**
 * Lets a few pieces of work run at a time, so that each is done soon instead of all late. Those whose turn doesn't come in time
 * are refused before anything is done for them.
 */
export class FairQueue {
  readonly #slots: number;
  readonly #longestTurn: number;
  #running = 0;
  readonly #waiting = new TurnQueue<() => void>();
  /** The times, by `performance.now()`, at which waiting work arrived, oldest first. */
  readonly #arrivals = new Map<() => void, number>();

  /**
   * @param slots the number of pieces of work that run at a time
   * @param longestTurn the time after which work no longer counts as running, in milliseconds; Infinity if it always counts
   */
  constructor(slots: number, longestTurn: number) {
    this.#slots = slots;
    this.#longestTurn = longestTurn;
  }

  /** True if nothing runs and nothing waits. */
  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** The work that waits now. */
  get status(): QueueStatus {
    const [oldest] = this.#arrivals.values();
    return {
      waiting: this.#arrivals.size,
      oldest: oldest === undefined ? 0 : performance.now() - oldest,
    };
  }

  /**
   * Runs work when it is its turn.
   *
   * @param path who takes turns: the work's server and member, for example
   * @param patience the time to wait for it in milliseconds; Infinity to wait as long as it takes
   * @throws IbidError with the code "overloaded" if the turn didn't come in time
   */
  async run<T>(path: readonly string[], patience: number, work: () => Promise<T>): Promise<T> {
    const end = await this.turn(path, patience);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Waits for a turn as `run` does. Returns the function that ends it, which the caller must call. */
  async turn(path: readonly string[], patience: number): Promise<() => void> {
    if (this.#running < this.#slots) this.#running++;
    else await this.#slot(path, patience);
    let hasSlot = true;
    const giveSlot = () => {
      clearTimeout(timer);
      if (hasSlot) this.#next();
      hasSlot = false;
    };
    const timer = Number.isFinite(this.#longestTurn)
      ? setTimeout(giveSlot, this.#longestTurn).unref()
      : undefined;
    return giveSlot;
  }

  /** Fulfilled when the turn has come. The slot is then taken. */
  async #slot(path: readonly string[], patience: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const start = () => {
        clearTimeout(timer);
        this.#arrivals.delete(start);
        resolve();
      };
      const giveUp = () => {
        this.#waiting.remove(path, start);
        this.#arrivals.delete(start);
        measure("refusal", { reason: "late" });
        reject(overloaded());
      };
      const timer = Number.isFinite(patience) ? setTimeout(giveUp, patience) : undefined;
      this.#waiting.push(path, start);
      this.#arrivals.set(start, performance.now());
    });
  }

  /** Gives the slot of finished work to the next. */
  #next(): void {
    const start = this.#waiting.shift();
    if (start) start();
    else this.#running--;
  }
}
