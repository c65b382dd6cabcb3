import * as fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { termIndexOf } from "./term-index-of.ts";

const index = termIndexOf([
  ["goat", "stay"],
  ["council", "close", "light"],
  ["council", "pay", "goat"],
  [],
  ["council", "__proto__"],
]);

async function search(...terms: string[]): Promise<number[]> {
  const scores = await index.search(terms.map((term) => [term]));
  return [...scores.keys()];
}

describe("a search by terms", () => {
  it("finds documents with any of the terms, those with rarer and more terms first", async () => {
    expect(await search("council", "light")).toEqual([1, 4, 2]);
    expect((await search("goat", "council"))[0]).toBe(2);
  });

  it("ranks a document with several terms above one with a single rarer term", async () => {
    const rest = ["salt", "iron", "salt", "iron", "salt", "iron"].map((term) => [term]);
    const goods = termIndexOf([["gold"], ["salt", "iron"], ...rest]);
    expect([...(await goods.search([["salt"], ["gold"], ["iron"]])).keys()].slice(0, 2)).toEqual([1, 0]);
  });

  it("finds nothing without terms and for unknown terms", async () => {
    expect(await search()).toEqual([]);
    expect(await search("zebra")).toEqual([]);
    expect((await termIndexOf([]).search([["goat"]])).size).toBe(0);
  });

  it("treats names of JavaScript properties as ordinary terms", async () => {
    expect(await search("__proto__")).toEqual([4]);
    expect(await search("constructor", "toString")).toEqual([]);
  });

  it("counts a term once, by its best stem", async () => {
    const alone = (await index.search([["light"]])).get(1) ?? 0;
    expect((await index.search([["light", "close"]])).get(1)).toBeLessThanOrEqual(alone);
    expect([...(await index.search([["zebra", "pay"]])).keys()]).toEqual([2]);
  });

  it("scores 0…1, and less if terms are missing", async () => {
    const whole = (await index.search([["light"]])).get(1) ?? 0;
    const half = (await index.search([["light"], ["zebra"]])).get(1) ?? 0;
    expect(whole).toBeLessThanOrEqual(1);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(whole);
  });
});

it("the IDF of a term is higher the fewer documents have it", () => {
  const [council, goat, light, zebra] = ["council", "goat", "light", "zebra"].map((term) =>
    index.idf([term]),
  );
  expect([zebra, light, goat, council].toSorted((a, b) => (b ?? 0) - (a ?? 0))).toEqual([
    zebra,
    light,
    goat,
    council,
  ]);
  expect(new Set([council, goat, light, zebra]).size).toBe(4);
  expect(index.idf(["zebra", "council"])).toBe(council);
});

it("finds the documents that contain all of some terms", () => {
  expect([...index.documentsWith(["council"])]).toEqual([1, 2, 4]);
  expect([...index.documentsWith(["council", "goat"])]).toEqual([2]);
  expect([...index.documentsWith(["goat", "light"])]).toEqual([]);
  expect([...index.documentsWith(["zebra", "goat"])]).toEqual([]);
  expect([...index.documentsWith([])]).toEqual([]);
});

it("scores given documents as a search of all does", async () => {
  const random = termIndexOf(
    Array.from({ length: 40 }, (_, id) =>
      ["goat", "council", "light"].filter((_term, bit) => id & (1 << bit)),
    ),
  );
  const terms = [["goat"], ["council", "light"]];
  const all = await random.search(terms);
  const among = [39, 3, 2, 17, 8];
  const scores = await random.search(terms, among);
  expect([...scores.keys()].toSorted((a, b) => a - b)).toEqual([2, 3, 17, 39]);
  for (const [id, score] of scores) expect(score).toBeCloseTo(all.get(id) ?? NaN, 9);
});

it("scores the documents with most of the terms, the shorter first, where many have any", async () => {
  const documents = Array.from({ length: 3000 }, (_, id) => [
    ...(id % 5 === 0 ? ["rare"] : []),
    ...(id % 2 === 0 ? ["frequent"] : []),
    ...(id % 20 === 0 ? ["long", "longer"] : []),
  ]);
  const scores = await termIndexOf(documents).search([["frequent"], ["rare"]]);
  const found = [...scores.keys()];
  expect(found).toHaveLength(250);
  expect(found.slice(0, 150).every((id) => id % 10 === 0 && id % 20 !== 0)).toBe(true);
  expect(found.slice(150).every((id) => id % 20 === 0)).toBe(true);
});

/** The scores relative to the first. */
function shares(scores: readonly number[]): number[] {
  return scores.map((score) => score / (scores[0] ?? 1));
}

it("scores are proportional to those of a MiniSearch index of all documents", async () => {
  const term = fc.constantFrom("goat", "council", "light", "pay");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(term, { maxLength: 8 }), { maxLength: 12 }),
      term,
      async (documents, asked) => {
        const whole = new MiniSearch({
          fields: ["terms"],
          tokenize: (terms) => terms.split(" ").filter(Boolean),
        });
        whole.addAll(documents.map((terms, id) => ({ id, terms: terms.join(" ") })));
        const expected = whole.search(asked).map(({ score }) => score);
        const scores = [...(await termIndexOf(documents).search([[asked]])).values()];
        expect(scores).toHaveLength(expected.length);
        for (const [rank, share] of shares(scores).entries())
          expect(share).toBeCloseTo(shares(expected)[rank] ?? 0, 9);
      },
    ),
  );
});
