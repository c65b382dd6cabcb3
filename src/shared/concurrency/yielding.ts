import { setImmediate } from "node:timers/promises";

/** The time that long work may occupy the thread before it yields, in milliseconds. */
const slice = 20;

/**
 * Returns a function for long work in a thread that also answers people. The work awaits it between its steps, and it
 * yields to other events whenever the work has gone on for 20 ms.
 */
export function createYield(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => (performance.now() - since < slice ? undefined : rest());

  async function rest(): Promise<void> {
    await setImmediate();
    since = performance.now();
  }
}

/** The results of all items in order. Yields to other events between items. */
export async function flatMapYielding<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Iterable<Result>,
): Promise<Result[]> {
  const pause = createYield();
  const results: Result[] = [];
  for (const item of items) {
    for (const result of map(item)) results.push(result);
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  return results;
}
