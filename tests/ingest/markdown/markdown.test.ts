import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/ingest/markdown/markdown.ts";
import { shown } from "../documents.ts";

const blocks = (content: string) => shown(readMarkdown(content));
const footnotes = (content: string) => Object.fromEntries(readMarkdown(content).footnotes);

const framed = String.raw`The Project Gutenberg eBook of The Ferry

Title: The Ferry

Author: A. Lund

\*\*\* START OF THE PROJECT GUTENBERG EBOOK THE FERRY \*\*\*

One.

\*\*\* END OF THE PROJECT GUTENBERG EBOOK THE FERRY \*\*\*

Licence.
`;

describe("readMarkdown reads", () => {
  test.each([
    ["headings of both kinds", "# Part *one*\n\nThe wreck\n---------", ["# Part one", "## The wreck"]],
    [
      "paragraphs, with their lines joined",
      "She left\nat noon.\n\nHe stayed.",
      ["She left at noon.", "He stayed."],
    ],
    ["broken lines", "She left  \nat noon,\\\nand so<br>did he.", ["She left at noon, and so did he."]],
    [
      "words with inline markup",
      "*She* **left** `at` [the *noon*](x.md), [then][1].\n\n[1]: y.md",
      ["She left at the noon, then."],
    ],
    [
      "lists and quotations",
      "> She left.\n>\n> - one\n> - two\n\n1. first\n\n   more",
      ["She left.", "one", "two", "first", "more"],
    ],
    [
      "rows of tables as paragraphs",
      "| Year | Wool |\n|:-----|-----:|\n| 1766 | *fine* |",
      ["Year Wool", "1766 fine"],
    ],
    [
      "lines and paragraphs that end with other characters than line feeds",
      "She left\u2028at noon.\u2029He stayed.\f# Two\vIt rained.",
      ["She left at noon.", "He stayed.", "# Two", "It rained."],
    ],
    ["marks without labels as words", "One[^], two[^ ].\n\n[^]: x", ["One[^], two[^ ].", "[^]: x"]],
    ["code unchanged", "    a [^1] b\n\n`[^1]`\n\n[^1]: x", ["a [^1] b", "[^1]"]],
    [
      "words between HTML tags",
      '<p align="center">She <b>left</b>.</p>\n\n<div>\n\nAt *noon*.\n\n</div>\n\n<script>x</script>',
      ["She left.", "At noon."],
    ],
    [
      "no comments, pictures or rules",
      "<!-- draft -->\n\nOne<!-- x -->.\n\n![alt](a.png)\n\n* * *",
      ["One."],
    ],
    [
      "entities and escaped characters",
      "Fish &amp; chips &mdash; 5 \\* 3 \\[^1]",
      ["Fish & chips — 5 * 3 [^1]"],
    ],
    ["bars outside of tables", "either|or\n\na | b\nc | d", ["either|or", "a | b c | d"]],
  ])("%s", (_what, content, expected) => {
    expect(blocks(content)).toEqual(expected);
  });
});

test("the frame of Project Gutenberg is left out of Markdown, too", () => {
  const { title, metadata, omissions } = readMarkdown(framed);
  expect(blocks(framed)).toEqual(["One."]);
  expect({ title, author: metadata?.author }).toEqual({ title: "The Ferry", author: "A. Lund" });
  expect(omissions).toHaveLength(2);
});

describe("footnotes in Markdown", () => {
  test("within the line may have brackets in code", () => {
    const content = "One.^[With `]` and ` and [two].] Two.";
    expect(blocks(content)).toEqual(["One.{1} Two."]);
    expect(footnotes(content)).toEqual({ 1: ["With ] and ` and [two]."] });
  });

  test("keep their labels, including names", () => {
    expect(blocks("One.[^57] Two,[^Smith] three.[^57]\n\n[^57]: A.\n[^smith]: B.")).toEqual([
      "One.{57} Two,{Smith} three.{57}",
    ]);
  });

  test("may have several paragraphs, lines and lists", () => {
    const content = "One.[^1]\n\n[^1]: First\nline.\n\n    Second *paragraph*.\n\n    - an item\n\nTwo.";
    expect(blocks(content)).toEqual(["One.{1}", "Two."]);
    expect(footnotes(content)).toEqual({ 1: ["First line.", "Second paragraph.", "an item"] });
  });

  test("may be defined anywhere; of two definitions, the first counts", () => {
    const content = "> [^b]: In a quotation.\n\n[^a]: First.\n[^a]: Second.\n\nOne.[^a]";
    expect(footnotes(content)).toEqual({ a: ["First."], b: ["In a quotation."] });
  });

  test("without a definition have no body", () => {
    expect(blocks("One.[^1] Two.[^x]\n\n[^1]: A.")).toEqual(["One.{1} Two.{x}"]);
    expect(footnotes("One.[^1] Two.[^x]\n\n[^1]: A.\n[^2]:")).toEqual({ 1: ["A."] });
  });

  test("written inline get unused numbers", () => {
    const content = "One^[See *A* [p. 5]\nand so on.] two^[B.] three.[^1] `^[code]` \\^[no]\n\n[^1]: C.";
    expect(blocks(content)).toEqual(["One{2} two{3} three.{1} ^[code] ^[no]"]);
    expect(footnotes(content)).toEqual({ 1: ["C."], 2: ["See A [p. 5] and so on."], 3: ["B."] });
  });

  test("don't change how the beginning of the file is parsed", () => {
    expect(blocks("    code first [^1]")).toEqual(["code first [^1]"]);
    expect(blocks("- item[^1]\n")).toEqual(["item{1}"]);
  });
});

describe("front matter", () => {
  test.each([
    ["title: The wreck\nlang: de-AT", "The wreck", "de-AT"],
    ['title: "Wrecks: a history" # draft\r\nlanguage: ru', "Wrecks: a history", "ru"],
    ["author: A. Smith\ndate: 1776", undefined, undefined],
    ["title: >\n  folded", undefined, undefined],
  ])("sets title and language: %j", (lines, title, language) => {
    const document = readMarkdown(`---\n${lines}\n---\n\nOne.`);
    expect(document).toMatchObject({ title, language });
    expect(shown(document)).toEqual(["One."]);
  });

  test("is recognised only at the beginning and if it is closed", () => {
    expect(blocks("One.\n\n---\ntitle: x\n---\n")).toEqual(["One.", "## title: x"]);
    expect(blocks("---\n\nOne.\n")).toEqual(["One."]);
    expect(readMarkdown("---\n\nOne.").title).toBeUndefined();
  });
});

test("readMarkdown returns no blocks for an empty file", () => {
  expect(readMarkdown("")).toMatchObject({ blocks: [], footnotes: new Map() });
});
