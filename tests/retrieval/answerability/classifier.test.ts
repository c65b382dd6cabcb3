import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  answerabilityFeatures,
  answerProbability,
  measureAnswerability,
} from "../../../src/retrieval/answerability/classifier.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { anyString } from "../../support/arbitrary.ts";
import { skarholm } from "../../support/skarholm.ts";

const index = await TextIndex.of(skarholm);

function measure(words: string) {
  const { question, candidates } = index.candidates(words);
  return measureAnswerability(question, candidates);
}

describe("confidence", () => {
  const nothing = measure("");

  it("is even with nothing for and nothing against", () => {
    expect(answerProbability(nothing, [{ bias: 0 }])).toBe(0.5);
  });

  it("grows with what speaks for an answer and shrinks with what speaks against one", () => {
    const features = { ...nothing, localCoverage: 1 };
    expect(answerProbability(features, [{ bias: 0, localCoverage: 2 }])).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(answerProbability(features, [{ bias: 0, localCoverage: -2 }])).toBeCloseTo(1 / (1 + Math.exp(2)));
  });

  it("must pass every gate", () => {
    expect(answerProbability(nothing, [{ bias: 0 }, { bias: 0 }])).toBe(0.25);
    expect(answerProbability(nothing, [{ bias: 1e6 }, { bias: -1e6 }])).toBe(0);
  });

  it("stays 0…1 however strong the evidence is", () => {
    expect(answerProbability(nothing, [{ bias: 1e6 }])).toBe(1);
    expect(answerProbability(nothing, [{ bias: -1e6 }])).toBe(0);
  });
});

describe("a finding", () => {
  test("measures to a number in everything, whatever is asked", () => {
    fc.assert(
      fc.property(anyString, (words) => {
        const features = measure(words);
        for (const name of answerabilityFeatures) expect(features[name]).toSatisfy(Number.isFinite);
      }),
    );
  });

  test("measures to a number in everything where there is no sentence", () => {
    const { question } = index.candidates("who kept the goat?");
    const features = measureAnswerability(question, []);
    for (const name of answerabilityFeatures) expect(features[name]).toSatisfy(Number.isFinite);
  });

  it("has the question's words, or leaves them unmet", () => {
    const [met, unmet] = ["the council closed the light", "quantum chromodynamics"].map(measure);
    expect(met).toMatchObject({ localCoverage: 1, unmet: 0 });
    expect(unmet?.localCoverage).toBe(0);
    expect(unmet?.unmet).toBeGreaterThan(0.3);
  });

  it("lacks the particular that is asked for, or has it", () => {
    expect(measure("when was the lighthouse lit?")).toMatchObject({ typeMissing: 0 });
    expect(measure("how old was the goat?")).toMatchObject({
      typeMissing: 1,
      typeMissingThroughout: 1,
      asksAmount: 1,
      asksName: 0,
    });
    expect(measure("why did nobody thank her?")).toMatchObject({ typeMissing: 0 });
  });

  it("tells by how much the first beats those of other paragraphs, up to a bound", () => {
    expect(measure("the lamp oil on her back").margin).toBeGreaterThan(measure("she").margin);
    expect(measure("the lamp oil on her back").margin).toBeLessThanOrEqual(5);
  });
});
