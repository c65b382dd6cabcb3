import { setTimeout as sleep } from "node:timers/promises";
import type { IIdentifyThrottler } from "discord.js";
import type { Logger } from "../../shared/log.ts";
import type { Leases } from "../../store/leases/leases.ts";

/** Time between two identifications where the store can't tell, in milliseconds. */
const waitWithoutStore = 6000;

/**
 * Makes the shards of all processes of a bot identify as slowly as Discord demands: those of one bucket, the remainder of
 * their number by `maxConcurrency`, one every five seconds.
 */
export class IdentifyThrottler implements IIdentifyThrottler {
  readonly #leases: Leases;
  readonly #bot: string;
  readonly #maxConcurrency: number;
  readonly #log: Logger;
  #alone: Promise<void> = Promise.resolve();

  constructor(leases: Leases, bot: string, maxConcurrency: number, log: Logger) {
    this.#leases = leases;
    this.#bot = bot;
    this.#maxConcurrency = maxConcurrency;
    this.#log = log;
  }

  /** Fulfilled when the shard may identify; rejects when the signal is aborted. */
  async waitForIdentify(shard: number, signal: AbortSignal): Promise<void> {
    const bucket = shard % this.#maxConcurrency;
    for (;;) {
      // oxlint-disable no-await-in-loop -- one attempt after the other
      const wait = await this.#claim(bucket);
      if (wait === 0) return;
      if (wait === undefined) return this.#waitAlone(signal);
      await sleep(wait, undefined, { signal });
      // oxlint-enable no-await-in-loop
    }
  }

  /** The time to wait in milliseconds; undefined if the store can't tell. */
  async #claim(bucket: number): Promise<number | undefined> {
    try {
      return await this.#leases.claimIdentify(this.#bot, bucket);
    } catch (error) {
      this.#log.warn({ err: error }, "Shards identify without knowing of those of other processes");
      return undefined;
    }
  }

  /** Waits for the other shards of this process only, as the store can't be reached. */
  async #waitAlone(signal: AbortSignal): Promise<void> {
    this.#alone = this.#alone.then(() => sleep(waitWithoutStore, undefined, { ref: false }));
    await this.#alone;
    signal.throwIfAborted();
  }
}
