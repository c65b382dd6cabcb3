import { bundled } from "../../shared/package-path.ts";

/** The most frequent English words with their vectors, the most frequent first. Made by scripts/build-lexicon.ts. */
export const lexiconFile = bundled("src/nlp/english/lexicon.bin");

/** The number of dimensions of a word's vector. */
export const wordDimensions = 100;

/** The stored value of a component of 1. Components of unit vectors up to ±0.42 fit into a signed byte. */
export const componentScale = 300;

const headerBytes = 8;

/**
 * The lexicon as a file: the numbers of words and of their bytes (32 bits each, little-endian), the words in UTF-8, one
 * a line, and the vectors, a signed byte for each component.
 */
export function packLexicon(words: readonly string[], vectors: readonly Float64Array[]): Buffer {
  const list = Buffer.from(words.join("\n"));
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(words.length, 0);
  header.writeUInt32LE(list.length, 4);
  const bytes = vectors.map((vector) =>
    Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * componentScale)))),
  );
  return Buffer.concat([header, list, ...bytes.map(({ buffer }) => new Uint8Array(buffer))]);
}

/** The contents of a lexicon file: the words in order, and their vectors concatenated in the same order. */
export function unpackLexicon(file: Buffer): { words: string[]; vectors: Int8Array } {
  const listEnd = headerBytes + file.readUInt32LE(4);
  const words = file.toString("utf8", headerBytes, listEnd).split("\n");
  return {
    words,
    vectors: new Int8Array(file.buffer, file.byteOffset + listEnd, words.length * wordDimensions),
  };
}
