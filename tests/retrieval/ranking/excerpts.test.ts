import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { selectExcerpts } from "../../../src/retrieval/ranking/excerpts.ts";
import { overlap, quoteOf, widen } from "../../../src/document/excerpt.ts";
import { textFrom } from "../../support/skarholm.ts";
import { candidatesFrom } from "../candidate-from.ts";

/** The quotes chosen from one paragraph. */
function chosen(sentences: string, likelihoods: readonly number[], limit = 1): string[] {
  const text = textFrom("one", [sentences]);
  return selectExcerpts(text, candidatesFrom(text, likelihoods), limit).map(({ excerpt }) =>
    quoteOf(excerpt),
  );
}

const letters = "Ann came. Bob left. Cid slept. Dan woke. Eve sang. Fay ran. Gus sat.";

describe("an excerpt", () => {
  it("is the likeliest sentence alone where the others are unlikely", () => {
    expect(chosen(letters, [0, 0, 0, 1, 0, 0, 0])).toEqual(["Dan woke."]);
  });

  it("takes along a neighbour that answers too", () => {
    expect(chosen(letters, [0, 0, 0, 0.7, 0.3, 0, 0])).toEqual(["Dan woke. Eve sang."]);
    expect(chosen(letters, [0, 0, 0.3, 0.7, 0, 0, 0])).toEqual(["Cid slept. Dan woke."]);
  });

  it("takes along no neighbour that hardly answers", () => {
    expect(chosen(letters, [0, 0, 0, 0.95, 0.05, 0, 0])).toEqual(["Dan woke."]);
  });

  it("never has more than three sentences, the likeliest", () => {
    expect(chosen(letters, [0.1, 0.1, 0.1, 0.25, 0.2, 0.15, 0.1])).toEqual(["Dan woke. Eve sang. Fay ran."]);
  });

  it("never goes beyond its paragraph", () => {
    const text = textFrom("two", ["Ann came.", "It stayed."]);
    const [first] = selectExcerpts(text, candidatesFrom(text, [0.4, 0.6]), 1);
    expect(first && quoteOf(first.excerpt)).toBe("It stayed.");
  });

  it("takes along the sentence before when it leans on that", () => {
    expect(chosen("Ann came. She left. Bob slept.", [0, 1, 0])).toEqual(["Ann came. She left."]);
    expect(chosen("Ann came. “But why?” Bob slept.", [0, 1, 0])).toEqual(["Ann came. “But why?”"]);
    expect(chosen("Ann came. Hers left. Bob slept.", [0, 1, 0])).toEqual(["Hers left."]);
    expect(chosen("She left. Bob slept.", [1, 0])).toEqual(["She left."]);
  });

  it("never has more than 600 characters, unless a single sentence has", () => {
    const long = `Ann came${" and came".repeat(70)}.`;
    expect(long.length).toBeGreaterThan(600);
    expect(chosen(`${long} She left.`, [0, 1])).toEqual(["She left."]);
    expect(chosen(`${long} She left.`, [1, 0.5])).toEqual([long]);
  });
});

describe("several excerpts", () => {
  it("come likeliest first, with what their best sentence is worth", () => {
    const text = textFrom("one", [letters]);
    const [first, second] = selectExcerpts(text, candidatesFrom(text, [0.4, 0, 0, 0.6, 0, 0, 0]), 3);
    expect([first?.probability, second?.probability]).toEqual([expect.closeTo(0.6), expect.closeTo(0.4)]);
    expect([first, second].map((each) => each && quoteOf(each.excerpt))).toEqual(["Dan woke.", "Ann came."]);
  });

  it("don't grow towards one another", () => {
    expect(chosen(letters, [0, 0.7, 0.09, 0.3, 0, 0, 0], 2)).toEqual(["Bob left.", "Dan woke."]);
    expect(chosen("Ann came. Bob left. She slept.", [0.6, 0, 0.4], 2)).toEqual(["Ann came.", "She slept."]);
  });

  it("are none where nothing may be shown", () => {
    expect(chosen(letters, [1, 0, 0, 0, 0, 0, 0], 0)).toEqual([]);
    expect(selectExcerpts(textFrom("none", []), [], 3)).toEqual([]);
  });

  test("keep all bounds, whatever is how likely", () => {
    const sentence = fc
      .tuple(fc.constantFrom("Ann", "She", "But he", "Then"), fc.nat({ max: 400 }))
      .map(([start, length]) => `${start} ${"x".repeat(length)}.`);
    const sentences = fc.array(fc.tuple(sentence, fc.integer({ min: 1, max: 1000 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 3 }), fc.nat({ max: 5 }), (paragraphs, limit) => {
        const text = textFrom(
          "any",
          paragraphs.map((each) => each.map(([words]) => words).join(" ")),
        );
        const candidates = candidatesFrom(
          text,
          paragraphs.flat().map(([, likelihood]) => likelihood),
        );
        const all = selectExcerpts(text, candidates, limit).map(({ excerpt }) => excerpt);
        expect(all.length).toBeLessThanOrEqual(limit);
        for (const [index, excerpt] of all.entries()) {
          expect(excerpt.last - excerpt.first).toBeLessThan(3);
          expect(excerpt.last === excerpt.first || quoteOf(excerpt).length <= 600).toBe(true);
          const others = all.slice(0, index);
          expect(others.filter((other) => overlap(widen(other, 1), excerpt))).toEqual([]);
        }
      }),
    );
  });
});

describe("what the author reports and takes back", () => {
  it.each([
    ["But this was false.", true],
    ["No evidence was ever found.", true],
    ["In fact it was a goat.", true],
    ["Boats came and went.", false],
    ["But the keeper came.", false],
  ])("is quoted with what follows only if that takes it back: %s %s", (after, together) => {
    const report = "It was said that the captain stole the bell.";
    const quote = together ? `${report} ${after}` : report;
    expect(chosen(`${report} ${after} The goat stayed.`, [0.9, 0.05, 0.05])).toEqual([quote]);
  });
});
