import { bundled } from "../../shared/package-path.ts";

/** The commonest English words, commonest first, each with a vector of its meaning. Made by scripts/build-lexicon.ts. */
export const lexiconFile = bundled("src/nlp/english/lexicon.bin");

/** Length of a word's vector. */
export const wordDimensions = 100;

/** What a component of 1 is stored as; a unit vector's components of up to 0.42 fit into a byte. */
export const componentScale = 300;

const headerBytes = 8;

/** The lexicon as a file: the number of words and of their bytes, the words a line each, the vectors a byte each. */
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

/** What a lexicon file holds: the words in order, and their vectors one after another. */
export function unpackLexicon(file: Buffer): { words: string[]; vectors: Int8Array } {
  const listEnd = headerBytes + file.readUInt32LE(4);
  const words = file.toString("utf8", headerBytes, listEnd).split("\n");
  return {
    words,
    vectors: new Int8Array(file.buffer, file.byteOffset + listEnd, words.length * wordDimensions),
  };
}
