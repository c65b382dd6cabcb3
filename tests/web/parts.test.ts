import { describe, expect, it } from "vitest";
import type { Chapter, Text } from "../../src/document/model.ts";
import { partsOf, partWith } from "../../src/web/parts.ts";
import { skarholm, textFrom } from "../support/skarholm.ts";

/** A text with chapters of these numbers of paragraphs, each of 1,100 characters. */
function textOf(...lengths: readonly number[]): Text {
  const text = textFrom(
    "long",
    Array.from({ length: lengths.reduce((sum, length) => sum + length, 0) }, () =>
      "The goat stayed. ".repeat(65).trim(),
    ),
  );
  const chapters = lengths.map((_, index): Chapter => ({
    name: `Ch. ${index + 1}`,
    heading: `${index + 1}`,
  }));
  const byParagraph = lengths.flatMap((length, index) => Array.from({ length }, () => chapters[index]));
  const paragraphs = text.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    chapter: byParagraph[index],
  }));
  return { ...text, chapters, paragraphs };
}

/** The numbers of paragraphs of the parts that such a text has. */
function sizes(...lengths: readonly number[]): number[] {
  return partsOf(textOf(...lengths)).map(({ paragraphs }) => paragraphs.length);
}

describe("the parts of a text", () => {
  it("are one for a short text", () => {
    expect(partsOf(skarholm)).toHaveLength(1);
  });

  it.each([[[30, 30, 30]], [[200]], [[1, 1, 1, 80, 2, 50]]])(
    "have every paragraph once, in order: %j",
    (lengths) => {
      const text = textOf(...lengths);
      const parts = partsOf(text);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.flatMap(({ paragraphs }) => paragraphs)).toEqual(text.paragraphs);
      for (const { ordinal } of text.paragraphs) {
        expect(partWith(text, ordinal)?.paragraphs.some((paragraph) => paragraph.ordinal === ordinal)).toBe(
          true,
        );
      }
      expect(partWith(text, text.paragraphs.length + 1)).toBeUndefined();
    },
  );

  it("follow the chapters, divide long ones evenly, and join those of a few lines", () => {
    expect(sizes(30, 30, 30)).toEqual([30, 30, 30]);
    expect(sizes(2, 2, 60)).toEqual([4, 30, 30]);
  });
});
