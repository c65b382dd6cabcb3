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
   * @param isCounted false for a scope in which the request isn't counted, but refused while there are too many others
   */
  async refusal(
    keys: Readonly<Record<Scope, string>>,
    isCounted: (scope: Scope) => boolean = () => true,
  ): Promise<Refusal<Scope> | undefined> {
    for (const [scope, limiter] of this.#limiters) {
      const counts = isCounted(scope);
      // oxlint-disable-next-line no-await-in-loop -- a refused request isn't counted further
      const state = await (counts ? counted(limiter, keys[scope]) : limiter.get(keys[scope]));
      if (!state || state.consumedPoints <= limiter.points) continue;
      const { consumedPoints, msBeforeNext } = state;
      return {
        scope,
        isFirst: counts && consumedPoints === limiter.points + 1,
        retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)),
      };
    }
    return undefined;
  }
}

/** Counts a request, and returns the state of its key. */
async function counted(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  return await limiter.consume(key).catch((state: RateLimiterRes) => state);
}
