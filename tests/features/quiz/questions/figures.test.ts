import { describe, expect, it } from "vitest";
import { TextIndex } from "../../../../src/retrieval/text-index.ts";
import {
  acts,
  figuresOf,
  givesAway,
  mentionRanges,
  othersLike,
} from "../../../../src/features/quiz/questions/figures.ts";
import { Random } from "../../../../src/shared/random.ts";
import { required } from "../../../support/required.ts";
import { textFrom } from "../../../support/skarholm.ts";

const court = textFrom("court", [
  "King Leopold asked Lord Durham for advice. Lady Flora said nothing, and Lady Jane was silent. The Coast Guard had a boat. The Harbour Committee was glad of it. Lord Durham was ill.",
  "An uncle was made King of Spain, and the Reform Bill was new. In May Parliament was dull. Queen Adelaide told Lady Jane no. The Harbour Committee waited for Lady Flora. Lord Durham’s boat was lost by the Coast Guard Board. Then Harbour Committee elections came.",
  "France had waited. In the end France was at peace. France was rich. The Queen smiled, and so did his Majesty. “Never,” said Lord Durham. Johan Berg was there. Anna Berg told him.",
]);
const index = await TextIndex.of(court);
const { sentences } = index;
const figures = await figuresOf(index);

function figure(name: string) {
  return required(
    figures.find((each) => each.name === name),
    name,
  );
}

function sentence(beginning: string) {
  return required(
    sentences.find(({ text }) => text.startsWith(beginning)),
    beginning,
  );
}

function othersOf(name: string, beginning: string): string[] {
  return othersLike(figure(name), sentence(beginning), figures, Random.seeded("x"))
    .map((other) => other.name)
    .toSorted();
}

describe("the figures of a text", () => {
  it("have unambiguous names, and exclude countries and things", () => {
    const names = figures.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Lord Durham", "Lady Flora", "Harbour Committee", "Parliament"]),
    );
    for (const none of ["Queen", "Majesty", "Reform Bill", "France"]) expect(names).not.toContain(none);
  });

  it("have others of their kind as alternatives, except those that the sentence mentions", () => {
    expect(othersOf("Lady Flora", "Lady Flora said")).toEqual(["Anna Berg", "Johan Berg", "Queen Adelaide"]);
    expect(othersOf("Harbour Committee", "The Harbour Committee was")).not.toContain("Lord Durham");
    expect(othersOf("Harbour Committee", "The Harbour Committee was")).toContain("Coast Guard Board");
    // An office may be held by one of those who are named.
    expect(othersOf("King Leopold", "King Leopold asked")).not.toContain("King of Spain");
    expect(othersOf("Lord Durham", "Lord Durham was ill")).not.toContain("Parliament");
  });

  it("have alternatives that do the same things, of the gender that the sentence tells, and each person once", async () => {
    const town = await TextIndex.of(
      textFrom("town", [
        "The Harbour Committee paid for the lamp. The Town Council paid for the oil. The Lamp Factory made the lamp. The Coast Bank lent them the money. The Trade Ministries were told of it. The Senate was not.",
        "Mr. Strand lost his boat in May. Mr. Ahlgren sold his boat in June. Lady Flora kept her boat. Honest Colonels were there. The Bishop of Bath saw them. Lord Kent de Vere lost his hat. Lord Kent found his hat.",
        "GENERAL OLOF HOLM. Dr. Sandberg had come to the harbour. Dr. Lund went to the harbour. Lund Minor was far away, and the way to Lund Minor was long.",
      ]),
    );
    const known = await figuresOf(town);
    const othersIn = (name: string, beginning: string) => {
      const each = required(
        town.sentences.find(({ text }) => text.startsWith(beginning)),
        beginning,
      );
      const asked = required(
        known.find((one) => one.name === name),
        name,
      );
      return othersLike(asked, each, known, Random.seeded("x"))
        .map((other) => other.name)
        .toSorted();
    };
    expect(othersIn("Harbour Committee", "The Harbour Committee paid")).toEqual(["Senate", "Town Council"]);
    expect(othersIn("Lamp Factory", "The Lamp Factory made")).toEqual(["Coast Bank"]);
    const men = othersIn("Mr. Strand", "Mr. Strand lost his");
    expect(men).toContain("Mr. Ahlgren");
    for (const none of ["Lady Flora", "Dr. Lund", "Honest Colonels", "GENERAL OLOF HOLM"])
      expect(men).not.toContain(none);
    expect(men.filter((each) => each.startsWith("Lord Kent"))).toHaveLength(1);
    const anybody = othersIn("Dr. Sandberg", "Dr. Sandberg had come");
    expect(anybody).toEqual(expect.arrayContaining(["Lady Flora", "Mr. Strand"]));
    expect(anybody).not.toContain("Bishop of Bath");
  });

  it("have no alternatives where no other name fits the sentence", () => {
    expect(othersOf("Harbour Committee", "Then Harbour")).toEqual([]);
  });

  it("are given away by any part of their names, and by derivations of one", () => {
    expect(givesAway("the old Durham road", figure("Lord Durham"))).toBe(true);
    expect(givesAway("a Durhamite at heart", figure("Lord Durham"))).toBe(true);
    expect(givesAway("another lord", figure("Lord Durham"))).toBe(false);
  });

  it.each([
    ["Lord Durham", "Lord Durham was ill", true],
    ["Lord Durham", "“Never,” said", true],
    ["Lord Durham", "King Leopold asked", false],
    ["Lord Durham", "Lord Durham’s boat", false],
    ["Lady Flora", "The Harbour Committee waited", false],
  ])("act only as agents of a sentence: %s in “%s…”", (name, beginning, acting) => {
    const found = sentence(beginning);
    const [place] = mentionRanges(found, figure(name));
    expect(acts(found, required(place, "a mention"))).toBe(acting);
  });
});
