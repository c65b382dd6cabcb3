import { expect, it } from "vitest";
import { percent } from "../../src/shared/count.ts";
import { progressBar } from "../../src/shared/progress-bar.ts";

it.each([
  [0, "0 %"],
  [0.629, "62 %"],
  [0.9999, "99 %"],
  [1, "100 %"],
])("%d is %s, rounded down so that 100 %% is all of it", (share, words) => {
  expect(percent(share)).toBe(words);
});

it("a number of hundredths is as many per cent", () => {
  for (let count = 0; count <= 100; count++) expect(percent(count / 100)).toBe(`${count} %`);
});

it("a progress bar has ten parts", () => {
  expect(progressBar(0)).toBe("░░░░░░░░░░\u00A00\u00A0%");
  expect(progressBar(0.58)).toBe("▓▓▓▓▓░░░░░\u00A058\u00A0%");
  expect(progressBar(1)).toBe("▓▓▓▓▓▓▓▓▓▓\u00A0100\u00A0%");
});
