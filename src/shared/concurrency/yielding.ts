import { setImmediate } from "node:timers/promises";

/** The time that long work may occupy the thread in a turn of the event loop, in milliseconds. */
const slice = 12;

/** Work that waits for a turn. */
const waiting: (() => void)[] = [];
/** The time at which work began in this turn; undefined if there is none. */
let since: number | undefined;

/** Lets the work go on that has waited longest, or ends the turns. */
function nextTurn(): void {
  const proceed = waiting.shift();
  since = proceed && begin();
  proceed?.();
}

/** The time at which the present turn begins. Another one follows it. */
function begin(): number {
  void setImmediate().then(nextTurn);
  return performance.now();
}

/**
 * Long work in a thread that also answers people awaits this between its steps. It yields to other events when long work has gone
 * on for 12 ms in a turn of the event loop, whoever it is for: however much of it there is, others are answered in between.
 *
 * @returns undefined if the work may go on. Loops of many short steps don't await that, since each await makes promises.
 */
export function pause(): Promise<void> | undefined {
  since ??= begin();
  if (performance.now() - since < slice) return undefined;
  return new Promise((resolve) => waiting.push(resolve));
}

/** Does work at once that yields between its steps. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does work that yields between its steps. Other events happen meanwhile. */
export async function inSteps<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const turn = pause();
    // oxlint-disable-next-line no-await-in-loop -- a pause
    if (turn) await turn;
  }
}

/** The result of each item in order. Yields to other events between items. */
export async function mapYielding<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(map(item));
    const turn = pause();
    // oxlint-disable-next-line no-await-in-loop -- a pause
    if (turn) await turn;
  }
  return results;
}

/** The results of all items in order. Yields to other events between items. */
export async function flatMapYielding<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Iterable<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    for (const result of map(item)) results.push(result);
    const turn = pause();
    // oxlint-disable-next-line no-await-in-loop -- a pause
    if (turn) await turn;
  }
  return results;
}

/** True if an item passes a test. Yields to other events between items. */
export async function someYielding<Item>(
  items: Iterable<Item>,
  test: (item: Item) => boolean,
): Promise<boolean> {
  for (const item of items) {
    if (test(item)) return true;
    const turn = pause();
    // oxlint-disable-next-line no-await-in-loop -- a pause
    if (turn) await turn;
  }
  return false;
}
