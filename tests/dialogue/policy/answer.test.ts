import { describe, expect, it } from "vitest";
import { answerReply } from "../../../src/dialogue/policy/answer.ts";
import { answerThreshold, closestThreshold } from "../../../src/dialogue/policy/thresholds.ts";
import { plainText } from "../../../src/dialogue/reply/plain-text.ts";
import type { SearchResult } from "../../../src/retrieval/search-result.ts";
import { textFrom } from "../../support/skarholm.ts";

const text = textFrom("list", ["Ann came.", "Bob left.", "Cid slept.", "Dan woke."]);

function fail(): never {
  throw new Error("no such paragraph");
}

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
  it("shows a second excerpt that is nearly as good, and no third", () => {
    expect(shown([0.8, 0.8 * 0.26, 0.8 * 0.26])).toEqual([1, 2]);
    expect(shown([0.8, 0.8 * 0.24])).toEqual([1]);
  });

  it("shows no second excerpt that says the same", () => {
    const same = textFrom("same", ["Ann came home by sea.", "Ann came home by night."]);
    const excerpts = same.paragraphs.map((paragraph) => ({
      excerpt: { text: same, paragraph, first: 0, last: 0 },
      emphasis: [],
      score: 0.4,
    }));
    const reply = answerReply(same, { confidence: 0.9, coverage: 1, excerpts }, 3);
    expect(reply.excerpts.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([1]);
  });

  it("shows at most as many excerpts as asked for", () => {
    expect(shown([0.4, 0.3, 0.2, 0.1], 1)).toEqual([1]);
  });

  it("shows the beginning of what its excerpt introduces, in place of a second", () => {
    const letters = textFrom("letters", ["Ann wrote to Bob:", "I am well. The sea is calm.", "Cid slept."]);
    const excerpts = [0, 2].map((index) => ({
      excerpt: { text: letters, paragraph: letters.paragraphs[index] ?? fail(), first: 0, last: 0 },
      emphasis: [],
      score: 0.4,
    }));
    for (const confidence of [0.9, 0.3]) {
      const reply = answerReply(letters, { confidence, coverage: 1, excerpts }, 3);
      expect(reply.excerpts.map(({ excerpt }) => excerpt.paragraph.number).slice(0, 2)).toEqual([1, 2]);
      expect(reply.excerpts[1]?.excerpt.last).toBe(1);
    }
  });

  it("shows a second excerpt that adjoins the first as one with it", () => {
    const pair = textFrom("pair", ["Ann came home. Bob sold boats."]);
    const paragraph = pair.paragraphs[0] ?? fail();
    const excerpts = [1, 0].map((at) => ({
      excerpt: { text: pair, paragraph, first: at, last: at },
      emphasis: [paragraph.sentences[at] ?? fail()],
      score: 0.4,
    }));
    const reply = answerReply(pair, { confidence: 0.9, coverage: 1, excerpts }, 3);
    expect(reply.excerpts.map(({ excerpt: { first, last } }) => [first, last])).toEqual([[0, 1]]);
    expect(reply.excerpts[0]?.emphasis).toEqual(paragraph.sentences);
    expect(reply.buttons.map(({ label }) => label)).not.toContain("More");
  });

  it("keeps weaker excerpts behind a button", () => {
    const { buttons } = answerReply(text, resultOf(0.9, [0.9, 0.001]), 3);
    expect(buttons.map(({ label }) => label)).toContain("More");
  });
});

function kindAt(confidence: number) {
  return answerReply(text, resultOf(confidence, [0.9]), 5).kind;
}

describe("a result", () => {
  it("is an answer from the upper threshold, the closest excerpts from the lower, and else not found", () => {
    expect([answerThreshold, closestThreshold].map(kindAt)).toEqual(["answer", "closest"]);
    expect([answerThreshold, closestThreshold].map((least) => kindAt(least - 0.01))).toEqual([
      "closest",
      "not-found",
    ]);
  });

  it.each(["Who came home?", "“And to think,” said Ann."])(
    "is no answer if its excerpt is only “%s”",
    (words) => {
      const talk = textFrom("talk", [words]);
      const excerpt = { text: talk, paragraph: talk.paragraphs[0] ?? fail(), first: 0, last: 0 };
      const result = { confidence: 0.9, coverage: 1, excerpts: [{ excerpt, emphasis: [], score: 1 }] };
      expect(answerReply(talk, result, 5).kind).toBe("closest");
    },
  );

  it("is not found below the least confidence that is given", () => {
    expect(answerReply(text, resultOf(0.1, [0.9]), 5, 0.1).kind).toBe("closest");
    expect(answerReply(text, resultOf(0.1, [0.9]), 5, 0.11).kind).toBe("not-found");
  });

  it("is not found if there is no excerpt", () => {
    expect(answerReply(text, resultOf(0.9, []), 5).kind).toBe("not-found");
  });
});

describe("the closest excerpts", () => {
  const reply = answerReply(text, resultOf(0.4, [0.4, 0.3, 0.2, 0.1]), 5);

  it("are shown at once, under a line that they may not answer", () => {
    expect(reply.excerpts).toHaveLength(4);
    expect(reply.nearest).toEqual([]);
    expect(plainText(reply)).toBe(
      "I'm not sure this answers it. The closest I found:\n\n" +
        "  Ann came.\n  ¶1 · The list\n\n  ¶2: Bob left.\n\n  ¶3: Cid slept.\n\n  ¶4: Dan woke.",
    );
  });

  it("each have a button that opens them, except the first, which can be cited", () => {
    expect(reply.buttons.map(({ label }) => label)).toEqual(["¶2", "¶3", "¶4", "Cite"]);
  });
});

describe("a reply that nothing was found", () => {
  it("names the text and has the nearest excerpts behind a button", () => {
    const { say, nearest, buttons } = answerReply(text, resultOf(0.1, [0.4, 0.3]), 5);
    expect(say).toBe("“The list” doesn't seem to say.");
    expect(nearest).toHaveLength(2);
    expect(buttons.map(({ label }) => label)).toEqual(["Nearest passages"]);
  });
});
