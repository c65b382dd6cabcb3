import * as fc from "fast-check";
import type { Text } from "../../src/document/model.ts";
import { textFrom } from "./skarholm.ts";

const pieces = [
  ..."lighthouse|Skarholm|Lindqvist|the|council|was|kept|goat|Mr. Smith|U.S.A.|e.g.|No. 5|3.14|in 1871|“No,”".split(
    "|",
  ),
  ..."he said|?|!|.|…|...|”|(see below)|—|won’t|naïve|e\u0301|😀|👨‍👩‍👧|\u0000|\u200B|\u00A0|\u202E|\uFEFF|\u00AD|\n|\t".split(
    "|",
  ),
];

/** Something like English, with all that makes words and sentences hard to tell. */
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(" "));

/** Any UTF-16, halves of surrogate pairs too. */
const utf16 = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

/** What somebody might paste. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: prose },
  fc.string({ unit: "grapheme" }),
  utf16,
);

/** A text of up to twelve paragraphs of anything. */
export const anyText: fc.Arbitrary<Text> = fc
  .array(anyString, { maxLength: 12 })
  .map((paragraphs) => textFrom("any", paragraphs));
