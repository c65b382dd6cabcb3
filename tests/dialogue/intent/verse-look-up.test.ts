import { describe, expect, it } from "vitest";
import { versesIn } from "../../../src/dialogue/intent/look-up/verse-look-up.ts";
import type { Text, Verse } from "../../../src/document/model.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

/** A text with a paragraph for each verse. */
function textWith(title: string, verses: readonly Omit<Verse, "offset">[]): Text {
  const plain = textFrom(
    "verses",
    verses.map(({ number }) => `Words ${"of a verse ".repeat(number)}end.`),
  );
  const paragraphs = plain.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    verses: verses.slice(index, index + 1).map((verse) => ({ ...verse, offset: 0 })),
  }));
  return { ...plain, title, paragraphs };
}

const chapters = (book?: string) =>
  [1, 2].flatMap((chapter) => [1, 2, 3].map((number) => ({ chapter, number, ...(book && { book }) })));
const ruth = textWith("Ruth", chapters());
const bible = textWith("The Bible", [...chapters("Ruth"), ...chapters("1 Samuel"), ...chapters("John")]);
const sayings = textWith(
  "Sayings",
  [1, 2, 3].map((number) => ({ number })),
);

function found(message: string, text: Text, shown?: Verse): string[] | undefined {
  return versesIn(message, text, shown)?.runs.map((run) =>
    run
      .map(({ verse: { book, chapter, number } }) => [book, chapter, number].filter(Boolean).join(" "))
      .join(", "),
  );
}

describe("versesIn", () => {
  it.each([
    ["2:3", ["2 3"]],
    ["Ruth 2:3", ["2 3"]],
    ["read me ruth 2:3 please", ["2 3"]],
    ["what does 2:3 say?", ["2 3"]],
    ["2:1-2", ["2 1, 2 2"]],
    ["Ruth 1:3–2:1", ["1 3, 2 1"]],
    ["chapter 2 verse 3", ["2 3"]],
    ["ch. 2, vv. 1–2", ["2 1, 2 2"]],
    ["ch 2:3", ["2 3"]],
    ["verse 3 of chapter 2", ["2 3"]],
    ["verse three of chapter two", ["2 3"]],
    ["Ruth 2.3", ["2 3"]],
    ["the last verse", ["2 3"]],
    ["verse 3", ["1 3", "2 3"]],
    ["Ruth 2", ["2 1, 2 2, 2 3"]],
    ["2:9", []],
    ["John 3:16", []],
  ])("finds %j", (message, runs) => {
    expect(found(message, ruth)).toEqual(runs);
  });

  it("counts a verse in the chapter shown last", () => {
    expect(found("verse 3", ruth, { chapter: 2, number: 1, offset: 0 })).toEqual(["2 3"]);
  });

  it.each([
    ["Ruth 2:3", ["Ruth 2 3"]],
    ["1 samuel 2:3", ["1 Samuel 2 3"]],
    ["1 Sam 2:3", ["1 Samuel 2 3"]],
    ["Jn 1.2", ["John 1 2"]],
    ["2:3", ["Ruth 2 3", "1 Samuel 2 3", "John 2 3"]],
    ["Habakkuk 2:3", []],
  ])("finds the book in %j", (message, runs) => {
    expect(found(message, bible)).toEqual(runs);
  });

  it("counts through a text without chapters", () => {
    expect(found("verses 2 to 3", sayings)).toEqual(["2, 3"]);
  });

  it.each(["what did Boaz say in 2:3", "who died in verse 3?", "Ruth", "12:30 works for me"])(
    "returns undefined for %j",
    (message) => {
      expect(versesIn(message, ruth)).toBeUndefined();
    },
  );

  it.each(["3:16", "John 3:3", "verse 7", "chapter 3 verse 16"])(
    "finds that a text without verses has no %s",
    (message) => {
      expect(versesIn(message, skarholm)).toMatchObject({ named: message, runs: [] });
    },
  );

  it.each(["who came at 16:30", "let's meet at the tower at 12:30", "what is a verse"])(
    "returns undefined for %j in a text without verses",
    (message) => {
      expect(versesIn(message, skarholm)).toBeUndefined();
    },
  );
});
