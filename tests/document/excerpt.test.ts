import { describe, expect, test } from "vitest";
import { cite } from "../../src/document/citation.ts";
import {
  excerptAround,
  overlap,
  quoteOf,
  rangeOf,
  wholeParagraph,
  widen,
} from "../../src/document/excerpt.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";

const text = textFrom("book", ["One. Two.{7} Three. Four.", "Five."]);
const paragraph = required(text.paragraphs[0], "a paragraph");
const excerpt = (first: number, last: number) => ({ text, paragraph, first, last });

test("quoteOf returns the words of the excerpt's range", () => {
  expect(rangeOf(excerpt(1, 2))).toEqual({ start: 5, end: 16 });
  expect(quoteOf(excerpt(1, 2))).toBe("Two. Three.");
});

test.each([
  [0, 4],
  [2, 1],
])("rangeOf throws for the sentences %i to %i", (first, last) => {
  expect(() => rangeOf(excerpt(first, last))).toThrow(RangeError);
});

test.each([
  ["within a sentence", 6, 8, 1, 1],
  ["over a sentence end", 7, 11, 1, 2],
  ["between two sentences", 4, 5, 1, 1],
  ["behind the last sentence", 99, 100, 3, 3],
])("excerptAround returns the sentences of a range %s", (_where, start, end, first, last) => {
  expect(excerptAround(text, paragraph, { start, end })).toMatchObject({ first, last });
});

test("widen stays within the paragraph", () => {
  expect(widen(excerpt(1, 1), 1)).toMatchObject({ first: 0, last: 2 });
  expect(widen(excerpt(1, 1), 9)).toEqual(wholeParagraph(text, paragraph));
});

describe("cite", () => {
  test("returns the range, the quote and the covering footnotes", () => {
    expect(cite(excerpt(0, 0))).toEqual({
      text: "book",
      paragraph: 1,
      start: 0,
      end: 4,
      quote: "One.",
      notes: ["7"],
    });
  });

  test("names the chapter, if any", () => {
    const chapter = { name: "Ch. I", heading: "I" };
    expect(cite({ ...excerpt(0, 0), paragraph: { ...paragraph, chapter } })).toMatchObject({
      chapter: "Ch. I",
    });
  });
});

test("excerpts overlap if they share a sentence of a paragraph", () => {
  expect(overlap(excerpt(0, 1), excerpt(1, 2))).toBe(true);
  expect(overlap(excerpt(0, 1), excerpt(2, 3))).toBe(false);
  const other = required(text.paragraphs[1], "a paragraph");
  expect(overlap(excerpt(0, 0), wholeParagraph(text, other))).toBe(false);
  expect(overlap(excerpt(0, 0), { ...excerpt(0, 0), text: textFrom("other", ["One."]) })).toBe(false);
});
