import type { Text, Verse } from "../../src/document/model.ts";
import { textFrom } from "./skarholm.ts";

const plain = textFrom("ruth", [
  "Of the harvest.",
  "She gleaned. She rested. She ate.",
  "He asked of her. They told him.",
]);

const verses: readonly (readonly Verse[] | undefined)[] = [
  undefined,
  [
    { chapter: 2, number: 1, offset: 0 },
    { chapter: 2, number: 2, offset: 13 },
    { chapter: 2, number: 3, offset: 25 },
  ],
  [
    { chapter: 2, number: 4, offset: 0 },
    { chapter: 2, number: 5, offset: 17 },
  ],
];

/** Ruth 2:1–5 in two paragraphs, a sentence each, after a paragraph without verses. */
export const ruth: Text = {
  ...plain,
  title: "Ruth",
  paragraphs: plain.paragraphs.map((paragraph, index) => ({ ...paragraph, verses: verses[index] })),
};
