import { describe, expect, it } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { parseKeywords } from "../../../src/retrieval/query/keyword-query.ts";
import { findKeywords } from "../../../src/retrieval/query/keyword-search.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { paragraphName } from "../../../src/document/paragraphs.ts";
import { library } from "../../support/skarholm.ts";
import { voyages } from "../../support/voyage.ts";

function find(query: string) {
  return findKeywords(library.index(), parseKeywords(query));
}

function sentences(query: string): string[] {
  return find(query).map(({ excerpt }) => quoteOf(excerpt));
}

describe("reading a search", () => {
  it("tells words, phrases, operators and exclusions apart", () => {
    expect(parseKeywords('harvest -famine "exact words" -“of bread” para:4 -Note:58')).toEqual([
      { kind: "word", value: "harvest", without: false },
      { kind: "word", value: "famine", without: true },
      { kind: "phrase", value: "exact words", without: false },
      { kind: "phrase", value: "of bread", without: true },
      { kind: "paragraph", value: "4", without: false },
      { kind: "note", value: "58", without: true },
    ]);
  });

  it("lets a quotation mark that is never closed hold to the end", () => {
    expect(parseKeywords('goat "small sum')).toContainEqual({
      kind: "phrase",
      value: "small sum",
      without: false,
    });
  });

  it("takes a colon after a word or in a time for what it is", () => {
    expect(parseKeywords("diary: 10:30")).toEqual([
      { kind: "word", value: "diary", without: false },
      { kind: "word", value: "10:30", without: false },
    ]);
  });

  it.each(["", "   ", "-goat", '""', "?!", "-para:4"])("refuses %j, which looks for nothing", (query) => {
    expect(() => parseKeywords(query)).toThrow(/at least one word/);
  });

  it.each(["author:marta", "para:x", "para:", "note:"])("refuses %j with what would be right", (query) => {
    expect(() => parseKeywords(query)).toThrow(IbidError);
    expect(() => parseKeywords(query)).toThrow(/para:4|note:58/);
  });
});

describe("a search", () => {
  it("finds the sentences that have every word, whatever its form, in the order of the text", () => {
    expect(sentences("councils")).toEqual([
      "The council paid her forty crowns a year.",
      "In 1890 the council closed the light.",
    ]);
    expect(sentences("kept goats")).toEqual(["She kept a goat."]);
  });

  it("pays function words no heed", () => {
    expect(sentences("the goat of it")).toEqual(sentences("goat"));
  });

  it("narrows by what must not stand there", () => {
    expect(sentences("kept -goat -letter")).toEqual(["She kept every receipt."]);
  });

  it("narrows by paragraph and by note", () => {
    expect(sentences("goat para:4")).toEqual(["The goat stayed."]);
    expect(sentences("council note:33")).toEqual(["The council paid her forty crowns a year."]);
    expect(sentences("para:3")).toEqual(["Nobody thanked her."]);
  });

  it("narrows by chapter, and by a paragraph's number in any chapter", () => {
    const index = voyages.index();
    const found = (query: string) =>
      findKeywords(index, parseKeywords(query)).map(({ excerpt }) => paragraphName(excerpt.paragraph));
    expect(found("cello ch:III")).toEqual(["Ch. III ¶2"]);
    expect(found('cello ch:"The Harbour"')).toEqual(["Ch. I ¶2"]);
    expect(found("the -ch:preface -ch:1 -ch:3 para:2")).toEqual(["Ch. II ¶2"]);
    expect(found("para:4")).toEqual(["Ch. II ¶4"]);
    expect(found("cello ch:9")).toEqual([]);
  });

  it("finds the sentences at which notes with such words stand", () => {
    const index = voyages.index();
    const found = (query: string) =>
      findKeywords(index, parseKeywords(query)).map(({ excerpt }) => paragraphName(excerpt.paragraph));
    expect(found("note-text:museums")).toEqual(["Ch. I ¶2"]);
    expect(found('note-text:"nine hundred pounds"')).toEqual(["Ch. III ¶1"]);
    expect(found('note-text:"hundred nine"')).toEqual([]);
    expect(found("ice note-text:Scoresby")).toEqual(["Ch. II ¶1"]);
    expect(found("note:1 -note-text:Scoresby")).toEqual(["Ch. I ¶1", "Ch. III ¶1"]);
    expect(found("note-text:zebra")).toEqual([]);
    expect(() => parseKeywords("note-text:")).toThrow(/takes a word/);
  });

  it("takes a phrase word for word", () => {
    expect(sentences('"a small sum"')).toHaveLength(1);
    expect(sentences('"small a sum"')).toEqual([]);
  });

  it("emphasises what matched", () => {
    const [found] = find('"a small sum" fishermans');
    const text = found?.excerpt.paragraph.text ?? "";
    expect(found?.emphasis.map(({ start, end }) => text.slice(start, end))).toEqual([
      "a small sum",
      "fisherman’s",
    ]);
  });

  it("forgives a typing error only where nothing is found as typed", () => {
    expect(sentences("Lindkvist")).toHaveLength(2);
    expect(sentences("musuem")).toEqual(["Today the tower is a museum."]);
    expect(sentences("goaf")).toEqual([]);
  });
});
