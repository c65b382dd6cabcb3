import { describe, expect, it } from "vitest";
import { Names } from "../../../src/nlp/names/names.ts";
import { textFrom } from "../../support/skarholm.ts";

const { paragraphs } = textFrom("saga", [
  "Yesterday Mark said that he was tired. He was marked by it, and Mark never lost his scar.",
  "“Nobles and traders,” cried Ulvhild, and she laughed at her own joke. “Fetch Bragi!”",
  "The ship lay at Skarvik. Nobody lived in Skarvik then, and nobles never went near Skarvik.",
  "At dawn the Tarnians came, and Dr. Roe with them. All the Tarnians sang of the Tarnian Sea.",
  "In one letter R. S. GRONDAL complained. Then Lady Astrid met his brother.",
]);
const names = new Names(paragraphs);

describe("Names", () => {
  it("takes a word for a name that has a capital inside sentences and is never in lower case", () => {
    expect(names.isName("mark")).toBe(true);
    expect(names.isName("Mark")).toBe(true);
    expect(names.isName("grondal")).toBe(true);
    expect(names.isName("marked")).toBe(false);
    expect(names.isName("nobles")).toBe(false);
  });

  it("takes a word for a name whose stem is known as one from indexing", () => {
    const stems = new Set(["mark", "tarnian"]);
    const indexed = new Names(paragraphs, { stems, names: new Set(["tarnian"]) });
    expect(indexed.isName("Tarnian")).toBe(true);
    expect(indexed.isName("mark")).toBe(true);
    expect(indexed.isName("marked")).toBe(false);
    expect(indexed.isName("ulvhild")).toBe(false);
  });

  it("ignores capitals that only start a sentence or a quotation", () => {
    expect(names.isMentioned("Yesterday")).toBe(false);
    expect(names.isMentioned("Fetch")).toBe(false);
    expect(names.isMentioned("Roe")).toBe(true);
  });

  it("distinguishes places and peoples from persons", () => {
    expect(["Skarvik", "Tarnians", "Egypt"].filter((name) => !names.isImpersonal(name))).toEqual([]);
    expect(["Mark", "Ulvhild", "Roe", "Grondal"].filter((name) => names.isImpersonal(name))).toEqual([]);
  });

  it("infers gender from titles, else from the pronouns that follow", () => {
    expect(names.genderOf("Mark")).toBe("he");
    expect(names.genderOf("Ulvhild")).toBe("she");
    expect(names.genderOf("Astrid")).toBe("she");
    expect(names.genderOf("Roe")).toBeUndefined();
  });

  it("knows nothing about punctuation", () => {
    expect(names.isMentioned("(")).toBe(false);
    expect(names.isName("?")).toBe(false);
  });
});
