import { bundled } from "../../shared/package-path.ts";
import type { GramTable } from "./n-grams.ts";

/** Path of the model that `npm run train:intents` writes. Its first line says what it was trained on. */
export const intentFile = bundled("src/dialogue/intent/intents.bin");

/** An inverse document frequency is stored as a byte, in units of 1/16. */
const idfScale = 16;

/** A linear softmax classifier over n-grams. */
export interface IntentModel extends GramTable {
  /** Weights in units of `scale`, row by row: the weights of an n-gram for all kinds. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** A bias for each of `intentKinds`. */
  readonly biases: readonly number[];
}

/** An inverse document frequency rounded to the precision of the file. */
export function storedIdf(idf: number): number {
  return Math.min(255, Math.round(idf * idfScale)) / idfScale;
}

/**
 * Packs a model into a file: the line on its origin; sizes, scales and biases; the n-grams, one on a line; a byte of
 * inverse document frequency for each; the weights.
 */
export function packIntents(model: IntentModel, origin: string): Buffer {
  const { numbers, idfs, unknownIdf, weights, scale, biases } = model;
  const text = Buffer.from(`${origin.replaceAll("\n", " ")}\n`);
  const list = Buffer.from([...numbers.keys()].join("\n"));
  const sizes = Buffer.alloc(4 * (5 + biases.length));
  sizes.writeUInt32LE(numbers.size, 0);
  sizes.writeUInt32LE(list.length, 4);
  sizes.writeUInt32LE(biases.length, 8);
  for (const [index, value] of [unknownIdf, scale, ...biases].entries()) {
    sizes.writeFloatLE(value, 12 + 4 * index);
  }
  const bytes = Uint8Array.from(idfs, (idf) => idf * idfScale);
  return Buffer.concat([text, sizes, list, bytes, new Uint8Array(weights.buffer)]);
}

/** Reads a file that `packIntents` made. */
export function unpackIntents(file: Buffer): IntentModel {
  const sizes = file.subarray(file.indexOf("\n") + 1);
  const [grams, kinds] = [sizes.readUInt32LE(0), sizes.readUInt32LE(8)];
  const listStart = 4 * (5 + kinds);
  const listEnd = listStart + sizes.readUInt32LE(4);
  const names = sizes.toString("utf8", listStart, listEnd).split("\n");
  const weights = sizes.subarray(listEnd + grams);
  return {
    numbers: new Map(names.map((gram, number) => [gram, number])),
    idfs: Float64Array.from(sizes.subarray(listEnd, listEnd + grams), (byte) => byte / idfScale),
    unknownIdf: sizes.readFloatLE(12),
    scale: sizes.readFloatLE(16),
    biases: Array.from({ length: kinds }, (_, kind) => sizes.readFloatLE(20 + 4 * kind)),
    weights: new Int8Array(weights.buffer, weights.byteOffset, grams * kinds),
  };
}
