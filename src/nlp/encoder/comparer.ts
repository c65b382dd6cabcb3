import type { InferenceSession } from "onnxruntime-node";
import { quantisationSteps, type Encoding } from "./encoding.ts";
import type { OnnxRuntime } from "./onnx.ts";
import type { SentenceVectors } from "./vectors.ts";

/** The similarity of each sentence of a text to a question, -1…1. */
export interface Comparison {
  /** The cosine of the mean vectors of sentence and question. */
  readonly similarity: Float32Array;
  /**
   * MaxSim (late interaction; Khattab and Zaharia, 2020): the weighted mean, over the question's word pieces, of the
   * greatest cosine with a word piece of the sentence.
   */
  readonly maxSim: Float32Array;
}

/** ONNX Runtime's unsigned integer products need no saturation on any processor: bytes are shifted to 0…255. */
const shift = 128;

/** Compares encoded questions with the sentences of one text. */
export class SentenceComparer {
  readonly #runtime: OnnxRuntime;
  readonly #products: InferenceSession;
  readonly #vectors: SentenceVectors;
  readonly #tokens: Uint8Array;

  /** @param products a session of models/products.onnx */
  constructor(runtime: OnnxRuntime, products: InferenceSession, vectors: SentenceVectors) {
    this.#runtime = runtime;
    this.#products = products;
    this.#vectors = vectors;
    this.#tokens = Uint8Array.from(vectors.tokens, (byte) => byte + shift);
  }

  /** @param weights the weight of each of the question's word pieces; those of 0 are left out */
  async compare({ tokens, mean }: Encoding, weights: readonly number[]): Promise<Comparison> {
    const { dimensions, means, starts } = this.#vectors;
    const counted = [...weights.keys()].filter((piece) => (weights[piece] ?? 0) > 0);
    const rows = counted.map((piece) => tokens.subarray(piece * dimensions, (piece + 1) * dimensions));
    return {
      similarity: cosines(means, mean, dimensions),
      maxSim: weightedMaxima(
        await this.#multiply(rows),
        starts,
        counted.map((piece) => weights[piece] ?? 0),
      ),
    };
  }

  /** The products of each of the text's tokens with each row, in the order of the tokens. */
  async #multiply(rows: readonly Int8Array[]): Promise<Int32Array> {
    const { dimensions } = this.#vectors;
    const { Tensor } = this.#runtime;
    if (rows.length === 0 || this.#tokens.length === 0) return new Int32Array();
    const columns = new Uint8Array(dimensions * rows.length);
    for (const [column, row] of rows.entries()) {
      for (let at = 0; at < dimensions; at++) columns[at * rows.length + column] = (row[at] ?? 0) + shift;
    }
    const { products } = await this.#products.run({
      rows: new Tensor("uint8", this.#tokens, [this.#tokens.length / dimensions, dimensions]),
      columns: new Tensor("uint8", columns, [dimensions, rows.length]),
    });
    if (!(products?.data instanceof Int32Array)) throw new Error("models/products.onnx is damaged");
    return products.data;
  }
}

function cosines(means: Int8Array, question: Float32Array, dimensions: number): Float32Array {
  const result = new Float32Array(means.length / dimensions);
  for (let sentence = 0; sentence < result.length; sentence++) {
    let sum = 0;
    for (let at = 0; at < dimensions; at++) {
      sum += (means[sentence * dimensions + at] ?? 0) * (question[at] ?? 0);
    }
    result[sentence] = sum / quantisationSteps;
  }
  return result;
}

/** For each sentence, the weighted mean over the columns of their greatest product with one of its tokens. */
function weightedMaxima(products: Int32Array, starts: Uint32Array, weights: readonly number[]): Float32Array {
  const columns = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0) * quantisationSteps ** 2;
  const result = new Float32Array(starts.length - 1);
  const greatest = new Int32Array(columns);
  for (let sentence = 0; sentence < result.length; sentence++) {
    const [start = 0, end = 0] = [starts[sentence], starts[sentence + 1]];
    if (start === end || columns === 0) continue;
    greatest.fill(-(2 ** 31));
    for (let at = start * columns; at < end * columns; at++) {
      const column = at % columns;
      const product = products[at] ?? 0;
      if (product > (greatest[column] ?? 0)) greatest[column] = product;
    }
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += (weights[column] ?? 0) * (greatest[column] ?? 0);
    result[sentence] = sum / total;
  }
  return result;
}
