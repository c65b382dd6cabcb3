import { expect, test } from "vitest";
import { flatMapYielding } from "../../../src/shared/concurrency/yielding.ts";

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
