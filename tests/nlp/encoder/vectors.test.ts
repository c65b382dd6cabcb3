import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packVectors, unpackVectors, type SentenceVectors } from "../../../src/nlp/encoder/vectors.ts";

/** Vectors of sentences with the given numbers of tokens. Their bytes depend on their positions. */
function vectorsOf(...counts: readonly number[]): SentenceVectors {
  const starts = Uint32Array.of(0, ...counts);
  for (let index = 1; index < starts.length; index++)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  return {
    dimensions: 384,
    means: new Int8Array(counts.length * 384).map((_, index) => index % 255),
    tokens: new Int8Array((starts.at(-1) ?? 0) * 384).map((_, index) => index % 251),
    starts,
  };
}

const origin = { name: "MiniLM", dimensions: 384 };

const vectors = vectorsOf(3, 0, 2);
const packed = packVectors(vectors, origin);

describe("packed vectors", () => {
  it.each([[[]], [[0]], [[1]], [[3, 0, 2]]])("round-trip, for sentences of %j tokens", (counts) => {
    const some = vectorsOf(...counts);
    expect(unpackVectors(packVectors(some, origin), origin)).toEqual(some);
  });

  it("unpack from any offset in memory", () => {
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    expect(unpackVectors(shifted.subarray(1), origin)).toEqual(vectors);
  });

  it("are packed from a part of a larger array", () => {
    const means = new Int8Array(3 * 384 + 7);
    means.set(vectors.means, 7);
    expect(packVectors({ ...vectors, means: means.subarray(7) }, origin)).toEqual(packed);
  });

  it("unpack as undefined if any byte has changed", () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(packed);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(unpackVectors(damaged, origin)).toBeUndefined();
      }),
    );
  });

  it("unpack as undefined if truncated or extended", () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), (length) => {
        expect(unpackVectors(packed.slice(0, length), origin)).toBeUndefined();
      }),
    );
    expect(unpackVectors(Uint8Array.of(...packed, 0), origin)).toBeUndefined();
  });

  it("unpack as undefined if made by another version or model", () => {
    const text = Buffer.from(packed).toString("latin1");
    for (const other of [text.replace("vectors 2", "vectors 1"), text.replace("MiniLM", "MaxiLM")]) {
      expect(other).not.toBe(text);
      expect(unpackVectors(Buffer.from(other, "latin1"), origin)).toBeUndefined();
    }
  });
});
