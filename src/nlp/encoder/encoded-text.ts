import type { InferenceSession } from "onnxruntime-node";
import { indexesOfHighest } from "../../shared/collections/highest.ts";
import { partitionPoint } from "../../shared/collections/partition-point.ts";
import { TopicalCoherence } from "../topical-coherence.ts";
import { quantisationSteps, quantise, type Encoding } from "./model/encoding.ts";
import { compareNearby, type CountedPiece, type NearbyPieces } from "./vectors/nearby-pieces.ts";
import type { OnnxRuntime } from "./model/onnx.ts";
import { shift, unpackComponents } from "./vectors/token-codes.ts";
import type { Chunk, StoredVectors } from "./vectors/vector-files.ts";

/** The similarity of some sentences to a question, -1…1. NaN for sentences that aren't encoded. */
export interface Comparison extends NearbyPieces {
  /** The cosine of the mean vectors of sentence and question. */
  readonly similarity: Float32Array;
  /**
   * MaxSim (late interaction; Khattab and Zaharia, 2020): the weighted mean, over the question's word pieces, of the
   * greatest cosine with a word piece of the sentence.
   */
  readonly maxSim: Float32Array;
}

/** Most rows of tokens that are in memory at once. */
const batchRows = 8192;

/** A chunk with its place among the text's sentences. */
interface Part extends StoredVectors {
  readonly first: number;
}

/** Some rows of a part's tokens: those of one of the compared sentences. */
interface Rows {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** The index of the sentence among those compared. */
  readonly place: number;
}

/** The sentences of a text that are encoded so far, as the encoder's thread compares them with questions. */
export class EncodedText {
  readonly #runtime: OnnxRuntime;
  readonly #products: InferenceSession;
  readonly #dimensions: number;
  /** The index of each chunk's first sentence. */
  readonly #firsts: readonly number[];
  /** A row for each sentence: its mean, shifted; a zero vector until it is encoded. */
  readonly #means: Uint8Array;
  /** The part that each chunk has become; undefined until it is encoded. */
  readonly #parts: (Part | undefined)[] = [];
  readonly #coherence: TopicalCoherence;

  /** @param products a session of models/products.onnx */
  constructor(
    runtime: OnnxRuntime,
    products: InferenceSession,
    dimensions: number,
    chunks: readonly Chunk[],
  ) {
    this.#runtime = runtime;
    this.#products = products;
    this.#dimensions = dimensions;
    let sentences = 0;
    this.#firsts = chunks.map((chunk) => (sentences += chunk.sentences) - chunk.sentences);
    this.#means = new Uint8Array(sentences * dimensions).fill(shift);
    this.#coherence = new TopicalCoherence(dimensions);
  }

  /** The topical coherence of the sentences that are encoded so far. */
  get coherence(): number {
    return this.#coherence.value;
  }

  /** Adds the vectors of the chunk with an index. */
  add(chunk: number, vectors: StoredVectors): void {
    const first = this.#firsts[chunk];
    if (first === undefined || this.#parts[chunk]) return;
    this.#parts[chunk] = { ...vectors, first };
    const start = first * this.#dimensions;
    for (const [index, value] of vectors.means.entries()) this.#means[start + index] = value + shift;
    this.#coherence.add(vectors.means);
  }

  /**
   * The `count` encoded sentences whose mean vectors are nearest to a question's, nearest first.
   *
   * @param among the number of the text's first sentences, to which the search is limited
   */
  async nearest({ mean }: Encoding, count: number, among = Infinity): Promise<Uint32Array> {
    const means = this.#means.subarray(0, among * this.#dimensions);
    const cosines = await this.#multiply(means, [quantise(mean)]);
    // Sentences that aren't encoded yet have zero vectors.
    return Uint32Array.from(
      indexesOfHighest(cosines, count).filter((sentence) => this.#partOf(sentence) !== undefined),
    );
  }

  /**
   * Compares a question with some sentences.
   *
   * @param pieces the question's word pieces
   * @param sentences ascending
   */
  async compare(
    { tokens, mean }: Encoding,
    pieces: readonly CountedPiece[],
    sentences: Uint32Array,
  ): Promise<Comparison> {
    const similarity = new Float32Array(sentences.length).fill(Number.NaN);
    const maxSim = similarity.slice();
    const width = this.#dimensions;
    const counted = pieces
      .map((piece, at) => ({ ...piece, vector: tokens.subarray(at * width, (at + 1) * width) }))
      .filter(({ weight }) => weight > 0);
    const columns = counted.map(({ vector }) => vector);
    const columnWeights = counted.map(({ weight }) => weight);
    const cosines = new Float32Array(sentences.length * columns.length).fill(Number.NaN);
    for (const batch of batchesOf(this.#rowsOf(sentences))) {
      const rows = componentsOf(batch, width);
      // oxlint-disable-next-line no-await-in-loop -- one batch in memory at a time
      const products = rows && (await this.#multiply(rows, columns));
      if (!products) continue;
      addGreatestCosines(cosines, products, batch, columns.length);
      for (const { place } of batch) {
        const own = cosines.subarray(place * columns.length, (place + 1) * columns.length);
        similarity[place] = this.#cosine(sentences[place] ?? 0, mean);
        maxSim[place] = weightedMean(own, columnWeights);
      }
    }
    return { similarity, maxSim, ...compareNearby(cosines, counted, sentences) };
  }

  /** The encoded ones of some sentences. */
  *#rowsOf(sentences: Uint32Array): Generator<Rows> {
    for (const [place, sentence] of sentences.entries()) {
      const part = this.#partOf(sentence);
      if (!part) continue;
      const own = sentence - part.first;
      yield { part, from: part.starts[own] ?? 0, to: part.starts[own + 1] ?? 0, place };
    }
  }

  #partOf(sentence: number): Part | undefined {
    return this.#parts[partitionPoint(this.#firsts, (first) => first <= sentence) - 1];
  }

  #cosine(sentence: number, question: Float32Array): number {
    return dotProduct(this.#means, sentence * this.#dimensions, question) / quantisationSteps;
  }

  /** The products of each of the shifted rows with each column, in the order of the rows. */
  async #multiply(rows: Uint8Array, columns: readonly Int8Array[]): Promise<Int32Array> {
    const width = this.#dimensions;
    const { Tensor } = this.#runtime;
    if (rows.length === 0 || columns.length === 0) return new Int32Array();
    const matrix = new Uint8Array(width * columns.length);
    for (const [column, values] of columns.entries()) {
      for (let at = 0; at < width; at++) matrix[at * columns.length + column] = (values[at] ?? 0) + shift;
    }
    const { products } = await this.#products.run({
      rows: new Tensor("uint8", rows, [rows.length / width, width]),
      columns: new Tensor("uint8", matrix, [width, columns.length]),
    });
    if (!(products?.data instanceof Int32Array)) throw new Error("models/products.onnx is damaged");
    return products.data;
  }
}

