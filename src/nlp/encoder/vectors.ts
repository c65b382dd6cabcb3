import { createHash } from "node:crypto";
import { quantise, type Encoding } from "./encoding.ts";
import type { ModelIdentity } from "./messages.ts";

/** The vectors of a text's sentences, scaled to unit length, in 127ths. */
export interface SentenceVectors {
  readonly dimensions: number;
  /** A row of `dimensions` bytes for each sentence: the mean of its tokens. */
  readonly means: Int8Array;
  /** A row for each word piece, in the order of the sentences. */
  readonly tokens: Int8Array;
  /** The index of each sentence's first row in `tokens`, and at the end the number of rows. */
  readonly starts: Uint32Array;
}

/** Joins the encodings of a text's sentences. */
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

/** The first bytes of a file. The number changes with the format and with the way in which sentences are encoded. */
function signatureOf({ name }: ModelIdentity): Buffer {
  return Buffer.from(`Ibid sentence vectors 2, ${name}\n`);
}
const digestLength = 32;

function digest(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}

/** The vectors as a file: signature, SHA-256 of the rest, number of sentences, starts, means, tokens. */
export function packVectors({ starts, means, tokens }: SentenceVectors, origin: ModelIdentity): Uint8Array {
  const numbers = Uint32Array.of(starts.length - 1, ...starts);
  const parts = [numbers, means, tokens].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  const body = Buffer.concat(parts);
  return Buffer.concat([signatureOf(origin), digest(body), body]);
}

/** The vectors in a file. Returns undefined if it is damaged or was made by another version or model. */
export function unpackVectors(bytes: Uint8Array, origin: ModelIdentity): SentenceVectors | undefined {
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
