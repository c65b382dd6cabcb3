import { describe, expect, it } from "vitest";
import { answerReply } from "../../../src/dialogue/policy/answer.ts";
import type { SearchResult } from "../../../src/retrieval/search-result.ts";
import { textFrom } from "../../support/skarholm.ts";

const text = textFrom("list", ["Ann came.", "Bob left.", "Cid slept.", "Dan woke."]);

/** A search result with one excerpt from each paragraph, which have these scores. */
function resultOf(confidence: number, scores: readonly number[]): SearchResult {
  const excerpts = text.paragraphs.slice(0, scores.length).map((paragraph, index) => ({
    excerpt: { text, paragraph, first: 0, last: 0 },
    emphasis: [],
    score: scores[index] ?? 0,
  }));
  return { confidence, coverage: 1, excerpts };
}

function shown(scores: readonly number[], limit = 3): number[] {
  const { excerpts } = answerReply(text, resultOf(0.9, scores), limit);
  return excerpts.map(({ excerpt }) => excerpt.paragraph.number);
}

describe("an answer", () => {
  it("shows excerpts that are a hundredth as likely as the best, and no weaker ones", () => {
    expect(shown([0.8, 0.8 * 0.012, 0.8 * 0.008])).toEqual([1, 2]);
  });

  it("shows at most as many excerpts as asked for", () => {
    expect(shown([0.4, 0.3, 0.2, 0.1], 2)).toEqual([1, 2]);
  });

  it("keeps weaker excerpts behind a button", () => {
    const { buttons } = answerReply(text, resultOf(0.9, [0.9, 0.001]), 3);
    expect(buttons.map(({ label }) => label)).toContain("More");
  });
});

describe("a result that is as likely right as wrong", () => {
  it("is an answer, and a less likely one isn't", () => {
    expect(answerReply(text, resultOf(0.5, [0.9]), 3).kind).toBe("answer");
    const missing = answerReply(text, resultOf(0.49, [0.9]), 3);
    expect([missing.kind, missing.excerpts]).toEqual(["not-found", []]);
  });
});
