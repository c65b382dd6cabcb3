import { describe, expect, it } from "vitest";
import type { Paragraph, Text } from "../../../src/document/model.ts";
import { portionLine, readPortion } from "../../../src/features/sessions/portion.ts";
import { memberContext } from "../../commands/calling.ts";
import { ruth } from "../../support/ruth.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const chapters = ["I", "II"].map((number) => ({
  name: `Ch. ${number}`,
  heading: `Chapter ${number}`,
  number,
}));

/** Two chapters of three paragraphs each. */
const book: Text = {
  ...textFrom("book", ["One. ", "Two.", "Three.", "Four.", "Five.", "Six."]),
  chapters,
  paragraphs: textFrom("book", ["One. ", "Two.", "Three.", "Four.", "Five.", "Six."]).paragraphs.map(
    (paragraph, index): Paragraph => {
      const chapter = chapters[Math.floor(index / 3)];
      return { ...paragraph, number: (index % 3) + 1, ...(chapter && { chapter }) };
    },
  ),
};

/** Page 10 ends in the middle of the third paragraph, and page 12 begins with the fifth. */
const paged: Text = {
  ...book,
  pages: [
    { label: "9", paragraph: 1, offset: 0 },
    { label: "10", paragraph: 2, offset: 0 },
    { label: "11", paragraph: 3, offset: 3 },
    { label: "12", paragraph: 5, offset: 0 },
  ],
};

describe("the portion of a session", () => {
  it.each([
    [skarholm, "2-4", { first: 2, last: 4 }],
    [skarholm, "¶2–¶4", { first: 2, last: 4 }],
    [skarholm, "2 to 4", { first: 2, last: 4 }],
    [skarholm, "3", { first: 3, last: 3 }],
    [skarholm, "Nobody thanked", { first: 3, last: 3 }],
    [book, "chapter 2", { first: 4, last: 6 }],
    [book, "Ch. II ¶1-2", { first: 4, last: 5 }],
    [book, "Ch. I ¶3 – Ch. II ¶1", { first: 3, last: 4 }],
    [paged, "page 9", { first: 1, last: 1 }],
    [paged, "p. 10", { first: 2, last: 3 }],
    [paged, "pages 10 to 11", { first: 2, last: 4 }],
    [paged, "pp. 9–12", { first: 1, last: 6 }],
    [ruth, "Ruth 2:1-3", { first: 2, last: 2 }],
    [ruth, "2:3–4", { first: 2, last: 3 }],
    [ruth, "¶1-2", { first: 1, last: 2 }],
    [ruth, "1-2", { first: 1, last: 2 }],
    [skarholm, "4-2", { first: 2, last: 4 }],
  ] as const)("%#: %s", (text, typed, portion) => {
    expect(readPortion(typed, text, memberContext)).toEqual(portion);
  });

  it.each([
    [skarholm, "4-9", /no paragraph 9/i],
    [skarholm, "zebras", /./],
    [book, "Ch. II ¶2-9", /don't find/],
    [paged, "pages 12-10", /don't find/],
    [paged, "pages 12-99", /don't find/],
    [paged, "p. 3", /don't find/],
    [book, "chapter 9", /don't find/],
    [ruth, "Ruth 4:1", /don't find/],
  ] as const)("refuses %#: %s", (text, typed, sentence) => {
    expect(() => readPortion(typed, text, memberContext)).toThrow(sentence);
  });

  it("is left out if the text has changed and lacks it", () => {
    expect(portionLine(skarholm, { first: 2, last: 9 })).toEqual([]);
    expect(portionLine(skarholm, { first: 2, last: 2 })[0]).toBe(
      "To read: ¶2 of “The skarholm”, about 1 minute.",
    );
  });
});
