import { describe, expect, it } from "vitest";
import type { NounPhrase } from "../../../src/nlp/english/noun-phrases.ts";
import {
  agrees,
  arePeople,
  isGroup,
  isInstitution,
  isPerson,
  isPlural,
  isRole,
} from "../../../src/nlp/names/phrase-kinds.ts";

/** A noun phrase that ends with its noun. A name begins with a capital. @param before the word before it */
function phrase(text: string, before = ""): NounPhrase {
  const [last = ""] = (text.split(" of ")[0] ?? "").split(" ").slice(-1);
  return { text, head: last.toLowerCase(), proper: /^\p{Lu}/u.test(last), before };
}

describe("a noun phrase denotes", () => {
  it.each([
    ["Elin Brandt", true],
    ["the keeper", true],
    ["Mrs. Dahl", true],
    ["the widow of the pilot", true],
    ["the crew of the king", false],
    ["the harbour", false],
    ["the Heron", false],
    ["Parliament", false],
    ["NATO", false],
  ])("a person: %s, %s", (text, is) => {
    expect(isPerson(phrase(text))).toBe(is);
  });

  it("no person behind a preposition of place", () => {
    expect(isPerson(phrase("Bergen", "near"))).toBe(false);
    expect(isPerson(phrase("Bergen", "by"))).toBe(true);
  });

  it.each([
    ["the widow", "she"],
    ["Mr. Dahl", "he"],
    ["the king", "he"],
  ] as const)("%s, to whom only “%s” can refer", (text, pronoun) => {
    expect(agrees(phrase(text), pronoun)).toBe(true);
    expect(agrees(phrase(text), pronoun === "he" ? "she" : "he")).toBe(false);
  });

  it("somebody to whom “he” and “she” can refer", () => {
    for (const text of ["the keeper", "Brandt"])
      expect([agrees(phrase(text), "he"), agrees(phrase(text), "she")]).toEqual([true, true]);
    expect(agrees(phrase("the harbour"), "he")).toBe(false);
  });

  it.each([
    ["the two sons", true],
    ["soldiers", true],
    ["the Dahls", true],
    ["Dahls", false],
    ["the barrels", false],
    ["the keeper", false],
  ])("several persons: %s, %s", (text, are) => {
    expect(arePeople(phrase(text))).toBe(are);
  });

  it.each([
    ["the keeper", true],
    ["General", true],
    ["the Captain of the Old Guard", true],
    ["General Dahl", false],
    ["the harbour", false],
  ])("a role without a name: %s, %s", (text, is) => {
    expect(isRole(phrase(text))).toBe(is);
  });

  it("a group, an institution or several things", () => {
    expect([isGroup(phrase("the crew")), isGroup(phrase("the keeper"))]).toEqual([true, false]);
    expect(["the council", "the state", "the statement"].map((each) => isInstitution(phrase(each)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(
      ["the boats", "the women", "salt and tar", "the glass", "the corpus"].map((each) =>
        isPlural(phrase(each)),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
