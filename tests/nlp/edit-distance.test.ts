import * as fc from "fast-check";
import { expect, it, test } from "vitest";
import { editsAllowed, withinEdits } from "../../src/nlp/edit-distance.ts";

it.each([
  ["kirof", "kirov", "substitution"],
  ["lihgthouse", "lighthouse", "transposition"],
  ["lindqist", "lindqvist", "deletion"],
  ["skarrholm", "skarholm", "insertion"],
])("%s is one edit from %s: %s", (typed, meant) => {
  expect(withinEdits(typed, meant, 1)).toBe(true);
  expect(withinEdits(meant, typed, 1)).toBe(true);
  expect(withinEdits(typed, meant, 0)).toBe(false);
});

test("each inserted letter is one edit", () => {
  const word = fc.array(fc.constantFrom<string[]>("a", "b", "c"), { maxLength: 8 });
  fc.assert(
    fc.property(word, fc.array(fc.nat(), { maxLength: 3 }), (letters, places) => {
      const longer = [...letters];
      for (const place of places) longer.splice(place % (longer.length + 1), 0, "z");
      expect(withinEdits(letters.join(""), longer.join(""), places.length)).toBe(true);
      expect(withinEdits(letters.join(""), longer.join(""), places.length - 1)).toBe(false);
    }),
  );
});

test("allows no edits in short words, one in longer ones and two in long ones", () => {
  expect(["goat", "kirov", "lighthouse"].map(editsAllowed)).toEqual([0, 1, 2]);
});
