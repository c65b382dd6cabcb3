import * as fc from "fast-check";
import { expect, it, test } from "vitest";
import { editsAllowed, withinEdits } from "../../src/nlp/edit-distance.ts";

it.each([
  ["kirof", "kirov", "a letter replaced"],
  ["lihgthouse", "lighthouse", "two neighbours swapped"],
  ["lindqist", "lindqvist", "a letter left out"],
  ["skarrholm", "skarholm", "a letter too many"],
])("%s is one edit from %s: %s", (typed, meant) => {
  expect(withinEdits(typed, meant, 1)).toBe(true);
  expect(withinEdits(meant, typed, 1)).toBe(true);
  expect(withinEdits(typed, meant, 0)).toBe(false);
});

test("a word is as many edits away as letters were added", () => {
  const letters = fc.array(fc.constantFrom<string[]>("a", "b", "c"), { maxLength: 8 });
  fc.assert(
    fc.property(letters, fc.array(fc.nat(), { maxLength: 3 }), (word, places) => {
      const longer = [...word];
      for (const place of places) longer.splice(place % (longer.length + 1), 0, "z");
      expect(withinEdits(word.join(""), longer.join(""), places.length)).toBe(true);
      expect(withinEdits(word.join(""), longer.join(""), places.length - 1)).toBe(false);
    }),
  );
});

test("short words are taken as typed, long ones may have two errors", () => {
  expect(["goat", "kirov", "lighthouse"].map(editsAllowed)).toEqual([0, 1, 2]);
});
