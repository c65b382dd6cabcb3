import { describe, expect, it } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { parseKeywords } from "../../../src/retrieval/query/keyword-query.ts";
import { findKeywords } from "../../../src/retrieval/query/keyword-search.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { paragraphName } from "../../../src/document/paragraphs.ts";
import { library } from "../../support/skarholm.ts";
import { voyages } from "../../support/voyage.ts";

async function find(query: string) {
  return findKeywords(await library.index().open(), parseKeywords(query));
}

async function sentences(query: string): Promise<string[]> {
  return (await find(query)).map(({ excerpt }) => quoteOf(excerpt));
}

describe("parseKeywords", () => {
  it("parses words, phrases, operators and exclusions", () => {
    expect(parseKeywords('harvest -famine "exact words" -“of bread” para:4 -Note:58')).toEqual([
      { kind: "word", value: "harvest", excluded: false },
      { kind: "word", value: "famine", excluded: true },
      { kind: "phrase", value: "exact words", excluded: false },
      { kind: "phrase", value: "of bread", excluded: true },
      { kind: "paragraph", value: "4", excluded: false },
      { kind: "note", value: "58", excluded: true },
    ]);
  });

  it("extends an unclosed quotation to the end", () => {
    expect(parseKeywords('goat "small sum')).toContainEqual({
      kind: "phrase",
      value: "small sum",
      excluded: false,
    });
  });

  it("doesn't take a colon after a word or in a time for an operator", () => {
    expect(parseKeywords("diary: 10:30")).toEqual([
      { kind: "word", value: "diary", excluded: false },
      { kind: "word", value: "10:30", excluded: false },
    ]);
  });

  it.each(["", "   ", "-goat", '""', "?!", "-para:4"])(
    "refuses %j, which has nothing to search for",
    (query) => {
      expect(() => parseKeywords(query)).toThrow(/at least one word/);
    },
  );

  it.each(["author:marta", "para:x", "para:", "note:"])("refuses %j and gives an example", (query) => {
    expect(() => parseKeywords(query)).toThrow(IbidError);
    expect(() => parseKeywords(query)).toThrow(/para:4|note:58/);
  });
});

describe("findKeywords", () => {
  it("finds sentences with all words in any form, in the order of the text", async () => {
    expect(await sentences("councils")).toEqual([
      "The council paid her forty crowns a year.",
      "In 1890 the council closed the light.",
    ]);
    expect(await sentences("kept goats")).toEqual(["She kept a goat."]);
  });

  it("ignores stop words", async () => {
    expect(await sentences("the goat of it")).toEqual(await sentences("goat"));
  });

  it("excludes words", async () => {
    expect(await sentences("kept -goat -letter")).toEqual(["She kept every receipt."]);
  });

  it("filters by paragraph and by footnote", async () => {
    expect(await sentences("goat para:4")).toEqual(["The goat stayed."]);
    expect(await sentences("council note:33")).toEqual(["The council paid her forty crowns a year."]);
    expect(await sentences("para:3")).toEqual(["Nobody thanked her."]);
  });

  it("filters by chapter, and by paragraph number in all chapters", async () => {
    const index = await voyages.index().open();
    const found = async (query: string) =>
      (await findKeywords(index, parseKeywords(query))).map(({ excerpt }) =>
        paragraphName(excerpt.paragraph),
      );
    expect(await found("cello ch:III")).toEqual(["Ch. III ¶2"]);
    expect(await found('cello ch:"The Harbour"')).toEqual(["Ch. I ¶2"]);
    expect(await found("the -ch:preface -ch:1 -ch:3 para:2")).toEqual(["Ch. II ¶2"]);
    expect(await found("para:4")).toEqual(["Ch. II ¶4"]);
    expect(await found("cello ch:9")).toEqual([]);
  });

  it("finds the sentences of footnotes with the words", async () => {
    const index = await voyages.index().open();
    const found = async (query: string) =>
      (await findKeywords(index, parseKeywords(query))).map(({ excerpt }) =>
        paragraphName(excerpt.paragraph),
      );
    expect(await found("note-text:museums")).toEqual(["Ch. I ¶2"]);
    expect(await found('note-text:"nine hundred pounds"')).toEqual(["Ch. III ¶1"]);
    expect(await found('note-text:"hundred nine"')).toEqual([]);
    expect(await found("ice note-text:Scoresby")).toEqual(["Ch. II ¶1"]);
    expect(await found("note:1 -note-text:Scoresby")).toEqual(["Ch. I ¶1", "Ch. III ¶1"]);
    expect(await found("note-text:zebra")).toEqual([]);
    expect(() => parseKeywords("note-text:")).toThrow(/takes a word/);
  });

  it("matches a phrase word for word", async () => {
    expect(await sentences('"a small sum"')).toHaveLength(1);
    expect(await sentences('"small a sum"')).toEqual([]);
  });

  it("emphasises the matches", async () => {
    const [found] = await find('"a small sum" fishermans');
    const text = found?.excerpt.paragraph.text ?? "";
    expect(found?.emphasis.map(({ start, end }) => text.slice(start, end))).toEqual([
      "a small sum",
      "fisherman’s",
    ]);
  });

  it("tolerates a typing error only if nothing is found as typed", async () => {
    expect(await sentences("Lindkvist")).toHaveLength(2);
    expect(await sentences("musuem")).toEqual(["Today the tower is a museum."]);
    expect(await sentences("goaf")).toEqual([]);
  });
});
