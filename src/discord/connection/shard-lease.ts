import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import { type Holder, newHolder } from "../../store/leases/lease-holder.ts";
import { type Leases, leaseTime, type ShardClaim } from "../../store/leases/leases.ts";

/** Time between two attempts to get a lease that another process holds, in milliseconds. */
const retryInterval = 1000;

/** Time between two renewals in milliseconds, so that a lease outlives two that fail. */
const renewalInterval = leaseTime / 3 - 500;

/** Maximum time to give the lease back, in milliseconds. */
const releaseTimeout = 1000;

/** Names a bot in the store, the same for all processes with its token. The token can't be computed from it. */
export function botKey(token: string): string {
  return createHash("sha256").update(token).digest("hex").slice(0, 16);
}

/** The shards that a process serves; a single process serves all. */
export function shardClaim(
  token: string,
  shardCount: number | undefined,
  shardIds: readonly number[] | undefined,
): ShardClaim {
  const all = Array.from({ length: shardCount ?? 1 }, (_, id) => id);
  return { bot: botKey(token), shards: shardIds ?? all, count: shardCount ?? 0 };
}

function describe({ pid, host }: Holder): { readonly process: number; readonly machine: string } {
  return { process: pid, machine: host.split(" ")[0] ?? "" };
}

function replaced(by: Holder): IbidError {
  return new IbidError(
    "replaced",
    "Another process with the same token and database has taken over, so this one ends: run one process for each shard.",
    { facts: describe(by) },
  );
}

/** A process's lease of its shards, so that no other process with the same token and store answers the same events. */
export class ShardLease {
  readonly #leases: Leases;
  readonly #claim: ShardClaim;
  readonly #log: Logger;
  readonly #onLost: (error: IbidError) => void;
  readonly #holder = newHolder();
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<void> | undefined;
  #released = false;
  /** True while the store can't be reached. */
  #isUnknown = false;

  /** @param onLost called when another process has taken over, as after this one was suspended */
  constructor(leases: Leases, claim: ShardClaim, log: Logger, onLost: (error: IbidError) => void) {
    this.#leases = leases;
    this.#claim = claim;
    this.#log = log;
    this.#onLost = onLost;
  }

  /** Waits until no other process serves the shards. Returns false if the signal is aborted meanwhile. */
  async acquire(signal: AbortSignal): Promise<boolean> {
    let told = false;
    while (!signal.aborted) {
      // oxlint-disable no-await-in-loop -- one attempt after the other
      const other = await this.#tryToClaim();
      if (other === undefined) {
        this.#renewLater();
        if (told) this.#log.info("The other process has ended, so this one takes over");
        return true;
      }
      if (!told && other !== "unknown") {
        told = true;
        this.#log.warn(
          describe(other),
          "Another process with the same token and database is running; waiting for its end",
        );
      }
      await sleep(retryInterval, undefined, { signal }).catch(() => undefined);
      // oxlint-enable no-await-in-loop
    }
    return false;
  }

  /** Gives the lease back, so that another process can take over. */
  async release(): Promise<void> {
    this.#released = true;
    clearTimeout(this.#timer);
    const release = async () => {
      await this.#renewing;
      await this.#leases.release(this.#holder);
    };
    // If it can't be given back, it expires.
    await withTimeout(
      releaseTimeout,
      release().catch(() => undefined),
    );
  }

  /** @param delay in milliseconds */
  #renewLater(delay = renewalInterval): void {
    if (this.#released) return;
    this.#timer = setTimeout(() => {
      this.#renewing = this.#renew();
    }, delay).unref();
  }

  async #renew(): Promise<void> {
    const other = await this.#tryToClaim();
    // While the store can't be reached, no other process can take over either. When it is back, this one is to be the first.
    if (other === "unknown") this.#renewLater(retryInterval);
    else if (other === undefined) this.#renewLater();
    else if (!this.#released) this.#onLost(replaced(other));
  }

  /** As `claimShards`, or "unknown" if the store can't be reached. */
  async #tryToClaim(): Promise<Holder | "unknown" | undefined> {
    try {
      const other = await this.#leases.claimShards(this.#claim, this.#holder);
      this.#isUnknown = false;
      return other;
    } catch (error) {
      if (!this.#isUnknown) {
        this.#log.warn({ err: error }, "The lease of the shards can't be claimed or renewed yet");
      }
      this.#isUnknown = true;
      return "unknown";
    }
  }
}
