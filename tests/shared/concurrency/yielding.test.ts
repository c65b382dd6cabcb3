import { expect, test, vi } from "vitest";
import { flatMapYielding, someYielding } from "../../../src/shared/concurrency/yielding.ts";

test("long work lets other events happen, and keeps the order", async () => {
  let happened = 0;
  const count = () => {
    happened++;
    pending = setImmediate(count);
  };
  let pending = setImmediate(count);
  const results = await flatMapYielding([1, 2, 3, 4], (item) => {
    const end = performance.now() + 25;
    while (performance.now() < end);
    return [item, -item];
  });
  clearImmediate(pending);
  expect(results).toEqual([1, -1, 2, -2, 3, -3, 4, -4]);
  expect(happened).toBeGreaterThanOrEqual(3);
});

test("long work at the same time shares the turns of the event loop", async () => {
  // Each look at the clock takes five milliseconds.
  let clock = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => (clock += 5));
  let [inTurn, most] = [0, 0];
  const turn = () => {
    inTurn = 0;
    pending = setImmediate(turn);
  };
  let pending = setImmediate(turn);
  const items = Array.from({ length: 40 }, (_, item) => item);
  const work = () =>
    flatMapYielding(items, (item) => {
      most = Math.max(most, ++inTurn);
      return [item];
    });
  const results = await Promise.all([work(), work(), work(), work()]);
  clearImmediate(pending);
  vi.restoreAllMocks();
  expect(results).toEqual([items, items, items, items]);
  expect(most).toBeLessThan(12);
});

test("looks for an item no further than the first", async () => {
  const seen: number[] = [];
  const isTwo = (item: number) => seen.push(item) > 0 && item === 2;
  expect(await someYielding([1, 2, 3], isTwo)).toBe(true);
  expect(seen).toEqual([1, 2]);
  expect(await someYielding([1, 3], isTwo)).toBe(false);
});
