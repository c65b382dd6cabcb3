import { describe, expect, it } from "vitest";
import { passageAround, rankByReranker } from "../../../src/retrieval/ranking/reranking.ts";
import { required } from "../../support/required.ts";
import { textFrom } from "../../support/skarholm.ts";
import { candidatesFrom } from "../candidate-from.ts";

const letters = textFrom("letters", ["Ann came. Bob left. Cid slept.", "Dan woke."]);
const weights = { length: 1 };

/** The ids of the sentences in the order that a reranker's scores of the first ones give them. */
function ranked(probabilities: readonly number[], scores: readonly number[], extra = {}): number[] {
  const candidates = candidatesFrom(letters, probabilities);
  return rankByReranker(candidates, Float32Array.from(scores), { ...weights, ...extra }).map(
    ({ sentence }) => sentence.id,
  );
}

describe("reranked candidates", () => {
  const close = [0.4, 0.3, 0.2, 0.1];

  it("follow the reranker where the ranking is undecided", () => {
    expect(ranked(close, [1, 2, 3, 4])).toEqual([3, 2, 1, 0]);
  });

  it("follow the ranking where it is certain", () => {
    expect(ranked([0.97, 0.01, 0.01, 0.01], [1, 1.2, 1.1, 1])[0]).toBe(0);
  });

  it("don't depend on the scale of the reranker's scores", () => {
    const scores = [1, 3, 2, 2.5];
    const scaled = scores.map((score) => 40 * score - 700);
    expect(ranked(close, scaled)).toEqual(ranked(close, scores));
  });

  it.each([[[]], [[5]], [[5, 5, 5, 5]]])("stay as they are for the scores %j", (scores) => {
    expect(ranked(close, scores)).toEqual([0, 1, 2, 3]);
  });

  it("count as the worst if they weren't scored", () => {
    expect(ranked(close, [1, 9])).toEqual([1, 0, 2, 3]);
    expect(ranked([0.4, 0.001, 0.3, 0.299], [9, 1, 2])).toEqual([0, 3, 2, 1]);
  });

  it("use the fitted weight if there is one", () => {
    expect(ranked(close, [1, 2, 3, 4], { crossEncoder: 0 })).toEqual([0, 1, 2, 3]);
  });

  it("leave the score of the reranker's first as it was", () => {
    const candidates = candidatesFrom(letters, close);
    const [first] = rankByReranker(candidates, Float32Array.of(1, 2, 3, 9), weights);
    expect(first?.score).toBeCloseTo(required(candidates[3], "the last").score, 9);
  });
});

/** The passages around the sentences of two paragraphs, the second of one sentence. */
function passages(source: string): string[] {
  return candidatesFrom(textFrom("one", [source, "Eve sang."]), [0.4, 0.3, 0.2])
    .toSorted((a, b) => a.sentence.id - b.sentence.id)
    .map(({ sentence: own }) => {
      const { before, sentence, after } = passageAround(own);
      return before + sentence + after;
    });
}

describe("a passage around a sentence", () => {
  it("has the sentences beside it in its paragraph", () => {
    expect(passages("Ann came. Bob left. Cid slept.")).toEqual([
      "Ann came. Bob left.",
      "Ann came. Bob left. Cid slept.",
      "Bob left. Cid slept.",
      "Eve sang.",
    ]);
  });

  it("has only whole words of long ones", () => {
    const long = `${"walked ".repeat(40)}home.`;
    const [, middle = ""] = passages(`Ann ${long} Bob left. Cid ${long}`);
    expect(middle).toMatch(/^walked walked .* home\. Bob left\. Cid walked .* walked$/);
    expect(middle.length).toBeLessThan(420);
  });
});
