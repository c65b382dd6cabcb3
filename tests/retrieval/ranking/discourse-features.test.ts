import { describe, expect, it } from "vitest";
import {
  breakTiesByDiscourse,
  measureDiscourse,
  rankByDiscourse,
  type DiscourseFeatures,
} from "../../../src/retrieval/ranking/discourse-features.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { required } from "../../support/required.ts";
import { textFrom } from "../../support/skarholm.ts";
import { candidatesFrom } from "../candidate-from.ts";

const text = textFrom("log", [
  "Ann came. Bob left. Cid slept. Dan woke. Eve sang.",
  "Fay ran. Gus sat.",
  "Hal rowed.",
]);
const { question } = await (await TextIndex.of(text)).candidates("Who sang?");
const firstParagraph = required(text.paragraphs[0], "a paragraph");

/** The first sentence of the text. */
const lastExcerpt = { text, paragraph: firstParagraph, first: 0, last: 0 };

/** The features of all sentences after the first has been shown, in the order of the text. */
function measure(probabilities: readonly number[]): DiscourseFeatures[] {
  const ranked = { question, candidates: candidatesFrom(text, probabilities) };
  return measureDiscourse({ original: ranked, rewritten: ranked }, lastExcerpt)
    .toSorted((a, b) => a.sentence.id - b.sentence.id)
    .map(({ discourse }) => discourse);
}

/** Which sentences have a feature, by their index in the text. */
function sentencesWith(name: keyof DiscourseFeatures): number[] {
  const features = measure(Array.from({ length: 8 }, () => 1 / 8));
  return [...features.keys()].filter((index) => features[index]?.[name] === 1);
}

/** The first of two candidates: the sentence after the last excerpt, and one elsewhere that is so much likelier. */
function firstFor(ratio: number): number {
  const candidates = candidatesFrom(text, [0, 1 / (1 + ratio), 0, 0, 0, 0, 0, ratio / (1 + ratio)]);
  const ranked = breakTiesByDiscourse(lastExcerpt, candidates, { nextSentences: 3 });
  return required(ranked[0], "a candidate").sentence.id;
}

describe("the discourse features", () => {
  it("tell sentences by their distance from the last excerpt", () => {
    expect(sentencesWith("inLastExcerpt")).toEqual([0]);
    expect(sentencesWith("nextSentences")).toEqual([1, 2]);
    expect(sentencesWith("furtherAhead")).toEqual([3, 4]);
    expect(sentencesWith("sameParagraph")).toEqual([0, 1, 2, 3, 4]);
    expect(sentencesWith("nextParagraph")).toEqual([5, 6]);
  });

  it("don't tell hopeless candidates apart", () => {
    const [, likely, unlikely, hopeless, worse] = measure([1, 1e-3, 1e-6, 1e-7, 1e-8]);
    expect(likely?.original).toBeGreaterThan(required(unlikely?.original, "a feature"));
    expect(unlikely?.original).toBeGreaterThan(required(hopeless?.original, "a feature"));
    expect(hopeless?.original).toBe(worse?.original);
  });
});

/** The first candidate after the last paragraph was shown, and the first sentence before it; one elsewhere is so much likelier. */
function firstAfterEarlier(ratio: number): number {
  const ranked = {
    question,
    candidates: candidatesFrom(text, [0, 1 / (1 + ratio), 0, ratio / (1 + ratio), 0, 0, 0, 0]),
  };
  const last = { text, paragraph: required(text.paragraphs[2], "a paragraph"), first: 0, last: 0 };
  const measured = measureDiscourse({ original: ranked, rewritten: ranked }, last);
  const weights = { rewritten: 1, nextSentences: 3 };
  return required(rankByDiscourse(measured, weights, [lastExcerpt])[0], "a candidate").sentence.id;
}

describe("a follow-up", () => {
  it("may come back to an excerpt of an earlier turn, which weighs less than the last one", () => {
    expect(firstAfterEarlier(6)).toBe(1);
    expect(firstAfterEarlier(12)).toBe(3);
  });
});

describe("for a question that isn't a follow-up, the sentence after the last excerpt", () => {
  it("wins against a sentence that is a little likelier", () => {
    expect(firstFor(1)).toBe(1);
    expect(firstFor(2)).toBe(1);
  });

  it("loses to one that is clearly likelier", () => {
    expect(firstFor(3)).toBe(7);
  });
});
