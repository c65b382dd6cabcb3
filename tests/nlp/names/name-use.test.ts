import { describe, expect, it } from "vitest";
import { NameUse } from "../../../src/nlp/names/name-use.ts";

const use = new NameUse([
  "Yesterday Mark said that he was tired. He was marked by it, and Mark never lost his scar.",
  "“Nobles and traders,” cried Ulvhild, and she laughed at her own joke. “Fetch Bragi!”",
  "The ship lay at Skarvik. Nobody lived in Skarvik then, and nobles never went near Skarvik.",
  "At dawn the Tarnians came, and Dr. Roe with them. All the Tarnians sang of the Tarnian Sea.",
  "In one letter R. S. GRONDAL complained.",
]);

describe("how a text uses its names", () => {
  it("knows a name by its capital inside sentences, whatever else has its stem", () => {
    expect(use.isAlwaysCapital("mark")).toBe(true);
    expect(use.isAlwaysCapital("grondal")).toBe(true);
    expect(use.isAlwaysCapital("marked")).toBe(false);
    expect(use.isAlwaysCapital("nobles")).toBe(false);
  });

  it("takes no word for a name that only begins a sentence or a quotation", () => {
    expect(use.isNamed("Yesterday")).toBe(false);
    expect(use.isNamed("Fetch")).toBe(false);
    expect(use.isNamed("Roe")).toBe(true);
  });

  it("tells places and peoples from persons", () => {
    expect(["Skarvik", "Tarnians", "Egypt"].filter((name) => !use.isImpersonal(name))).toEqual([]);
    expect(["Mark", "Ulvhild", "Roe", "Grondal"].filter((name) => use.isImpersonal(name))).toEqual([]);
  });

  it("tells by the pronouns that follow whether a name is a man's or a woman's", () => {
    expect(use.genderOf("Mark")).toBe("he");
    expect(use.genderOf("Ulvhild")).toBe("she");
    expect(use.genderOf("Roe")).toBeUndefined();
  });

  it("finds nothing out about what is no word", () => {
    expect(use.isNamed("(")).toBe(false);
    expect(use.isAlwaysCapital("?")).toBe(false);
  });
});
