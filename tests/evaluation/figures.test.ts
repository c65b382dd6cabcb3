import { describe, expect, it } from "vitest";
import { conduct, deciding, ranking, timing } from "../../scripts/eval/figures.ts";
import { measure } from "../../scripts/eval/bootstrap.ts";
import type { Sample } from "../../scripts/eval/trials.ts";
import { judged } from "./samples.ts";

const sample: Sample = {
  answerable: [
    judged({
      sentenceRank: 1,
      paragraphRank: 1,
      spanFirst: true,
      notesRight: true,
      characters: 100,
      sentences: 1,
    }),
    judged({
      sentenceRank: 3,
      paragraphRank: 1,
      spanFirst: false,
      characters: 200,
      sentences: 2,
      confidence: 0.8,
    }),
    judged({
      lowOverlap: true,
      certainty: "hedged",
      sentenceRank: 2,
      paragraphRank: 2,
      spanFirst: false,
      notesRight: false,
    }),
    judged({ lowOverlap: true, answered: false, certainty: "denied", confidence: 0.1, unfaithful: 2 }),
  ],
  unanswerable: [
    judged({ answered: false, certainty: "denied", confidence: 0.2, milliseconds: 7 }),
    judged({ milliseconds: 9 }),
  ],
  smallTalk: [judged({ talked: true }), judged(), judged({ talked: true }), judged({ talked: true })],
};

function valuesOf(given: Sample): Record<string, number> {
  const figures = measure(given, [...ranking, ...deciding, ...conduct, ...timing]);
  return Object.fromEntries([...figures].map(([key, { value }]) => [key, value]));
}

describe("the figures", () => {
  it("match a count by hand", () => {
    expect(valuesOf(sample)).toEqual({
      sentenceFirst: 1 / 4,
      sentenceInThree: 3 / 4,
      reciprocalRank: expect.closeTo((1 + 1 / 3 + 1 / 2) / 4),
      paragraphFirst: 2 / 4,
      paragraphInThree: 3 / 4,
      lowSentenceFirst: 0,
      lowSentenceInThree: 1 / 2,
      lowParagraphFirst: 0,
      spanFirst: expect.closeTo(1 / 3),
      notesRight: 1 / 2,
      characters: 150,
      sentences: 1.5,
      "answerable.sure": 2 / 4,
      "answerable.hedged": 1 / 4,
      "answerable.denied": 1 / 4,
      "unanswerable.sure": 1 / 2,
      "unanswerable.hedged": 0,
      "unanswerable.denied": 1 / 2,
      displayedInThree: 3 / 4,
      displayedInFive: 3 / 4,
      sureRight: 1 / 2,
      answered: 3 / 4,
      abstained: 1 / 2,
      balancedAccuracy: 5 / 8,
      rocArea: expect.closeTo(5 / 8),
      smallTalk: 3 / 4,
      unfaithful: 2,
      median: 1,
      p95: expect.closeTo(8.1),
    });
  });

  it("are left out if no question counts for them", () => {
    const values = valuesOf({ answerable: [judged()], unanswerable: [], smallTalk: [] });
    expect(values).toMatchObject({ sentenceFirst: 0, answered: 1, unfaithful: 0 });
    for (const key of [
      "lowSentenceFirst",
      "abstained",
      "balancedAccuracy",
      "rocArea",
      "smallTalk",
      "notesRight",
    ]) {
      expect(values).not.toHaveProperty(key);
    }
  });
});

function sampleOf(right: number, wrong: number): Sample {
  const hit = Array.from({ length: right }, () => judged({ sentenceRank: 1 }));
  const missed = Array.from({ length: wrong }, () => judged());
  return { answerable: [...hit, ...missed], unanswerable: [], smallTalk: [] };
}

function intervalOf(given: Sample) {
  const { low = Number.NaN, high = Number.NaN } = measure(given, ranking).get("sentenceFirst") ?? {};
  return { low, high };
}

describe("the interval", () => {
  it("has the width of the normal approximation, and is deterministic", () => {
    const { low, high } = intervalOf(sampleOf(35, 35));
    // 1.96 · √(0.25 / 70) = 0.117
    expect(low).toBeCloseTo(0.5 - 0.117, 1);
    expect(high).toBeCloseTo(0.5 + 0.117, 1);
    expect(intervalOf(sampleOf(35, 35))).toEqual({ low, high });
  });

  it("narrows with more questions", () => {
    const [few, many] = [intervalOf(sampleOf(10, 10)), intervalOf(sampleOf(200, 200))];
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
  });
});
