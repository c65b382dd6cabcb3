import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { mainNames } from "../../../src/nlp/names/main-names.ts";
import { Names } from "../../../src/nlp/names/names.ts";
import { anyText } from "../../support/arbitrary.ts";
import { required } from "../../support/required.ts";
import { textFrom } from "../../support/skarholm.ts";

const { paragraphs } = textFrom("island", [
  "The keeper of the light was Marta Lindqvist. Lindqvist had come from Gothenburg, and in Gothenburg she had left a son. Nobody asked Mrs. Lindqvist why.",
  "In May the Harbour Committee wrote to the Ministry of Trade and Shipping (MTS). The committee’s letter was short. The MTS never answered; Swedish ministries were slow.",
  "“Why,” said Captain Ahlgren, “should they?” Surviving letters show that Ahlgren’s patience ended in June. Meanwhile Lindqvist waited. Gothenburg was far away. Gothenburg had burnt once. It rained in Gothenburg.",
  "The Duke of Öland sent a lamp. Johan Berg and his cousin Anna Berg brought it, and Berg’s boat sank. Swedish oil was burnt. The Swedish winter came.",
]);
const names = new Names(paragraphs);
const entities = await names.entities();

function entity(name: string) {
  return required(
    entities.find((each) => each.name === name),
    name,
  );
}

function ordinals(name: string): number[] {
  return entity(name).mentions.map(({ paragraph }) => paragraph.ordinal);
}

describe("the entities of a text", () => {
  it("join the names of a person", () => {
    expect(entity("Marta Lindqvist")).toMatchObject({
      kind: "person",
      gender: "she",
      usualName: "Lindqvist",
    });
    expect(entity("Marta Lindqvist").aliases).toEqual(["Lindqvist", "Mrs. Lindqvist"]);
    expect(ordinals("Marta Lindqvist")).toEqual([1, 3]);
    expect(entity("Captain Ahlgren")).toMatchObject({ kind: "person", aliases: ["Ahlgren"] });
    expect(ordinals("Captain Ahlgren")).toEqual([3]);
  });

  it("join an institution's acronym with its name", () => {
    expect(entity("Harbour Committee").kind).toBe("institution");
    expect(entity("Ministry of Trade").kind).toBe("institution");
    expect(ordinals("Ministry of Trade")).toEqual([2]);
  });

  it("include the place that belongs to a title", () => {
    expect(entity("Duke of Öland").kind).toBe("person");
  });

  it("leave a surname that two persons share to neither", () => {
    expect(entity("Johan Berg").aliases).not.toContain("Berg");
    expect(entity("Anna Berg").aliases).not.toContain("Berg");
  });

  it("tell institutions and persons from titles that are also adjectives or nouns", async () => {
    const titled = await new Names(
      textFrom("titles", ["They asked the General Assembly. Later Colonel House wrote to Dr. Chambers."])
        .paragraphs,
    ).entities();
    expect(titled.map(({ name, kind }) => [name, kind])).toEqual([
      ["General Assembly", "institution"],
      ["Colonel House", "person"],
      ["Dr. Chambers", "person"],
    ]);
  });

  it("tell places from persons", () => {
    expect(entity("Gothenburg").kind).toBe("place");
  });

  it("don't include months, nor words that only start a sentence", () => {
    const found = entities.map(({ name }) => name);
    for (const none of ["May", "June", "Nobody", "Surviving", "Meanwhile", "Meanwhile Lindqvist", "Why"]) {
      expect(found).not.toContain(none);
    }
  });

  it("are persons or institutions in the list of these", async () => {
    const people = await names.peopleAndInstitutions();
    const found = people.map(({ name }) => name);
    expect(found).toContain("Marta Lindqvist");
    expect(found).toContain("Harbour Committee");
    expect(found).not.toContain("Gothenburg");
    expect(found).not.toContain("Swedish");
  });

  it("are ordered by their numbers of mentions, each with the range of each mention", () => {
    const counts = entities.map(({ usage }) => usage.times);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const { name, aliases, mentions, usage } of entities) {
      const found = mentions.flatMap(({ paragraph, ranges }) =>
        ranges.map(({ start, end }) => paragraph.text.slice(start, end)),
      );
      expect(found).toHaveLength(usage.times);
      for (const form of found) expect([name, ...aliases]).toContain(form);
    }
  });

  test("each have a mention in any text", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        for (const { mentions } of await new Names(text.paragraphs).entities())
          expect(mentions.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("mainNames", () => {
  it("has the usual names of what is mentioned in several paragraphs, without adjectives", async () => {
    const main = await mainNames(names, paragraphs.length);
    expect(main.map(({ text }) => text)).toEqual(["Gothenburg", "Lindqvist"]);
  });
});
