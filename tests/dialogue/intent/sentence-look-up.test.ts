import { expect, it } from "vitest";
import { lookUpIn } from "../../../src/dialogue/intent/look-up/look-up.ts";
import { required } from "../../support/required.ts";
import { skarholm } from "../../support/skarholm.ts";

it.each<[string, number, number]>([
  ["the first sentence", 1, 0],
  ["last sentence please", 5, 0],
  ["show me the second sentence of paragraph 2", 2, 1],
  ["sentence 3 of paragraph 1", 1, 2],
  ["just the first line of paragraph 2", 2, 0],
  ["first sentence of the last paragraph", 5, 0],
  ["the 4th sentence of the text", 2, 0],
])("lookUpIn finds the sentence of %j", (message, ordinal, sentence) => {
  expect(lookUpIn(message, skarholm)).toEqual({ kind: "sentence", ordinal, sentence });
});

it("counts sentences in the paragraph shown last", () => {
  const shown = required(skarholm.paragraphs[1], "a paragraph");
  expect(lookUpIn("the last sentence", skarholm, shown)).toMatchObject({ ordinal: 2, sentence: 5 });
  expect(lookUpIn("the first sentence of the text", skarholm, shown)).toMatchObject({ ordinal: 1 });
});

it.each(["who wrote the first sentence", "how long was his first sentence", "the death sentence"])(
  "lookUpIn returns undefined for %j",
  (message) => {
    expect(lookUpIn(message, skarholm)).toBeUndefined();
  },
);

it.each<[string, number]>([
  ["the beginning", 1],
  ["read from the start", 1],
  ["show me the end of the text", 5],
  ["skip to the end", 5],
  ["how does it end?", 5],
  ["how does the story start", 1],
  ["what's the conclusion", 5],
  ["conclusion?", 5],
])("lookUpIn finds the edge of the text in %j", (message, ordinal) => {
  expect(lookUpIn(message, skarholm)).toMatchObject({ kind: "paragraph", ordinals: [ordinal] });
});

it.each(["the end of the war", "the beginning of winter", "how did the war end", "how does it end badly"])(
  "lookUpIn returns undefined for %j",
  (message) => {
    expect(lookUpIn(message, skarholm)).toBeUndefined();
  },
);
