import { expect, it } from "vitest";
import { putInside } from "../../scripts/eval/inside.ts";
import { textFrom } from "../support/skarholm.ts";

it("a text inside a longer one keeps its numbers, so that its questions still name their paragraphs", () => {
  const text = textFrom("letter", ["Ice came.", "It went."]);
  const book = textFrom("book", ["One.", "Two.", "Three."]);
  const { id, paragraphs, fingerprint } = putInside(text, book);
  expect(paragraphs.map(({ text: words, ordinal, number }) => [words, ordinal, number])).toEqual([
    ["One.", 1, 3],
    ["Ice came.", 2, 1],
    ["It went.", 3, 2],
    ["Two.", 4, 4],
    ["Three.", 5, 5],
  ]);
  expect(id).toBe("letter");
  expect(fingerprint).not.toBe(text.fingerprint);
});
