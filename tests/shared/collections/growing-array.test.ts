import { expect, test } from "vitest";
import { GrowingArray } from "../../../src/shared/collections/growing-array.ts";

test("a growing array returns what was pushed, in 16 bits if all of it fits", () => {
  const array = new GrowingArray();
  expect(array.compact()).toEqual(new Uint16Array());
  for (let value = 0; value < 3000; value++) array.push(value);
  expect(array.length).toBe(3000);
  expect(array.compact()).toEqual(Uint16Array.from({ length: 3000 }, (_, index) => index));
  array.push(65_536);
  expect(array.compact()).toEqual(Uint32Array.from([...Array.from({ length: 3000 }).keys(), 65_536]));
});
