import { asTextId } from "../../src/document/text-id.ts";
import { describe, expect, it } from "vitest";
import { hits, judge, type View } from "../../scripts/eval/judge.ts";
import type { Asked, Cited, Outcome } from "../../scripts/eval/model.ts";
import { skarholm } from "../support/skarholm.ts";
import { cited } from "./samples.ts";

/** The best gold sentence is the third of the first paragraph; the second is also accepted. */
const oil: Asked = {
  id: "oil",
  words: "How did the oil get there?",
  gold: [
    { paragraph: 1, range: cited(1, 2) },
    { paragraph: 1, range: cited(1, 1) },
  ],
  spans: ["on her back"],
  notes: ["32"],
};

function judgeOil(outcome: Partial<Outcome>, view: View = "as answered", asked = oil) {
  const full = { kind: "answer", confidence: 0.7, excerpts: [], nearest: [], ...outcome };
  return judge({ asked, text: skarholm, outcome: full, milliseconds: 3 }, view);
}

function excerptAt(start: number, end: number, paragraph = 1): Cited {
  return { ...cited(1, 0), start, end, paragraph };
}

describe("an excerpt", () => {
  const gold = { paragraph: 1, range: { start: 100, end: 200 } };

  it.each([
    ["the gold sentence itself", excerptAt(100, 200), true],
    ["more than it", excerptAt(0, 300), true],
    ["half of it, when shorter", excerptAt(100, 150), true],
    ["less than half of it", excerptAt(100, 149), false],
    ["half of it, when not shorter", excerptAt(150, 300), false],
    ["what stands beside it", excerptAt(200, 250), false],
    ["the same place in another paragraph", excerptAt(100, 200, 2), false],
  ])("counts as hit or miss: %s", (_what, each, expected) => {
    expect(hits(each, gold)).toBe(expected);
  });

  it("misses a gold sentence that isn't in the text", () => {
    expect(hits(cited(1, 0), { paragraph: 1, range: undefined })).toBe(false);
  });
});

describe("an answer is judged", () => {
  it("by the rank of the first excerpt that hits", () => {
    const judged = judgeOil({ excerpts: [cited(2, 0), cited(1, 0), cited(1, 1)] });
    expect(judged).toMatchObject({ answered: true, sentenceRank: 3, paragraphRank: 2, spanFirst: false });
  });

  it("with rank Infinity without a hit", () => {
    const judged = judgeOil({ excerpts: [cited(3, 0)] });
    expect([1 / judged.sentenceRank, 1 / judged.paragraphRank]).toEqual([0, 0]);
  });

  it("by the length and span of its first excerpt", () => {
    const judged = judgeOil({ excerpts: [cited(1, 1, 2), cited(3, 0)] });
    expect(judged).toMatchObject({ sentences: 2, characters: cited(1, 1, 2).quote.length, spanFirst: true });
  });

  it('by the nearest excerpts only in the view "ranking"', () => {
    const outcome = { kind: "not-found", nearest: [cited(1, 2)] };
    expect(judgeOil(outcome)).toMatchObject({
      answered: false,
      sentenceRank: Infinity,
      characters: undefined,
    });
    expect(judgeOil(outcome, "ranking")).toMatchObject({ answered: false, sentenceRank: 1 });
  });

  it("with confidence 0 if it is small talk", () => {
    expect(judgeOil({ kind: "talk", confidence: 1 })).toMatchObject({ talked: true, confidence: 0 });
  });
});

describe("the notes are", () => {
  it.each([
    ["right when they are those of the sentence", cited(1, 2), true],
    ["right when a longer excerpt has them too", cited(1, 0, 2), true],
    ["wrong when one is missing", { ...cited(1, 2), notes: [] }, false],
    ["wrong when the sentence alone has another", { ...cited(1, 2), notes: ["31", "32"] }, false],
    ["not known of another sentence", cited(1, 1), undefined],
  ])("%s", (_what, excerpt, expected) => {
    expect(judgeOil({ excerpts: [excerpt] }).notesRight).toBe(expected);
  });

  it("wrong if there should be none", () => {
    const asked: Asked = { ...oil, gold: [{ paragraph: 3, range: cited(3, 0) }], notes: [] };
    expect(judgeOil({ excerpts: [{ ...cited(3, 0), notes: ["33"] }] }, "ranking", asked).notesRight).toBe(
      false,
    );
    expect(judgeOil({ excerpts: [cited(3, 0)] }, "ranking", asked).notesRight).toBe(true);
  });
});

describe("a quote is unfaithful", () => {
  it.each([
    ["when a character differs", { ...cited(1, 2), quote: cited(1, 2).quote.replace("oil", "oi1") }],
    ["when it stands elsewhere", { ...cited(1, 2), start: cited(1, 2).start - 1 }],
    ["when it is of another paragraph", { ...cited(1, 2), paragraph: 3 }],
    ["when the paragraph doesn't exist", { ...cited(1, 2), paragraph: 99 }],
    ["when it is of another text", { ...cited(1, 2), text: asTextId("odyssey") }],
  ])("%s, also among the nearest", (_what, excerpt) => {
    const outcome = { excerpts: [cited(1, 1), excerpt], nearest: [excerpt] };
    expect(judgeOil(outcome).unfaithful).toBe(2);
  });

  it("not when it is the wording of the text", () => {
    expect(judgeOil({ excerpts: [cited(1, 2), cited(2, 0, 3)] }).unfaithful).toBe(0);
  });
});
