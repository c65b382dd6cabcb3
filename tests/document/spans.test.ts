import { expect, test } from "vitest";
import { mergedRanges } from "../../src/document/ranges.ts";
import { spansOf } from "../../src/document/spans.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";

const text = textFrom("book", ["One.{1} Two{2}{3} words. Three.{4}"]);
const paragraph = required(text.paragraphs[0], "a paragraph");

/** The spans as one string: labels in braces, emphasis in asterisks. */
function printed(
  first: number,
  last: number,
  emphasis: readonly { start: number; end: number }[] = [],
): string {
  return spansOf({ text, paragraph, first, last }, emphasis)
    .map((span) => {
      if (span.kind === "footnote") return `{${span.label}}`;
      return span.emphasised ? `*${span.text}*` : span.text;
    })
    .join("");
}

test("spansOf puts the labels where the book prints them", () => {
  expect(printed(0, 2)).toBe("One.{1} Two{2}{3} words. Three.{4}");
});

test("spansOf leaves out the labels of other sentences", () => {
  expect(printed(1, 1)).toBe("Two{2}{3} words.");
});

test("spansOf marks emphasised ranges, cut at the excerpt and at labels", () => {
  expect(printed(1, 1, [{ start: 0, end: 11 }])).toBe("*Two*{2}{3}* wo*rds.");
});

test("mergedRanges sorts ranges and joins those that touch or overlap", () => {
  const ranges = [
    { start: 8, end: 9 },
    { start: 0, end: 4 },
    { start: 3, end: 5 },
    { start: 5, end: 6 },
  ];
  expect(mergedRanges(ranges)).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 9 },
  ]);
});
