import { Arithmetic } from "./arithmetic.ts";
import type { SentenceEncoder } from "./encoder.ts";
import { steps } from "./encoding.ts";
import type { SentenceVectors } from "./vectors.ts";

/** The number of question tokens that the kernel compares at once. */
const groupSize = 4;
/** The number of dimensions of each that it compares at once. */
const span = 8;
/** The steps of a component of the question's mean, which has 16 bits. */
const fineSteps = 32_767;

/** The similarities of the sentences of a text to a question, −1…1. */
export interface Comparison {
  /** The cosine of the mean vectors. */
  readonly similarity: Float32Array;
  /** MaxSim: the weighted mean, over the question's pieces, of the cosine with the nearest piece of the sentence. */
  readonly maxSim: Float32Array;
}

/** The addresses of vectors in the kernel's memory. */
interface Table {
  readonly rows: number;
  readonly starts: number;
}

/** Compares questions with the sentences of one text by their vectors. */
export class Semantics {
  readonly #encoder: SentenceEncoder;
  /** Has its own memory, which is freed with the text. */
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
   * Copies the vectors: about 11 KB for each sentence with 384 dimensions.
   *
   * @throws RangeError if there isn't enough memory
   */
  static async load(encoder: SentenceEncoder, vectors: SentenceVectors): Promise<Semantics> {
    return new Semantics(encoder, vectors, await Arithmetic.start());
  }

  /** @param weigh returns the weight of a word piece of the question, 0 to ignore it */
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

  /** For each sentence, the sum over the question's rows of the weight × the largest product with a row of the sentence. */
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

  /** Stores a token's vector interleaved with the others of its group, as the kernel reads them. */
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
