import { describe, expect, it } from "vitest";
import { compareNearby, type CountedPiece } from "../../../../src/nlp/encoder/vectors/nearby-pieces.ts";

/** The greatest cosines of two word pieces, for the sentences 0, 1 and 3. */
const cosines = Float32Array.from([1, 0, 0.5, 0.5, 0, 1]);
const sentences = Uint32Array.of(0, 1, 3);

function piece(weight: number, carriesSubject = true): CountedPiece {
  return { weight, carriesSubject };
}

describe("what is near a sentence", () => {
  const { pieceLoss, pieceGap, leastPiece } = compareNearby(cosines, [piece(1), piece(3)], sentences);

  it("has the best of the sentence and its neighbours, by the weights of the pieces", () => {
    expect(pieceLoss[0]).toBeCloseTo(Math.sqrt((3 * 0.5 ** 2) / 4));
    expect(pieceGap[0]).toBeCloseTo((3 * 0.5) / 4);
  });

  it("has the least match in the sentence itself, of the pieces that carry a subject", () => {
    expect([...leastPiece]).toEqual([0, 0.5, 0]);
    const first = compareNearby(cosines, [piece(1), piece(3, false)], sentences);
    expect([...first.leastPiece]).toEqual([1, 0.5, 0]);
  });

  it("has no sentence that doesn't adjoin", () => {
    expect(pieceLoss[2]).toBeCloseTo(Math.sqrt(1 / 4));
    expect(pieceGap[2]).toBeCloseTo(1 / 4);
  });

  it("is NaN for a sentence that isn't encoded, and for a question without pieces", () => {
    const partly = compareNearby(
      Float32Array.from([Number.NaN, Number.NaN, 1, 1]),
      [piece(1), piece(1)],
      Uint32Array.of(0, 1),
    );
    expect([...partly.pieceLoss]).toEqual([Number.NaN, 0]);
    expect([...compareNearby(new Float32Array(), [], sentences).pieceLoss]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