/** The dot product of a vector with the shifted components from `start`. */
function dotProduct(shifted: Uint8Array, start: number, vector: Float32Array): number {
  const { length } = vector;
  let sum = 0;
  for (let at = 0; at < length; at++) sum += ((shifted[start + at] ?? 0) - shift) * (vector[at] ?? 0);
  return sum;
}

/** Divides rows into batches of at most `batchRows`, unless one sentence alone has more. */
function* batchesOf(all: Iterable<Rows>): Generator<readonly Rows[]> {
  let batch: Rows[] = [];
  let size = 0;
  for (const rows of all) {
    const length = rows.to - rows.from;
    if (batch.length > 0 && size + length > batchRows) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(rows);
    size += length;
  }
  if (batch.length > 0) yield batch;
}

/** The batch that was read last, with its components. */
let latest: { readonly batch: readonly Rows[]; readonly components: Uint8Array } | undefined;

/**
 * The components of a batch, shifted; undefined if a file is gone. Those of the last batch are kept: every question about a short
 * text is compared with the same sentences, and unpacking takes longer than multiplying.
 */
function componentsOf(batch: readonly Rows[], dimensions: number): Uint8Array | undefined {
  if (latest && areSame(latest.batch, batch)) return latest.components;
  const packed = readTokens(batch, dimensions);
  if (!packed) return undefined;
  const components = unpackComponents(packed);
  latest = { batch, components };
  return components;
}

function areSame(batch: readonly Rows[], other: readonly Rows[]): boolean {
  return (
    batch.length === other.length &&
    batch.every(({ part, from, to }, index) => {
      const rows = other[index];
      return rows?.part === part && rows.from === from && rows.to === to;
    })
  );
}

/** The packed rows one after another. Rows that follow each other in a file are read at once. Undefined if a file is gone. */
function readTokens(batch: readonly Rows[], dimensions: number): Uint8Array | undefined {
  const bytes = new Uint8Array((batch.reduce((sum, { from, to }) => sum + to - from, 0) * dimensions) / 2);
  let end = 0;
  for (let index = 0; index < batch.length;) {
    const run = batch[index];
    if (!run) break;
    let { to } = run;
    for (index++; batch[index]?.part === run.part && batch[index]?.from === to; index++) {
      to = batch[index]?.to ?? to;
    }
    const read = run.part.tokens(run.from, to);
    if (!read) return undefined;
    bytes.set(read, end);
    end += read.length;
  }
  return bytes;
}

/** Adds, for each sentence of a batch, the greatest cosine of each column in its rows; zeros without rows. */
function addGreatestCosines(
  cosines: Float32Array,
  products: Int32Array,
  batch: readonly Rows[],
  columns: number,
): void {
  let at = 0;
  for (const { from, to, place } of batch) {
    const end = at + (to - from) * columns;
    const greatest = new Int32Array(columns).fill(from === to ? 0 : -(2 ** 31));
    // In the order in which they are in memory.
    for (; at < end; at += columns) {
      for (let column = 0; column < columns; column++) {
        const product = products[at + column] ?? 0;
        if (product > (greatest[column] ?? 0)) greatest[column] = product;
      }
    }
    for (const [column, product] of greatest.entries()) {
      cosines[place * columns + column] = product / quantisationSteps ** 2;
    }
  }
}

/** 0 without values. */
function weightedMean(values: Float32Array, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0
    ? 0
    : values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
