/** The time for which the least delay is remembered, in milliseconds: long enough for quiet hours, too short for clocks to drift. */
const memory = 10 * 60_000;

/** The greatest difference of the clocks, in milliseconds. An event that differs by more isn't what Discord sends. */
const greatestDifference = 24 * 60 * 60_000;

/**
 * How late events arrive, by the times at which Discord created them. Its clock needn't agree with this machine's: the event
 * that arrived fastest counts as being in time.
 */
export class Lateness {
  /** The least differences of the clocks in this and the last period, in milliseconds. */
  #least = Infinity;
  #leastBefore = Infinity;
  #periodEnd = 0;

  /**
   * The time that an event was under way longer than the fastest, in whole milliseconds. 0 if its time can't be right.
   *
   * @param created the time of the event by Discord's clock, in milliseconds
   * @param arrived its time of arrival by `performance.now()`, which doesn't jump when this machine's clock is set
   */
  of(created: number, arrived: number): number {
    if (!(Math.abs(performance.timeOrigin + arrived - created) < greatestDifference)) return 0;
    if (arrived >= this.#periodEnd) {
      this.#leastBefore = this.#least;
      this.#least = Infinity;
      this.#periodEnd = arrived + memory;
    }
    const difference = arrived - created;
    this.#least = Math.min(this.#least, difference);
    return Math.round(difference - Math.min(this.#least, this.#leastBefore));
  }
}
