import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { rank, rankByWeights } from "../../../src/retrieval/ranking/ranking.ts";
import { skarholm } from "../../support/skarholm.ts";
import { candidatesFrom } from "../candidate-from.ts";

function ids(probabilities: readonly number[]): number[] {
  return candidatesFrom(skarholm, probabilities).map(({ sentence }) => sentence.id);
}

describe("ranked candidates", () => {
  it("come best first", () => {
    expect(ids([0.1, 0.5, 0.2, 0.2]).slice(0, 2)).toEqual([1, 2]);
  });

  it("come in the order of the text if they are equal", () => {
    expect(ids(Array.from({ length: 14 }, () => 1))).toEqual(Array.from({ length: 14 }, (_, id) => id));
  });

  test("have probabilities that add up to 1, for any scores", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -600, max: 300 }), { minLength: 14, maxLength: 14 }),
        (powers) => {
          const candidates = candidatesFrom(
            skarholm,
            powers.map((power) => 10 ** (power / 2)),
          );
          expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
          const probabilities = candidates.map(({ probability }) => probability);
          expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
        },
      ),
    );
  });

  it("have the softmax of their scores as probabilities", () => {
    const probabilities = [0.6, 0.3, ...Array.from({ length: 12 }, () => 0.1 / 12)];
    expect(candidatesFrom(skarholm, probabilities)[1]?.probability).toBeCloseTo(0.3, 9);
  });

  it("have probabilities for very large scores", () => {
    const [best] = candidatesFrom(
      skarholm,
      Array.from({ length: 14 }, () => 1e308),
    );
    expect(best?.probability).toBeCloseTo(1 / 14, 9);
  });

  it("are empty without sentences", () => {
    expect(rank([], [], {})).toEqual([]);
  });

  it("are ranked again by other weights", () => {
    const candidates = candidatesFrom(skarholm, [0.1, 0.5, 0.2, ...Array.from({ length: 11 }, () => 0.02)]);
    expect(rankByWeights(candidates, { length: -1 }).at(-1)?.sentence.id).toBe(1);
  });
});
