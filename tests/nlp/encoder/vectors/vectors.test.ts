import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  headLength,
  packVectors,
  unpackHead,
  type SentenceVectors,
} from "../../../../src/nlp/encoder/vectors/vectors.ts";

const origin = { name: "MiniLM", dimensions: 8 };

/** Vectors of sentences with the given numbers of tokens. Their bytes depend on their positions. */
function vectorsOf(...counts: readonly number[]): SentenceVectors {
  const starts = Uint32Array.of(0, ...counts);
  for (let index = 1; index < starts.length; index++)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  return {
    means: new Int8Array(counts.length * 8).map((_, index) => (index * 37) % 255),
    tokens: new Uint8Array((starts.at(-1) ?? 0) * 4).map((_, index) => index % 251),
    starts,
  };
}

function unpack(bytes: Uint8Array, sentences = 3) {
  return unpackHead(bytes.subarray(0, headLength(sentences, origin)), bytes.length, sentences, origin);
}

const vectors = vectorsOf(3, 0, 2);
const packed = packVectors(vectors, origin);

describe("the head of packed vectors", () => {
  it.each([[[]], [[0]], [[1]], [[3, 0, 2]]])("round-trips, for sentences of %j tokens", (counts) => {
    const { starts, means, tokens } = vectorsOf(...counts);
    const bytes = packVectors({ starts, means, tokens }, origin);
    expect(unpack(bytes, counts.length)).toEqual({ starts, means });
    expect(Uint8Array.from(bytes.subarray(headLength(counts.length, origin)))).toEqual(tokens);
  });

  it("unpacks from any offset in memory", () => {
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    expect(unpack(shifted.subarray(1))).toEqual({ starts: vectors.starts, means: vectors.means });
  });

  it("is packed from a part of a larger array", () => {
    const means = new Int8Array(3 * 8 + 7);
    means.set(vectors.means, 7);
    expect(packVectors({ ...vectors, means: means.subarray(7) }, origin)).toEqual(packed);
  });

  it("unpacks as undefined if any of its bytes has changed", () => {
    fc.assert(
      fc.property(fc.nat(headLength(3, origin) - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(packed);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(unpack(damaged)).toBeUndefined();
      }),
    );
  });

  it("unpacks as undefined if the file was truncated or extended, or is that of other sentences", () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), (length) => {
        expect(unpack(packed.slice(0, length))).toBeUndefined();
      }),
    );
    expect(unpack(Uint8Array.of(...packed, 0))).toBeUndefined();
    expect(unpack(packed, 2)).toBeUndefined();
  });

  it("unpacks as undefined if made by another version or model", () => {
    const text = Buffer.from(packed).toString("latin1");
    for (const other of [text.replace("vectors 3", "vectors 2"), text.replace("MiniLM", "MaxiLM")]) {
      expect(other).not.toBe(text);
      expect(unpack(Buffer.from(other, "latin1"))).toBeUndefined();
    }
  });
});
