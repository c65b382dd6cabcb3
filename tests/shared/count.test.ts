import { expect, it } from "vitest";
import { percent } from "../../src/shared/count.ts";

it.each([
  [0, "0 %"],
  [0.629, "62 %"],
  [0.9999, "99 %"],
  [1, "100 %"],
])("%d is %s, rounded down so that 100 %% is all of it", (share, words) => {
  expect(percent(share)).toBe(words);
});
