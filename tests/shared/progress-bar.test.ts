import { expect, it } from "vitest";
import { withLocale } from "../../src/shared/locale/current.ts";
import { percentOf } from "../../src/shared/locale/formats.ts";
import { progressBar } from "../../src/shared/progress-bar.ts";

it.each([
  [0, "0%"],
  [0.629, "62%"],
  [0.9999, "99%"],
  [1, "100%"],
])("%d is %s, rounded down so that 100%% is all of it", (share, words) => {
  expect(percentOf(share)).toBe(words);
});

it("a number of hundredths is as many per cent", () => {
  for (let count = 0; count <= 100; count++) expect(percentOf(count / 100)).toBe(`${count}%`);
});

it("a progress bar has ten parts, and per cent as the language writes it, on one line", () => {
  expect(progressBar(0)).toBe("░░░░░░░░░░\u00A00%");
  expect(progressBar(1)).toBe("▓▓▓▓▓▓▓▓▓▓\u00A0100%");
  expect(withLocale("de", () => progressBar(0.58))).toBe("▓▓▓▓▓░░░░░\u00A058\u00A0%");
});
