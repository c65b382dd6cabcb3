import { expect, test } from "vitest";
import { readPlainText } from "../../../src/ingest/plain-text/plain-text.ts";

/** Each paragraph with its verses as "{chapter:number}", or "{book chapter:number}", in front of their words. */
function marked(content: string): string[] {
  return readPlainText(content).paragraphs.map(({ text, verses = [] }) =>
    verses
      .toReversed()
      .reduce(
        (words, { book, chapter, number, offset }) =>
          `${words.slice(0, offset)}{${[book ?? [], [chapter ?? [], number].flat().join(":")].flat().join(" ")}}${words.slice(offset)}`,
        text,
      ),
  );
}

test("numbers within paragraphs are verses of the chapter above", () => {
  expect(
    marked(`CHAPTER I

1 There was no bridge. 2 And the ferryman lived on the east bank,[1] 3 for he had no brother. 4 He rowed for 5 days; 5 and on the sixth day he slept.

6 Then the women came. 7 “Carry us over,” they said.

CHAPTER II

1 The bridge was built. 2 No one called. 3 He mended nets.`),
  ).toEqual([
    "{1:1}There was no bridge. {1:2}And the ferryman lived on the east bank, {1:3}for he had no brother. {1:4}He rowed for 5 days; {1:5}and on the sixth day he slept.",
    "{1:6}Then the women came. {1:7}“Carry us over,” they said.",
    "{2:1}The bridge was built. {2:2}No one called. {2:3}He mended nets.",
  ]);
});

test("markers of footnotes move with the words", () => {
  const { paragraphs } = readPlainText("1 He rowed. 2 He slept.[1] 3 He woke. 4 He sang. 5 He rowed.[2]");
  expect(paragraphs).toMatchObject([
    { text: "He rowed. He slept. He woke. He sang. He rowed.", markers: [{ offset: 19 }, { offset: 47 }] },
  ]);
});

test("a verse on each line may be numbered with its book and chapter", () => {
  expect(
    marked(
      "Ruth 1:1 There was a famine.\nRuth 1:2 His name was Elim.\nRuth 2:1 She had a kinsman.\nRuth 2:2 And she said, Let me go.\nRuth 2:3 She went.",
    ),
  ).toEqual([
    "{Ruth 1:1}There was a famine.",
    "{Ruth 1:2}His name was Elim.",
    "{Ruth 2:1}She had a kinsman.",
    "{Ruth 2:2}And she said, Let me go.",
    "{Ruth 2:3}She went.",
  ]);
});

test("numbers that begin again without a heading count chapters", () => {
  expect(marked("1 He rowed.\n2 He slept.\n3 He woke.\n1 She rowed.\n2 She slept.")).toEqual([
    "{1:1}He rowed.",
    "{1:2}He slept.",
    "{1:3}He woke.",
    "{2:1}She rowed.",
    "{2:2}She slept.",
  ]);
});

test("a verse may be missing", () => {
  expect(marked("1 He rowed.\n2 He slept.\n4 He woke.\n5 He sang.\n6 He died.")[2]).toBe("{4}He woke.");
});

test.each([
  ["few numbers", "1 He rowed.\n2 He slept.\n3 He woke."],
  [
    "a list in a longer text",
    `${"He rowed over and slept. ".repeat(20)}\n1 Oil\n2 Bread\n3 Nets\n4 Rope\n5 Tar`,
  ],
  ["numbers that count things", "He had 1 boat. He had 2 nets. He had 3 oars. He had 4 sons. He had 5 dogs."],
  ["paragraphs of prose", [1, 2, 3, 4, 5].map((n) => `${n} ${"He rowed over. ".repeat(30)}`).join("\n")],
])("%s are no verses", (_what, content) => {
  expect(readPlainText(content).paragraphs.flatMap(({ verses }) => verses ?? [])).toEqual([]);
});
