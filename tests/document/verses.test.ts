import { expect, test } from "vitest";
import { cite } from "../../src/document/citation.ts";
import type { Text, Verse } from "../../src/document/model.ts";
import { hasVerses, placeName, versesOf } from "../../src/document/verses.ts";
import { withLocale } from "../../src/shared/locale/current.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";

const plain = textFrom("ruth", ["One. Two. Three.", "Four. Five."]);

function withVerses(...verses: readonly (readonly Verse[])[]): Text {
  const paragraphs = plain.paragraphs.map((paragraph, index) => ({ ...paragraph, verses: verses[index] }));
  return { ...plain, title: "Ruth", paragraphs };
}

const ruth = withVerses([
  { chapter: 2, number: 14, offset: 0 },
  { chapter: 2, number: 15, offset: 10 },
]);

function excerpt(text: Text, ordinal: number, first: number, last: number) {
  return { text, paragraph: required(text.paragraphs[ordinal - 1], "a paragraph"), first, last };
}

test.each([
  [1, 0, 0, "Ruth 2:14"],
  [1, 1, 1, "Ruth 2:14"],
  [1, 1, 2, "Ruth 2:14–15"],
  [2, 0, 1, "Ruth 2:15"],
])("the sentences of paragraph %i, %i to %i, are cited by their verses", (ordinal, first, last, name) => {
  expect(placeName(excerpt(ruth, ordinal, first, last))).toBe(name);
  expect(cite(excerpt(ruth, ordinal, first, last)).verses).toBe(name);
});

test("a verse goes on to the end of its chapter, until the next verse begins", () => {
  const [chapter, next] = [
    { name: "Ch. I", heading: "I" },
    { name: "Ch. II", heading: "II" },
  ];
  const parts = textFrom("ruth", ["One.", "Two.", "Three.", "Four."]);
  const verses = [[{ number: 14, offset: 0 }], undefined, [{ number: 15, offset: 0 }], undefined];
  const paragraphs = parts.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    chapter: index < 3 ? chapter : next,
    verses: verses[index],
  }));
  const numbersIn = (ordinal: number) =>
    versesOf(excerpt({ ...parts, paragraphs }, ordinal, 0, 0)).map(({ number }) => number);
  expect([1, 2, 3, 4].map(numbersIn)).toEqual([[14], [14], [15], []]);
});

test.each([
  [[{ number: 7, offset: 0 }], "verse 7"],
  [
    [
      { number: 7, offset: 0 },
      { number: 8, offset: 5 },
    ],
    "verses 7–8",
  ],
  [[{ chapter: 3, number: 1, offset: 0, book: "1 Samuel" }], "1 Samuel 3:1"],
  [
    [
      { chapter: 2, number: 23, offset: 0 },
      { chapter: 3, number: 1, offset: 5 },
    ],
    "Ruth 2:23–3:1",
  ],
])("verses %j are called %s", (verses, name) => {
  expect(placeName(excerpt(withVerses(verses), 1, 0, 2))).toBe(name);
});

test("verses without chapters are named in the language of the request", () => {
  const verse = excerpt(withVerses([{ number: 7, offset: 0 }]), 1, 0, 0);
  expect(withLocale("ru", () => placeName(verse))).toBe("стих 7");
});

test("a text without verses is cited by its paragraphs", () => {
  expect(hasVerses(plain)).toBe(false);
  expect(versesOf(excerpt(plain, 2, 0, 0))).toEqual([]);
  expect(placeName(excerpt(plain, 2, 0, 0))).toBe("¶2");
  expect(cite(excerpt(plain, 2, 0, 0))).not.toHaveProperty("verses");
});
