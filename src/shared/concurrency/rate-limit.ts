import type { RateLimiterRes } from "rate-limiter-flexible";
import RateLimiterMemory from "rate-limiter-flexible/lib/RateLimiterMemory.js";

/** The number of requests of one key that are accepted in a time. */
export interface Allowance {
  readonly requests: number;
  /** The time over which requests are counted. */
  readonly seconds: number;
  /** The time for which a key with too many is refused, in seconds. By default, until the counting begins anew. */
  readonly pause?: number;
}

/** The refusal of a request. */
export interface Refusal<Scope extends string> {
  /** The scope that has had too many requests. */
  readonly scope: Scope;
  /** True for the first refusal in a row, the one of which people are told. */
  readonly isFirst: boolean;
  /** The time until requests are accepted again, in whole seconds, at least 1. */
  readonly retryAfter: number;
}

/**
 * Limits the rate of requests by one or more scopes, such as the member, the channel and the server that they come from. Each
 * has an allowance, which each of its keys (a member's id, an address) has for itself. The counts are kept in memory.
 */
export class RateLimit<Scope extends string> {
  readonly #limiters: readonly (readonly [Scope, RateLimiterMemory])[];

  /** @param allowances in the order in which they are checked, the narrowest scope first */
  constructor(allowances: ReadonlyMap<Scope, Allowance>) {
    this.#limiters = [...allowances].map(([scope, { requests, seconds, pause = 0 }]) => [
      scope,
      new RateLimiterMemory({ points: requests, duration: seconds, blockDuration: pause }),
    ]);
  }

  /**
   * Counts a request by its key in each scope. Returns undefined if it is within all allowances. One that is refused in a scope
   * isn't counted in those after it.
   *
   * @param keys a scope without a key doesn't limit the request
   */
  async refusal(keys: Readonly<Partial<Record<Scope, string>>>): Promise<Refusal<Scope> | undefined> {
    for (const [scope, limiter] of this.#limiters) {
      const key = keys[scope];
      if (key === undefined) continue;
      // oxlint-disable-next-line no-await-in-loop -- a refused request isn't counted further
      const refused = await exceeded(limiter, key);
      if (!refused) continue;
      const { consumedPoints, msBeforeNext } = refused;
      return {
        scope,
        isFirst: consumedPoints === limiter.points + 1,
        retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)),
      };
    }
    return undefined;
  }
}

/** Counts a request. Returns the state of its key if there are too many. */
async function exceeded(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes | undefined> {
  return await limiter.consume(key).then(
    () => undefined,
    (state: RateLimiterRes) => state,
  );
}
