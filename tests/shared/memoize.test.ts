import { expect, it, vi } from "vitest";
import { memoizeLast } from "../../src/shared/memoize.ts";

it("computes the result for a text once, as long as the text is one of the last", () => {
  const compute = vi.fn<(text: string) => readonly string[]>((text) => text.split(" "));
  const words = memoizeLast(2, compute);
  expect(words("a b")).toEqual(["a", "b"]);
  expect(words("a b")).toBe(words("a b"));
  words("c");
  words("a b");
  words("d");
  expect(compute).toHaveBeenCalledTimes(3);
  words("a b");
  expect(compute).toHaveBeenCalledTimes(3);
  words("c");
  expect(compute).toHaveBeenCalledTimes(4);
});
