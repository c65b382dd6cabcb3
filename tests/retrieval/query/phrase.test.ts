import { expect, it } from "vitest";
import { firstOccurrence } from "../../../src/retrieval/query/phrase.ts";

const text = "He lit certain “northern lamps,” and said: «Good night.»";

it.each([
  ["certain northern lamps", "certain “northern lamps"],
  ['certain "northern lamps"', "certain “northern lamps"],
  ["lamps,” and SAID", "lamps,” and said"],
  ["said: good night", "said: «Good night"],
])("finds %j whatever quotation marks stand around its words", (phrase, found) => {
  const range = firstOccurrence(text, phrase);
  expect(range && text.slice(range.start, range.end)).toBe(found);
});

it.each(["certain lamps", "certainnorthern", "lit “certain” lamps"])("finds no %j", (phrase) => {
  expect(firstOccurrence(text, phrase)).toBeUndefined();
});
