import { asTextId } from "../../../src/document/text-id.ts";
import { asFingerprint } from "../../../src/document/fingerprint.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutMark, quotation } from "../../../src/discord/render/quotation.ts";
import { quoteOf, wholeParagraph } from "../../../src/document/excerpt.ts";
import type { Marker, Paragraph, Range, Text } from "../../../src/document/model.ts";
import { unescaped, unrender } from "./markup.ts";
import { ranked } from "./arbitrary-reply.ts";

function excerptOf(text: string, sentences: readonly Range[], markers: readonly Marker[] = []) {
  const paragraph: Paragraph = { ordinal: 4, number: 4, text, sentences, markers };
  const shelf: Text = {
    id: asTextId("t"),
    title: "T",
    language: "en",
    chapters: [],
    fingerprint: asFingerprint("12345678"),
    paragraphs: [paragraph],
    footnoteBodies: new Map(),
    pages: [],
    glossary: [],
  };
  return wholeParagraph(shelf, paragraph);
}

function one(text: string, markers: readonly Marker[] = [], emphasis: readonly Range[] = []) {
  const excerpt = excerptOf(text, [{ start: 0, end: text.length }], markers);
  return quotation({ excerpt, emphasis, score: 1 }, 4000).markup;
}

describe("quotation", () => {
  test("shows footnote markers as superscripts and emphasis in bold", () => {
    const markers = [
      { label: "46", offset: 6 },
      { label: "47", offset: 6 },
      { label: "*", offset: 10 },
    ];
    expect(one("miles. End", markers, [{ start: 0, end: 5 }])).toBe("> **miles**.⁴⁶·⁴⁷ End⁽\\*⁾");
  });

  test("keeps all lines in the block", () => {
    expect(one("One\n\n- two")).toBe("> One\n> \n> \\- two");
  });

  test.each([
    ["**bold** and _this_", "> \\*\\*bold\\*\\* and \\_this\\_"],
    ["[a](https://b.c)", "> \\[a\\](https\\://b.c)"],
    ["<@123> and @everyone", "> \\<\\@123\\> and \\@everyone"],
    [":smile: at 5:30, he said: no", "> \\:smile: at 5\\:30, he said: no"],
    ["||hidden||", "> \\|\\|hidden\\|\\|"],
    ["1. First, 2. second", "> 1\\. First, 2. second"],
    ["- a well-known list", "> \\- a well-known list"],
    ["a \\* b", "> a \\\\\\* b"],
    ["5 m² and a·b", "> 5 m\\² and a\\·b"],
  ])("escapes %j", (text, markup) => {
    expect(one(text)).toBe(markup);
  });

  test("doesn't escape a dash at the start of a span inside a line", () => {
    expect(one("One - two", [], [{ start: 0, end: 4 }])).toBe("> **One **- two");
  });

  test("merges adjacent bold spans", () => {
    const ranges = [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ];
    expect(one("ab c", [], ranges)).toBe("> **ab** c");
  });

  test("cuts after a sentence, marks the cut and returns the shown part", () => {
    const excerpt = excerptOf("First one. Second one. Third one is longer.", [
      { start: 0, end: 10 },
      { start: 11, end: 22 },
      { start: 23, end: 43 },
    ]);
    const { markup, shown } = quotation({ excerpt, emphasis: [], score: 1 }, 36);
    expect(markup).toBe(`> First one. Second one.${cutMark}`);
    expect(shown.last).toBe(1);
  });

  test("cuts a long sentence between words", () => {
    const text = "word ".repeat(2000).trim();
    const excerpt = excerptOf(text, [{ start: 0, end: text.length }]);
    const { markup } = quotation({ excerpt, emphasis: [], score: 1 }, 3900);
    expect(markup.length).toBeGreaterThan(3890);
    expect(markup).toMatch(/ word \[…\]$/);
  });

  test("preserves all characters", () => {
    fc.assert(
      fc.property(ranked, (given) => {
        expect(unrender(quotation(given, Infinity).markup)).toBe(quoteOf(given.excerpt));
      }),
      { numRuns: 300 },
    );
  });

  test("leaves no active markup", () => {
    fc.assert(
      fc.property(ranked, (given) => {
        const left = unescaped(quotation(given, Infinity).markup);
        expect(left.replaceAll("**", "")).not.toMatch(/[*_~`|<@#[\]]|:\S/);
        expect(left).not.toMatch(/^> *(?:\*\*)? *(?:[-+] |\d+\. )/m);
        expect(left.replace(/^> /gm, "")).not.toContain(">");
      }),
      { numRuns: 300 },
    );
  });

  test("fits into any room and shows the beginning of the quote", () => {
    fc.assert(
      fc.property(ranked, fc.integer({ min: 20, max: 200 }), (given, room) => {
        const { markup } = quotation(given, room);
        expect(markup.length).toBeLessThanOrEqual(room);
        const shown = unrender(markup);
        expect(quoteOf(given.excerpt).startsWith(shown)).toBe(true);
        expect(markup.endsWith(cutMark)).toBe(shown.length < quoteOf(given.excerpt).length);
      }),
      { numRuns: 300 },
    );
  });
});
