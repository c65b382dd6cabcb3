/** The number of requests that Discord accepts from a bot in each second, besides responses to interactions. */
const mostRequests = 50;

/** The time over which they are counted, in milliseconds, with some more for the network. */
const period = 1050;

/** The times at which requests may be made within Discord's limit for all of a bot's requests, first come, first served. */
export class RequestRate {
  /** The times of the last requests, in milliseconds. The oldest is at `#oldest`. */
  readonly #times = Array.from({ length: mostRequests }, () => -Infinity);
  #oldest = 0;

  /**
   * Reserves the next free time for a request.
   *
   * @param now in milliseconds, as all times here
   * @param deadline the latest time that is of use
   * @returns undefined, and reserves nothing, if there is none before the deadline
   */
  reserve(now: number, deadline: number): number | undefined {
    const time = Math.max(now, (this.#times[this.#oldest] ?? 0) + period);
    if (time > deadline) return undefined;
    this.#times[this.#oldest] = time;
    this.#oldest = (this.#oldest + 1) % mostRequests;
    return time;
  }
}
