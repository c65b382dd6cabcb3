/** A part of a list that is too long to be shown at once. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  /** How many the whole list has. */
  readonly total: number;
  /** Counted from 1. */
  readonly number: number;
  /** How many pages there are: one at least. */
  readonly count: number;
}

/** One page of a list; a number beyond the last gives the last. */
export function pageOf<Entry>(all: readonly Entry[], number: number, size: number): Page<Entry> {
  const count = Math.max(1, Math.ceil(all.length / size));
  const current = Math.min(Math.max(number, 1), count);
  return {
    entries: all.slice((current - 1) * size, current * size),
    total: all.length,
    number: current,
    count,
  };
}
