import { expect, test } from "vitest";
import { flatMapYielding, oncePerObject } from "../../../src/shared/concurrency/yielding.ts";

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

test("a value is computed once for each object, and again after a failure", async () => {
  const computed: object[] = [];
  const valueOf = oncePerObject(async (key: object) => {
    computed.push(key);
    if (computed.length === 1) throw new Error("The first one fails");
    return computed.length;
  });
  const [one, other] = [{}, {}];
  await expect(valueOf(one)).rejects.toThrow("The first one fails");
  expect(await Promise.all([valueOf(one), valueOf(one), valueOf(other)])).toEqual([2, 2, 3]);
  expect(computed).toEqual([one, one, other]);
});
