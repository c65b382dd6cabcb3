import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { whoIn } from "../../../src/nlp/names/who.ts";
import { anyText } from "../../support/arbitrary.ts";
import { textFrom } from "../../support/skarholm.ts";

const island = textFrom("island", [
  "The keeper of the light was Marta Lindqvist. Lindqvist had come from Gothenburg, and in Gothenburg she had left a son. Nobody asked Mrs. Lindqvist why.",
  "In May the Harbour Committee wrote to the Ministry of Trade and Shipping (MTS). The committee’s letter was short. The MTS never answered; Swedish ministries were slow.",
  "“Why,” said Captain Ahlgren, “should they?” Surviving letters show that Ahlgren’s patience ended in June. Meanwhile Lindqvist waited. Gothenburg was far away. Gothenburg had burnt once. It rained in Gothenburg.",
  "The Duke of Öland sent a lamp. Johan Berg and his cousin Anna Berg brought it, and Berg’s boat sank. Swedish oil was burnt. The Swedish winter came.",
]);

/** Each name with its variants and paragraphs. */
function index() {
  return new Map(
    whoIn(island).map(({ name, variants, mentions }) => [
      name,
      { variants: variants.toSorted(), places: mentions.map(({ paragraph }) => paragraph.ordinal) },
    ]),
  );
}

describe("the people and institutions of a text", () => {
  it("have the variants of a name together", () => {
    expect(index().get("Marta Lindqvist")).toEqual({
      variants: ["Lindqvist", "Mrs. Lindqvist"],
      places: [1, 3],
    });
    expect(index().get("Captain Ahlgren")).toEqual({ variants: ["Ahlgren"], places: [3] });
  });

  it("have institutions, and their initials with them", () => {
    expect([...index().keys()]).toContain("Harbour Committee");
    expect(index().get("Ministry of Trade")).toMatchObject({ places: [2] });
  });

  it("have titles with the place that belongs to them", () => {
    expect([...index().keys()]).toContain("Duke of Öland");
  });

  it("leave a surname that two people share to neither", () => {
    expect(index().get("Johan Berg")?.variants ?? []).not.toContain("Berg");
    expect(index().get("Anna Berg")?.variants ?? []).not.toContain("Berg");
  });

  it("have no places, months, adjectives or beginnings of sentences", () => {
    for (const none of [
      "Gothenburg",
      "May",
      "June",
      "Swedish",
      "Nobody",
      "Surviving",
      "Meanwhile",
      "Meanwhile Lindqvist",
      "Why",
    ]) {
      expect([...index().keys()]).not.toContain(none);
    }
  });

  it("come with those first that are mentioned most, each mention where it stands", () => {
    const totals = whoIn(island).map(({ total }) => total);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    for (const { name, variants, mentions, total } of whoIn(island)) {
      const found = mentions.flatMap(({ paragraph, ranges }) =>
        ranges.map(({ start, end }) => paragraph.text.slice(start, end)),
      );
      expect(found).toHaveLength(total);
      for (const form of found) expect([name, ...variants]).toContain(form);
    }
  });

  test("are found in any text without harm", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { mentions } of whoIn(text)) expect(mentions.length).toBeGreaterThan(0);
      }),
    );
  });
});
