import { createHash } from "node:crypto";
import { quantise, type Encoding } from "../model/encoding.ts";
import type { ModelIdentity } from "../messages.ts";
import { packComponents } from "./token-codes.ts";

/** The vectors of consecutive sentences. */
export interface SentenceVectors {
  /** A row of `dimensions` bytes for each sentence: the mean of its tokens, scaled to unit length, in 127ths. */
  readonly means: Int8Array;
  /** The index of each sentence's first row in `tokens`, and at the end the number of rows. */
  readonly starts: Uint32Array;
  /** A row of half as many bytes for each word piece; see packComponents. */
  readonly tokens: Uint8Array;
}

/** Joins the encodings of sentences. */
export function collectVectors(encodings: readonly Encoding[], dimensions: number): SentenceVectors {
  const starts = new Uint32Array(encodings.length + 1);
  for (const [index, { pieces }] of encodings.entries())
    starts[index + 1] = (starts[index] ?? 0) + pieces.length;
  const means = new Int8Array(encodings.length * dimensions);
  const tokens = new Uint8Array(((starts.at(-1) ?? 0) * dimensions) / 2);
  for (const [index, encoding] of encodings.entries()) {
    means.set(quantise(encoding.mean), index * dimensions);
    tokens.set(packComponents(encoding.tokens), ((starts[index] ?? 0) * dimensions) / 2);
  }
  return { means, starts, tokens };
}

/** The first bytes of a file. The number changes with the format and with the way in which sentences are encoded. */
function signatureOf({ name }: ModelIdentity): Buffer {
  return Buffer.from(`Ibid sentence vectors 3, ${name}\n`);
}
const digestLength = 32;

function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/**
 * The vectors as a file: the head, which is the signature, the SHA-256 of the rest of the head, starts and means; then
 * the tokens. They are most of the file, and only read for the sentences that a question is compared with.
 */
export function packVectors({ starts, means, tokens }: SentenceVectors, origin: ModelIdentity): Uint8Array {
  const parts = [bytesOf(starts), bytesOf(means)];
  return Buffer.concat([signatureOf(origin), digest(...parts), ...parts, tokens]);
}

/** The length in bytes of the head of a file with so many sentences. */
export function headLength(sentences: number, origin: ModelIdentity): number {
  return signatureOf(origin).length + digestLength + 4 * (sentences + 1) + sentences * origin.dimensions;
}

/**
 * The starts and means of a file.
 *
 * @param head the first `headLength` bytes
 * @param size of the whole file, in bytes
 * @returns undefined if the file is damaged or was made by another version or model
 */
export function unpackHead(
  head: Uint8Array,
  size: number,
  sentences: number,
  origin: ModelIdentity,
): Omit<SentenceVectors, "tokens"> | undefined {
  const signature = signatureOf(origin);
  if (head.length !== headLength(sentences, origin)) return undefined;
  if (!signature.equals(head.subarray(0, signature.length))) return undefined;
  // A copy, since the numbers must be aligned.
  const body = new Uint8Array(head.subarray(signature.length + digestLength));
  if (!digest(body).equals(head.subarray(signature.length, signature.length + digestLength)))
    return undefined;
  const starts = new Uint32Array(body.buffer, 0, sentences + 1);
  const means = new Int8Array(body.buffer, 4 * (sentences + 1));
  const tokens = ((starts.at(-1) ?? 0) * origin.dimensions) / 2;
  return size === head.length + tokens ? { starts, means } : undefined;
}
