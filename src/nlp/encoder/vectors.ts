import { createHash } from "node:crypto";
import { quantise, type Encoding } from "./encoding.ts";
import { adaptedName } from "./adapter.ts";
import { width } from "./minilm.ts";
import type { Model } from "./model.ts";

/** The vectors of a text's sentences, of unit length, in steps of 1/127. */
export interface SentenceVectors {
  readonly dimensions: number;
  /** A row of `dimensions` bytes for each sentence: the mean of its tokens. */
  readonly means: Int8Array;
  /** A row of `dimensions` bytes for each token, sentence by sentence. */
  readonly tokens: Int8Array;
  /** The number of each sentence's first token, followed by the number of tokens. */
  readonly starts: Uint32Array;
}

/** The vectors of sentences, in the order of the encodings. */
export function collectVectors(encodings: readonly Encoding[], dimensions: number): SentenceVectors {
  const starts = new Uint32Array(encodings.length + 1);
  for (const [index, { pieces }] of encodings.entries())
    starts[index + 1] = (starts[index] ?? 0) + pieces.length;
  const means = new Int8Array(encodings.length * dimensions);
  const tokens = new Int8Array((starts.at(-1) ?? 0) * dimensions);
  for (const [index, encoding] of encodings.entries()) {
    means.set(quantise(encoding.mean), index * dimensions);
    tokens.set(encoding.tokens, (starts[index] ?? 0) * dimensions);
  }
  return { dimensions, means, tokens, starts };
}

/** The model that made vectors. */
export type Origin = Pick<Model, "name" | "dimensions">;

/** The default model, which made the vectors that come with Ibid. */
export const ownOrigin: Origin = { name: adaptedName, dimensions: width };

/** The beginning of a file. The number changes with the format, and with any change to the vectors of the same text. */
function signatureOf({ name }: Origin): Buffer {
  return Buffer.from(`Ibid sentence vectors 1, ${name}\n`);
}
const digestLength = 32;

function digest(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}

/** The vectors as a file: signature, SHA-256 of the rest, number of sentences, starts, means, tokens. */
export function packVectors({ starts, means, tokens }: SentenceVectors, origin = ownOrigin): Uint8Array {
  const numbers = Uint32Array.of(starts.length - 1, ...starts);
  const parts = [numbers, means, tokens].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  const body = Buffer.concat(parts);
  return Buffer.concat([signatureOf(origin), digest(body), body]);
}

/** The vectors in a file; undefined if it is damaged or made by another version or model. */
export function unpackVectors(bytes: Uint8Array, origin = ownOrigin): SentenceVectors | undefined {
  const signature = signatureOf(origin);
  const start = signature.length + digestLength;
  const body = bytes.subarray(start);
  if (!signature.equals(bytes.subarray(0, signature.length))) return undefined;
  if (!digest(body).equals(bytes.subarray(signature.length, start))) return undefined;
  const sentences = Buffer.from(body.buffer, body.byteOffset, body.byteLength).readUInt32LE(0);
  const meansAt = 4 * (sentences + 2);
  const tokensAt = meansAt + sentences * origin.dimensions;
  return {
    dimensions: origin.dimensions,
    starts: new Uint32Array(new Uint8Array(body.subarray(4, meansAt)).buffer),
    means: new Int8Array(body.buffer, body.byteOffset + meansAt, sentences * origin.dimensions),
    tokens: new Int8Array(body.buffer, body.byteOffset + tokensAt, body.length - tokensAt),
  };
}
