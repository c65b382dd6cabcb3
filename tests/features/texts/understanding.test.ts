import { expect, test } from "vitest";
import { leftOut, understood } from "../../../src/features/texts/understanding.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

test.each([
  [skarholm, 0, "5 paragraphs, notes 31 to *, 4 of them without a text"],
  [
    textFrom(
      "a",
      ["One.{1} Two.{2}"],
      new Map([
        ["1", "A."],
        ["2", "B."],
      ]),
    ),
    1,
    "1 paragraph, notes 1 to 2 with their texts; 1 place to check",
  ],
  [textFrom("a", ["One.{7}"], new Map([["7", "A."]])), 0, "1 paragraph, note 7 with its text"],
  [textFrom("a", ["One.{7} Two.{8}"]), 0, "1 paragraph, notes 7 to 8 without a text"],
  [textFrom("a", ["One."]), 2, "1 paragraph, no notes; 2 places to check"],
  [
    {
      ...textFrom("a", ["One.", "Two."]),
      chapters: [{ name: "Ch. I", heading: "I" }],
      pages: [
        { label: "xi", paragraph: 1, offset: 0 },
        { label: "12", paragraph: 2, offset: 0 },
      ],
    },
    0,
    "2 paragraphs in 1 chapter, no notes, pages xi to 12",
  ],
])("understood says what was read", (text, warnings, expected) => {
  expect(understood(text, warnings)).toBe(expected);
});

test("leftOut counts what was left out by kind", () => {
  const omissions = ["page numbers", "running heads", "page numbers"].map((kind) => ({ kind, words: "12" }));
  expect(leftOut(omissions)).toBe("page numbers (2), running heads (1)");
  expect(leftOut([])).toBe("");
});
