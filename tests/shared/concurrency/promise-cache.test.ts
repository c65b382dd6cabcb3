import { expect, test } from "vitest";
import { oncePerObject } from "../../../src/shared/concurrency/promise-cache.ts";

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
