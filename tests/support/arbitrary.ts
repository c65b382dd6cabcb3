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

/** English-like prose with everything that complicates tokens and sentences. */
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(" "));

/** Arbitrary UTF-16, including unpaired surrogates. */
const utf16 = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

/** An arbitrary string, often like prose. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: prose },
  fc.string({ unit: "grapheme" }),
  utf16,
);

/** A text of up to twelve arbitrary paragraphs. */
export const anyText: fc.Arbitrary<Text> = fc
  .array(anyString, { maxLength: 12 })
  .map((paragraphs) => textFrom("any", paragraphs));
