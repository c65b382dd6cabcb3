import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lexiconFile, unpackLexicon } from "../../../src/nlp/english/lexicon-file.ts";
import { tableOf, WordRanks } from "../../../src/nlp/english/word-ranks.ts";

test("every word of the lexicon has its rank, and every rank its word", () => {
  const table = unpackLexicon(readFileSync(lexiconFile)).words;
  const ranks = new WordRanks(table);
  const words = table.list.split("\n");
  expect(words.map((word) => ranks.of(word))).toEqual([...words.keys()]);
  expect([...words.keys()].map((rank) => ranks.wordOf(rank))).toEqual(words);
});

test("words beyond ASCII, beginnings of words and words that aren't listed", () => {
  const ranks = new WordRanks(tableOf(["größe", "lamp", "lamps", "𝒜"]));
  expect(["größe", "lamp", "lamps", "𝒜"].map((word) => ranks.of(word))).toEqual([0, 1, 2, 3]);
  for (const word of ["lam", "lampss", "", "lamp\nlamps", "grosse"]) expect(ranks.of(word)).toBeUndefined();
});

test("a list of no words has none", () => {
  const ranks = new WordRanks(tableOf([]));
  expect(ranks.size).toBe(0);
  expect(ranks.of("lamp")).toBeUndefined();
});
