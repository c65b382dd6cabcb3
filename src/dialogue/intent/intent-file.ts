import { bundled } from "../../shared/package-path.ts";
import type { GramTable } from "./intent-features.ts";

/** What `npm run train:intents` learns; it begins with a line on where it comes from. */
export const intentFile = bundled("src/dialogue/intent/intents.bin");

/** How many units of a stored rarity make 1. */
const rarityScale = 16;

/** A linear softmax over n-grams. */
export interface IntentModel extends GramTable {
  /** By n-gram the weights of all kinds, one after another, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** By kind. */
  readonly biases: readonly number[];
}

/** A rarity as it can be stored. */
export function storedIdf(rarity: number): number {
  return Math.min(255, Math.round(rarity * rarityScale)) / rarityScale;
}

/** The model as a file: a line of text on its origin, the sizes, then the n-grams a line each, rarities and weights. */
export function packIntents(model: IntentModel, origin: string): Buffer {
  const { numbers, idfs: rarities, unknownIdf: unknownRarity, weights, scale, biases } = model;
  const text = Buffer.from(`${origin.replaceAll("\n", " ")}\n`);
  const list = Buffer.from([...numbers.keys()].join("\n"));
  const sizes = Buffer.alloc(4 * (5 + biases.length));
  sizes.writeUInt32LE(numbers.size, 0);
  sizes.writeUInt32LE(list.length, 4);
  sizes.writeUInt32LE(biases.length, 8);
  for (const [index, value] of [unknownRarity, scale, ...biases].entries()) {
    sizes.writeFloatLE(value, 12 + 4 * index);
  }
  const bytes = Uint8Array.from(rarities, (rarity) => rarity * rarityScale);
  return Buffer.concat([text, sizes, list, bytes, new Uint8Array(weights.buffer)]);
}

/** What such a file holds. */
export function unpackIntents(file: Buffer): IntentModel {
  const sizes = file.subarray(file.indexOf("\n") + 1);
  const [grams, kinds] = [sizes.readUInt32LE(0), sizes.readUInt32LE(8)];
  const listStart = 4 * (5 + kinds);
  const listEnd = listStart + sizes.readUInt32LE(4);
  const names = sizes.toString("utf8", listStart, listEnd).split("\n");
  const weights = sizes.subarray(listEnd + grams);
  return {
    numbers: new Map(names.map((gram, number) => [gram, number])),
    idfs: Float64Array.from(sizes.subarray(listEnd, listEnd + grams), (byte) => byte / rarityScale),
    unknownIdf: sizes.readFloatLE(12),
    scale: sizes.readFloatLE(16),
    biases: Array.from({ length: kinds }, (_, kind) => sizes.readFloatLE(20 + 4 * kind)),
    weights: new Int8Array(weights.buffer, weights.byteOffset, grams * kinds),
  };
}
