import { describe, expect, it } from "vitest";
import { likelyGenderOf } from "../../../src/nlp/names/likely-gender.ts";

describe("likelyGenderOf", () => {
  it.each(["George", "Ivan", "hugo", "Henri", "Pedro"])("takes %s for a man", (name) => {
    expect(likelyGenderOf(name)).toBe("he");
  });

  it.each(["Anna", "Elizabeth", "olga", "Marie", "Rosa"])("takes %s for a woman", (name) => {
    expect(likelyGenderOf(name)).toBe("she");
  });

  it.each(["Eaton", "Xqzyw", ""])("doesn't tell of %j", (name) => {
    expect(likelyGenderOf(name)).toBeUndefined();
  });
});
