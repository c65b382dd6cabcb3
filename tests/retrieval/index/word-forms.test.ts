import { expect, test } from "vitest";
import { atOnce } from "../../../src/shared/concurrency/yielding.ts";
import { packForms, unpackForms } from "../../../src/retrieval/index/word-forms.ts";

const goats = { value: "Goats", lemma: "goat", stem: "goat", content: true, entry: 0 };
const name = { value: "Skarholm", lemma: "skarholm", stem: "skarholm", content: true, entry: undefined };
const the = { value: "the", lemma: "the", stem: "the", content: false, entry: 3 };

test("forms are the same after packing", () => {
  for (const forms of [[], [goats], [goats, name, the, { ...goats, lemma: "goats" }]]) {
    expect(atOnce(unpackForms(packForms(forms)))).toEqual(forms);
  }
});

test("texts share the forms of words that the lexicon has", () => {
  const [first, own] = atOnce(unpackForms(packForms([goats, name])));
  const [, second, other] = atOnce(unpackForms(packForms([the, goats, name])));
  expect(second).toBe(first);
  expect(other).not.toBe(own);
});
