import { describe, expect, it } from "vitest";
import { asTextSpells } from "../../../src/dialogue/rewriting/spelling.ts";
import { textFrom } from "../../support/skarholm.ts";

const text = textFrom("port", ["BERG AND THE HARBOUR", "Captain Berg left the OGPU in Skarholm."]);

describe("asTextSpells", () => {
  it.each([
    ["berg", "Berg"],
    ["BERG", "Berg"],
    ["captain berg", "Captain Berg"],
    ["ogpu", "OGPU"],
    ["the mayor of skarholm", "the mayor of Skarholm"],
    ["the captain", "the Captain"],
  ])("spells %s as %s", (words, spelt) => {
    expect(asTextSpells(words, text)).toBe(spelt);
  });
});
