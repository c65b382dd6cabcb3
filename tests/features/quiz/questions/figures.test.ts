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
    // The King of Spain may be King Leopold.
    expect(othersOf("King Leopold", "King Leopold asked")).not.toContain("King of Spain");
    expect(othersOf("Lord Durham", "Lord Durham was ill")).toContain("King of Spain");
    expect(othersOf("Lord Durham", "Lord Durham was ill")).not.toContain("Parliament");
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
