import { bundled } from "../../shared/package-path.ts";
import { tableOf, type WordTable } from "./word-ranks.ts";

/** The most frequent English words with their vectors, the most frequent first. Made by scripts/build-lexicon.ts. */
export const lexiconFile = bundled("src/nlp/english/lexicon.bin");

/** The number of dimensions of a word's vector. */
export const wordDimensions = 100;

/** The stored value of a component of 1. Components of unit vectors up to ±0.42 fit into a signed byte. */
export const componentScale = 300;

/** A multiple of four, as arrays of integers need it. */
const headerBytes = 12;

/**
 * The lexicon as a file: the numbers of words, of places and of the bytes of all words (32 bits each, little-endian), the
 * starts and the places of the words' table (likewise), the words in UTF-8, a line each, and the vectors, a signed byte for
 * each component.
 */
export function packLexicon(words: readonly string[], vectors: readonly Float64Array[]): Buffer {
  const { list, starts, places } = tableOf(words);
  const text = Buffer.from(list);
  const header = Uint32Array.of(words.length, places.length, text.length);
  const bytes = vectors.map((vector) =>
    Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * componentScale)))),
  );
  const parts = [header, starts, places, text, ...bytes];
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** The contents of a lexicon file: the words, and their vectors concatenated in the same order. All but the list are views of its bytes. */
export function unpackLexicon(file: Buffer): { words: WordTable; vectors: Int8Array } {
  const { buffer, byteOffset } = file;
  const [size = 0, places = 0, length = 0] = new Uint32Array(buffer, byteOffset, headerBytes / 4);
  const placesAt = headerBytes + 4 * (size + 1);
  const listAt = placesAt + 4 * places;
  return {
    words: {
      list: file.toString("utf8", listAt, listAt + length),
      starts: new Uint32Array(buffer, byteOffset + headerBytes, size + 1),
      places: new Uint32Array(buffer, byteOffset + placesAt, places),
    },
    vectors: new Int8Array(buffer, byteOffset + listAt + length, size * wordDimensions),
  };
}
