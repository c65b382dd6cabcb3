import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { selectExcerpts } from "../../../src/retrieval/ranking/excerpts.ts";
import { overlap, quoteOf } from "../../../src/document/excerpt.ts";
import { textFrom } from "../../support/skarholm.ts";
import { candidatesFrom } from "../candidate-from.ts";

/** The quotes selected from one paragraph. */
function select(sentences: string, probabilities: readonly number[], limit = 1): string[] {
  const text = textFrom("one", [sentences]);
  return selectExcerpts(text, candidatesFrom(text, probabilities), limit).map(({ excerpt }) =>
    quoteOf(excerpt),
  );
}

const letters = "Ann came. Bob left. Cid slept. Dan woke. Eve sang. Fay ran. Gus sat.";

describe("an excerpt", () => {
  it("is the best sentence alone if the others are unlikely", () => {
    expect(select(letters, [0, 0, 0, 1, 0, 0, 0])).toEqual(["Dan woke."]);
  });

  it("includes a likely neighbour", () => {
    expect(select(letters, [0, 0, 0, 0.7, 0.3, 0, 0])).toEqual(["Dan woke. Eve sang."]);
    expect(select(letters, [0, 0, 0.3, 0.7, 0, 0, 0])).toEqual(["Cid slept. Dan woke."]);
  });

  it("includes a neighbour with at least 15 % of the best sentence's probability", () => {
    expect(select(letters, [0, 0, 0, 0.84, 0.16, 0, 0])).toEqual(["Dan woke. Eve sang."]);
    expect(select(letters, [0, 0, 0, 0.9, 0.1, 0, 0])).toEqual(["Dan woke."]);
  });

  it("includes a neighbour that makes it long with at least 30 %", () => {
    const [first, second] = [`Ann ${"sang and ".repeat(15)}sang.`, `Bob ${"slept and ".repeat(15)}slept.`];
    expect(select(`${first} ${second}`, [0.76, 0.24])).toEqual([`${first} ${second}`]);
    expect(select(`${first} ${second}`, [0.78, 0.22])).toEqual([first]);
  });

  it("has at most three sentences", () => {
    expect(select(letters, [0.1, 0.1, 0.1, 0.25, 0.2, 0.15, 0.1])).toEqual(["Dan woke. Eve sang. Fay ran."]);
  });

  it("stays within its paragraph", () => {
    const text = textFrom("two", ["Ann came.", "It stayed."]);
    const [first] = selectExcerpts(text, candidatesFrom(text, [0.4, 0.6]), 1);
    expect(first && quoteOf(first.excerpt)).toBe("It stayed.");
  });

  it("includes the sentence before if it refers back to it", () => {
    expect(select("Ann came. She left. Bob slept.", [0, 1, 0])).toEqual(["Ann came. She left."]);
    expect(select("Ann came. “But no!” Bob slept.", [0, 1, 0])).toEqual(["Ann came. “But no!”"]);
    expect(select("Ann came. Ten days later Bob slept.", [0, 1])).toEqual([
      "Ann came. Ten days later Bob slept.",
    ]);
    expect(select("Ann came. There was a goat.", [0, 1])).toEqual(["There was a goat."]);
    expect(select("Ann came. Hers left. Bob slept.", [0, 1, 0])).toEqual(["Hers left."]);
    expect(select("She left. Bob slept.", [1, 0])).toEqual(["She left."]);
  });

  it("includes two sentences before if both refer back, and no third", () => {
    expect(select("Ann came. She sang. She left.", [0, 0, 1])).toEqual(["Ann came. She sang. She left."]);
    expect(select("Ann came. She sang. She ran. She left.", [0, 0, 0, 1])).toEqual([
      "She sang. She ran. She left.",
    ]);
  });

  it("includes the sentence after a question", () => {
    expect(select("Why did Ann come? Bob fell sick. Cid slept.", [1, 0, 0])).toEqual([
      "Why did Ann come? Bob fell sick.",
    ]);
    expect(select("Bob fell sick. Why did Ann come?", [0, 1])).toEqual(["Why did Ann come?"]);
  });

  it("includes the sentence after one that only names a speaker", () => {
    expect(select("“And to think,” said Ann. “Bob is gone.” Cid slept.", [1, 0, 0])).toEqual([
      "“And to think,” said Ann. “Bob is gone.”",
    ]);
    expect(select("“Bob sold the boat,” said Ann. Cid slept.", [1, 0])).toEqual([
      "“Bob sold the boat,” said Ann.",
    ]);
  });

  it("has at most 400 characters with likely neighbours, and 900 with those it needs", () => {
    const long = `Ann came${" and came".repeat(45)}.`;
    expect(long.length).toBeGreaterThan(400);
    expect(select(`${long} Bob left.`, [1, 0.5])).toEqual([long]);
    expect(select(`${long} She left.`, [0, 1])).toEqual([`${long} She left.`]);
    const longer = `Ann came${" and came".repeat(100)}.`;
    expect(select(`${longer} She left.`, [0, 1])).toEqual(["She left."]);
    const short = `Ann came${" and came".repeat(40)}. Bob left.`;
    expect(select(short, [1, 0.5])).toEqual([short]);
  });
});

