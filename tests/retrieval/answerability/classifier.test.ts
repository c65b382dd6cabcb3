import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  answerabilityFeatures,
  answerProbability,
  lacksParticular,
  measureAnswerability,
  topicalFocus,
  type AnswerabilityFeatures,
  type LogisticRegression,
} from "../../../src/retrieval/answerability/classifier.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { anyString } from "../../support/arbitrary.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const index = await TextIndex.of(skarholm);

async function measure(words: string) {
  const { question, candidates } = await index.candidates(words);
  return measureAnswerability(question, candidates);
}

const coherence = { many: 0.3, single: 0.4 };
const lossPerDoubling = 0.5;

/** The probability in a text about a single topic. */
function probability(features: AnswerabilityFeatures, regression: LogisticRegression): number {
  const model = { singleTopic: regression, multiTopic: { bias: 0 }, coherence, lossPerDoubling };
  return answerProbability(features, model, { focus: 1, sentences: 200 });
}

describe("lacksParticular", async () => {
  const port = await TextIndex.of(
    textFrom("port", [
      "The council of Skarholm paid for nine lamps and a boat. It was a cold winter. Nobody complained.",
      "Later Captain Berg rowed out to the reef. He brought the sailors home. They slept.",
    ]),
  );
  const lacks = async (words: string) => {
    const { question, candidates } = await port.candidates(words);
    return lacksParticular(question, candidates);
  };

  it.each([
    "how many lamps did the council pay for",
    "who rowed out to the reef",
    "which captain rowed out to the reef",
    "what did the council of Skarholm pay for",
    "why did Berg row out to the reef",
  ])("is false where the first sentence has it: %s", async (words) => {
    expect(await lacks(words)).toBe(false);
  });

  it.each([
    "how many sailors slept after the captain rowed out to the reef",
    "what was the winter called",
    "how many lamps did the council pay for with Berg",
  ])("is true where it has no such number or name, or a name is elsewhere: %s", async (words) => {
    expect(await lacks(words)).toBe(true);
  });

  it.each<[number, boolean]>([
    [0.2, true],
    [0.3, false],
  ])("tells by the least cosine of a word, %d, whether the sentence has it", async (leastPiece, lacking) => {
    const { question, candidates } = await port.candidates("what did the council of Skarholm pay for");
    const matched = candidates.map((each) => ({ ...each, features: { ...each.features, leastPiece } }));
    expect(lacksParticular(question, matched)).toBe(lacking);
  });
});

describe("the probability of an answer", async () => {
  const nothing = await measure("");

  it("is 0.5 for a logit of 0", () => {
    expect(probability(nothing, { bias: 0 })).toBe(0.5);
  });

  it("grows with features of positive weight and shrinks with those of negative weight", () => {
    const features = { ...nothing, localCoverage: 1 };
    expect(probability(features, { bias: 0, localCoverage: 2 })).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(probability(features, { bias: 0, localCoverage: -2 })).toBeCloseTo(1 / (1 + Math.exp(2)));
  });

  it("passes smoothly from one regression to the other", () => {
    const model = { singleTopic: { bias: 2 }, multiTopic: { bias: -2 }, coherence, lossPerDoubling };
    const probabilities = [0, 0.5, 1].map((focus) =>
      answerProbability(nothing, model, { focus, sentences: 200 }),
    );
    expect(probabilities).toEqual([1 / (1 + Math.exp(2)), 0.5, 1 / (1 + Math.exp(-2))]);
  });

  it.each<[sentences: number, focus: number, logit: number]>([
    [50, 1, 0],
    [300, 1, 0],
    [600, 1, -0.5],
    [4800, 1, -2],
    [4800, 0.5, -1],
    [4800, 0, 0],
  ])("in a text of %d sentences with a focus of %d has a logit of %d", (sentences, focus, logit) => {
    const model = { singleTopic: { bias: 0 }, multiTopic: { bias: 0 }, coherence, lossPerDoubling };
    const found = answerProbability(nothing, model, { focus, sentences });
    expect(found).toBeCloseTo(1 / (1 + Math.exp(-logit)));
  });

  it("stays within 0…1 for extreme logits", () => {
    expect(probability(nothing, { bias: 1e6 })).toBe(1);
    expect(probability(nothing, { bias: -1e6 })).toBe(0);
  });
});

test("a text's focus grows with its coherence between two bounds", () => {
  expect([0, 0.3, 0.35, 0.4, 1].map((each) => topicalFocus(each, coherence))).toEqual([
    0,
    0,
    expect.closeTo(0.5),
    1,
    1,
  ]);
});

describe("the answerability features", () => {
  test("are finite for any question", async () => {
    await fc.assert(
      fc.asyncProperty(anyString, async (words) => {
        const features = await measure(words);
        for (const name of answerabilityFeatures) expect(features[name]).toSatisfy(Number.isFinite);
      }),
    );
  });

  test("are finite without candidates", async () => {
    const { question } = await index.candidates("who kept the goat?");
    const features = measureAnswerability(question, []);
    for (const name of answerabilityFeatures) expect(features[name]).toSatisfy(Number.isFinite);
  });

  it("tell the terms that the text has from those it hasn't", async () => {
    const known = await measure("the council closed the light");
    const unknown = await measure("quantum chromodynamics");
    expect(known).toMatchObject({ localCoverage: 1, unmet: 0 });
    expect(unknown.localCoverage).toBe(0);
    expect(unknown.unmet).toBeGreaterThan(0.3);
  });

  it("tell whether what is asked for is there", async () => {
    expect(await measure("when was the lighthouse lit?")).toMatchObject({ particularUnfilled: 0 });
    expect(await measure("how old was the goat?")).toMatchObject({ slotUnfilled: 1, particularUnfilled: 1 });
    expect(await measure("where was the goat?")).toMatchObject({ particularUnfilled: 0 });
    expect(await measure("why did nobody thank her?")).toMatchObject({
      slotUnfilled: 0,
      particularUnfilled: 0,
    });
  });

  it("tell whether the text has the question's words together", async () => {
    expect(await measure("the council closed the light")).toMatchObject({ termsElsewhere: 0 });
    expect((await measure("the museum closed the goat")).termsElsewhere).toBeGreaterThan(0.3);
    expect((await measure("Lindqvist closed the light")).namesElsewhere).toBe(0);
  });

  it("have the lead over other paragraphs as margin, at most 5", async () => {
    expect((await measure("the lamp oil on her back")).margin).toBeGreaterThan((await measure("she")).margin);
    expect((await measure("the lamp oil on her back")).margin).toBeLessThanOrEqual(5);
  });

  it("have a margin of 5 without a candidate in another paragraph", async () => {
    const { question, candidates } = await (
      await TextIndex.of(textFrom("one", ["Ann came. Bob left."]))
    ).candidates("Ann");
    expect(measureAnswerability(question, candidates).margin).toBe(5);
  });

  it("consider the first three candidates", async () => {
    const { question, candidates } = await index.candidates("who kept the goat?");
    const withMaxSim = (rank: number) =>
      candidates.map((candidate, place) => ({
        ...candidate,
        features: { ...candidate.features, maxSim: place === rank ? 1 : 0 },
      }));
    expect(measureAnswerability(question, withMaxSim(2)).maxSim).toBe(1);
    expect(measureAnswerability(question, withMaxSim(3)).maxSim).toBe(0);
  });
});
