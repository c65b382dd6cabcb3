import { describe, expect, it } from "vitest";
import { readingPage, type SentencePlace } from "../../../src/features/reading-plan/reading-page.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import type { Text } from "../../../src/document/model.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

/** The words of all pages, in order. */
function pagesOf(text: Text, from: number, to: number): string[][] {
  const pages: string[][] = [];
  let start: SentencePlace | undefined = { paragraph: from, sentence: 0 };
  while (start) {
    const page = readingPage(text, start, to);
    pages.push(page.excerpts.map(quoteOf));
    start = page.next;
  }
  return pages;
}

describe("the pages of a reading", () => {
  it("are one if everything fits", () => {
    expect(pagesOf(skarholm, 2, 4)).toEqual([skarholm.paragraphs.slice(1, 4).map(({ text }) => text)]);
  });

  it("have every sentence once and whole, at any length", () => {
    const long = Array.from(
      { length: 120 },
      (_, n) => `Sentence ${n} has ${"words and ".repeat(n % 40)}an end.`,
    ).join(" ");
    const short = Array.from({ length: 12 }, (_, n) => `Short ${n}.`);
    const text = textFrom("long", [short[0] ?? "", long, ...short]);
    const pages = pagesOf(text, 1, text.paragraphs.length);
    const all = text.paragraphs.flatMap(({ text: words, sentences }) =>
      sentences.map(({ start, end }) => words.slice(start, end)),
    );
    expect(pages.flat().join(" ")).toBe(all.join(" "));
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(6);
      expect(page.join("").length).toBeLessThan(3000);
    }
  });

  it("hold a sentence alone that is too long for a page", () => {
    const text = textFrom("endless", ["Before.", `It ${"went on and ".repeat(500)}on.`, "After."]);
    expect(pagesOf(text, 1, 3).map((page) => page.length)).toEqual([1, 1, 1]);
  });

  it("are empty beyond the end", () => {
    expect(readingPage(skarholm, { paragraph: 9, sentence: 0 }, 9)).toEqual({
      excerpts: [],
      next: undefined,
    });
    expect(readingPage(skarholm, { paragraph: 1, sentence: 99 }, 1).excerpts).toEqual([]);
  });
});
