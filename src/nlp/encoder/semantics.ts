import { Arithmetic } from "./arithmetic.ts";
import type { SentenceEncoder } from "./encoder.ts";
import { steps } from "./encoding.ts";
import type { SentenceVectors } from "./vectors.ts";

/** The kernel compares so many question tokens at a time, */
const groupSize = 4;
/** and so many places of each. */
const span = 8;
/** A question's mean is kept in 16 bits. */
const fineSteps = 32_767;

/** How near each sentence of a text comes to a question, -1…1. */
export interface Comparison {
  /** The cosine of the means of both: whether they are about the same. */
  readonly similarity: Float32Array;
  /** The weighted mean, over the question's pieces, of the cosine with the sentence's nearest: whether it has them all. */
  readonly maxSim: Float32Array;
}

/** Vectors to compare in the kernel's memory. */
interface Table {
  readonly rows: number;
  readonly starts: number;
}

/** Compares questions with the sentences of one text by what they mean. */
export class Semantics {
  readonly #encoder: SentenceEncoder;
  /** With a memory of its own, which goes when the text goes. */
  readonly #arithmetic: Arithmetic;
  readonly #sentences: number;
  readonly #tokens: Table;
  readonly #means: Table;

  // Addresses of the working memory, for the longest question.
  readonly #question: number;
  readonly #weights: number;
  readonly #best: number;
  readonly #result: number;

  private constructor(encoder: SentenceEncoder, vectors: SentenceVectors, arithmetic: Arithmetic) {
    this.#encoder = encoder;
    this.#arithmetic = arithmetic;
    this.#sentences = vectors.starts.length - 1;
    const groups = Math.ceil(encoder.limit / groupSize);
    this.#question = arithmetic.allocate(groups * groupSize * encoder.dimensions * 2);
    this.#weights = arithmetic.allocate(groups * groupSize * 4);
    this.#best = arithmetic.allocate(groups * groupSize * 4);
    this.#result = arithmetic.allocate(this.#sentences * 4);
    this.#means = this.#load(
      vectors.means,
      vectors.starts.map((_, index) => index),
    );
    this.#tokens = this.#load(vectors.tokens, vectors.starts);
  }

  /**
   * Takes a copy of the vectors: some 11 KB a sentence with 384 dimensions.
   *
   * @throws RangeError when there isn't so much memory
   */
  static async load(encoder: SentenceEncoder, vectors: SentenceVectors): Promise<Semantics> {
    return new Semantics(encoder, vectors, await Arithmetic.start());
  }

  /** @param weigh how much one of the question's word pieces counts; those of 0 don't */
  compare(question: string, weigh: (piece: string) => number): Comparison {
    const { dimensions } = this.#encoder;
    const [encoding] = this.#encoder.encode([question]);
    if (!encoding || this.#sentences === 0) return { similarity: this.#zeros(), maxSim: this.#zeros() };
    const { pieces, tokens, mean } = encoding;
    const weights = pieces.map(weigh);
    const rows = weights.flatMap((weight, row) =>
      weight > 0 ? [tokens.subarray(row * dimensions, (row + 1) * dimensions)] : [],
    );
    const positive = weights.filter((weight) => weight > 0);
    const sum = positive.reduce((total, weight) => total + weight, 0);
    return {
      similarity: this.#compare(
        this.#means,
        [mean.map((value) => Math.round(value * fineSteps))],
        [1 / (fineSteps * steps)],
      ),
      maxSim: this.#compare(
        this.#tokens,
        rows,
        positive.map((weight) => weight / (sum * steps * steps)),
      ),
    };
  }

  /** For each sentence, the sum over the question's rows of weight × greatest product with a row of the sentence. */
  #compare(table: Table, rows: readonly ArrayLike<number>[], weights: readonly number[]): Float32Array {
    if (rows.length === 0) return this.#zeros();
    const groups = Math.ceil(rows.length / groupSize);
    for (const [token, row] of rows.entries()) this.#placeToken(token, row);
    const floats = this.#arithmetic.floats(this.#weights, groups * groupSize);
    floats.fill(0);
    floats.set(weights);
    this.#arithmetic.kernel.compare(
      this.#question,
      this.#weights,
      groups,
      table.rows,
      table.starts,
      this.#sentences,
      this.#encoder.dimensions,
      this.#best,
      this.#result,
    );
    return this.#arithmetic.floats(this.#result, this.#sentences).slice();
  }

  /** Lays a token's vector among the three others of its group, as the kernel reads them. */
  #placeToken(token: number, row: ArrayLike<number>): void {
    const { dimensions } = this.#encoder;
    const lane = token % groupSize;
    const at = this.#question + (token - lane) * dimensions * 2;
    const group = this.#arithmetic.shorts(at, groupSize * dimensions);
    for (let place = 0; place < dimensions; place++) {
      const within = place % span;
      group[(place - within) * groupSize + lane * span + within] = row[place] ?? 0;
    }
  }

  #load(rows: Int8Array, starts: Uint32Array): Table {
    const table = {
      rows: this.#arithmetic.allocate(rows.length),
      starts: this.#arithmetic.allocate(starts.byteLength),
    };
    this.#arithmetic.bytes(table.rows, rows.length).set(rows);
    this.#arithmetic.integers(table.starts, starts.length).set(starts);
    return table;
  }

  #zeros(): Float32Array {
    return new Float32Array(this.#sentences);
  }
}
