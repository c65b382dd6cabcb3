import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { readRtf } from "../../../src/ingest/rtf/rtf.ts";
import { shown } from "../documents.ts";

const read = (text: string) =>
  readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${text}}`, "latin1"), "book.rtf");

test("paragraphs, headings and footnotes are read", () => {
  const document = read(
    String.raw`{\fonttbl{\f0\froman Times;}}{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}}
{\info{\title The ferry}{\author A. Lund}}{\header Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}
\pard\s2 The ferry\par\pard\s1 I\par\pard\plain He {\b left}.{\super\chftn}{\footnote\pard{\super\chftn} In June.\par Or July.} At once.\par
{\*\bkmkstart a}{\v hidden }Twice\line over\tab the {\field{\*\fldinst HYPERLINK "x"}{\fldrslt bridge}}.{\pict 00ff}\par`,
  );
  expect(shown(document)).toEqual(["# The ferry", "## I", "He left.{1} At once.", "Twice over the bridge."]);
  expect([...document.footnotes.values()]).toEqual([[" In June.", "Or July."]]);
  expect(document).toMatchObject({ title: "The ferry", metadata: { author: "A. Lund" } });
});

test("headings with footnotes are headings", () => {
  const document = read(
    String.raw`\pard\outlinelevel0 I{\super\chftn}{\footnote\pard\plain In June.}\par\pard He left.\par`,
  );
  expect(shown(document)).toEqual(["## I{1}", "He left."]);
});

test.each([
  ["Windows-1252", String.raw`Caf\'e9 \'93na\'efve\'94 \{x\}`, "Café “naïve” {x}"],
  [
    "Unicode with other characters for old readers",
    String.raw`Caf\u233e \uc2\u1046\'c6\'c6\uc1  \u8212-`,
    "Café Ж —",
  ],
  ["characters beyond 16 bits", String.raw`\u-10179?\u-8704?`, "😀"],
  [
    "a font with its own characters",
    String.raw`{\fonttbl{\f1\fcharset204 Times;}}{\f1 \'c2\'ee\'e9\'ed\'e0} \'c2`,
    "Война Â",
  ],
  ["Japanese", String.raw`{\fonttbl{\f1\fcharset128 Mincho;}}\f1 \'93\'fa\'96\'7b`, "日本"],
])("%s is decoded", (_, text, words) => {
  expect(shown(read(String.raw`${text}\par`))).toEqual([words]);
});

test("notes are also read as LibreOffice writes them", () => {
  const { footnotes, ...document } = read(
    String.raw`He left.{\super {\super\chftn}{\*\footnote\pard{\super\chftn}\tab In June.}} At once.\par`,
  );
  expect(shown({ footnotes, ...document })).toEqual(["He left.{1} At once."]);
  expect([...footnotes.values()]).toEqual([[" In June."]]);
});

test("text in a shape is kept, and its properties aren't", () => {
  const text = String.raw`One.\par{\shp{\*\shpinst{\sp{\sn a}{\sv 7}}{\shptxt Two.\par}}}`;
  expect(shown(read(text))).toEqual(["One.", "Two."]);
});

test.each([
  ["an item keeps its number", String.raw`{\listtext\f0 1.\tab}First.`, "1. First."],
  ["an item loses its bullet", String.raw`{\listtext\tab \u8226 \tab}First.`, "First."],
  [
    "a character repeats another up to the end of its group",
    String.raw`{\u8226 \tab}{\u8211 }at {\u8212 }`,
    "•–at —",
  ],
  ["facts aren't words", String.raw`{\info{\operator B. Holm}{\company Lund}}One.`, "One."],
])("%s", (_, text, words) => {
  expect(shown(read(String.raw`${text}\par`))).toEqual([words]);
});

test("typed and linked notes are found", () => {
  const text = String.raw`He left.{\super 1} She stayed.{\field{\*\fldinst HYPERLINK \\l "b"}{\fldrslt {\super 2}}}\par It snowed.\par
Notes\par\super 1\nosupersub  By sea.\par{\*\bkmkstart b}2{\*\bkmkend b}. At home.\par`;
  const { footnotes, ...document } = read(text);
  expect(shown({ footnotes, ...document }).map((line) => line.replaceAll(/→[^}]*/gu, ""))).toEqual([
    "He left.{1} She stayed.{2}",
    "It snowed.",
    "## Notes",
  ]);
  expect([...footnotes.values()]).toEqual([[" By sea."], ["At home."]]);
});

test("footnotes have marks of their own", () => {
  const { footnotes, ...document } = read(
    String.raw`He left.{\super *}{\footnote {\super *} By sea.} She stayed.{\super\chftn}{\footnote{\super\chftn} At home.} 3 m{\super 2}{\footnote In all.}\par`,
  );
  expect(shown({ footnotes, ...document })).toEqual(["He left.{*→1} She stayed.{1→2} 3 m2{2→3}"]);
  expect([...footnotes.values()]).toEqual([[" By sea."], [" At home."], ["In all."]]);
});

const note = (words: string, kind = "") =>
  String.raw`{\super\chftn}{\footnote${kind}{\super\chftn} ${words}}`;

test("endnotes are numbered apart from footnotes, in their own format", () => {
  const text = String.raw`\ftnnar\ftnstart3\aftnnrlc\aftnstart1 He left.${note("A.")} She stayed.${note("B.", "\\ftnalt")}${note("C.")}\par`;
  expect(shown(read(text))).toEqual(["He left.{3→1} She stayed.{i→2}{4→3}"]);
});

test("other files are refused", () => {
  expect(() => readRtf(Buffer.from("Just text."), "book.rtf")).toThrow(/book\.rtf isn't what its name says/);
});

test("unbalanced and deeply nested groups are read as far as they go", () => {
  expect(shown(read(String.raw`One.}}}\par Two.`))).toEqual(["One.", "Two."]);
  expect(shown(read(`${"{".repeat(200_000)}One.`))).toEqual(["One."]);
});