describe("several excerpts", () => {
  it("come best first, with the probability of their best sentence", () => {
    const text = textFrom("one", [letters]);
    const [first, second] = selectExcerpts(text, candidatesFrom(text, [0.4, 0, 0, 0.6, 0, 0, 0]), 3);
    expect([first?.probability, second?.probability]).toEqual([expect.closeTo(0.6), expect.closeTo(0.4)]);
    expect([first, second].map((each) => each && quoteOf(each.excerpt))).toEqual(["Dan woke.", "Ann came."]);
  });

  it("may adjoin, but don't overlap", () => {
    expect(select(letters, [0, 0.7, 0.09, 0.21, 0, 0, 0], 2)).toEqual(["Bob left.", "Cid slept. Dan woke."]);
    expect(select("Ann came. Bob left. She slept.", [0.6, 0, 0.4], 2)).toEqual([
      "Ann came.",
      "Bob left. She slept.",
    ]);
  });

  it("leave out what can't be understood without a better one that it adjoins", () => {
    expect(select("Ann came. She slept. Bob left.", [0.9, 0.08, 0.02], 2)).toEqual([
      "Ann came.",
      "Bob left.",
    ]);
    expect(select("She slept. Ann came. Bob left.", [0.08, 0.9, 0.02], 2)).toEqual([
      "Ann came.",
      "She slept.",
    ]);
  });

  it("are empty if the limit is 0 or the text is empty", () => {
    expect(select(letters, [1, 0, 0, 0, 0, 0, 0], 0)).toEqual([]);
    expect(selectExcerpts(textFrom("none", []), [], 3)).toEqual([]);
  });

  test("keep all limits for any probabilities", () => {
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
          paragraphs.flat().map(([, probability]) => probability),
        );
        const all = selectExcerpts(text, candidates, limit).map(({ excerpt }) => excerpt);
        expect(all.length).toBeLessThanOrEqual(limit);
        for (const [index, excerpt] of all.entries()) {
          expect(excerpt.last - excerpt.first).toBeLessThan(4);
          expect(excerpt.last === excerpt.first || quoteOf(excerpt).length <= 900).toBe(true);
          const others = all.slice(0, index);
          expect(others.filter((other) => overlap(other, excerpt))).toEqual([]);
        }
      }),
    );
  });
});

describe("a report that the author contradicts", () => {
  it.each([
    ["But this was false.", true],
    ["No evidence was ever found.", true],
    ["In fact it was a goat.", true],
    ["Boats came and went.", false],
    ["But the keeper came.", false],
  ])("is quoted with the contradiction, and without anything else: %s %s", (after, together) => {
    const report = "It was said that the captain stole the bell.";
    const quote = together ? `${report} ${after}` : report;
    expect(select(`${report} ${after} The goat stayed.`, [0.9, 0.05, 0.05])).toEqual([quote]);
  });
});
