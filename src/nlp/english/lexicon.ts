import { readFileSync } from "node:fs";
import { indexesOfHighest } from "../../shared/collections/highest.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import { editsAllowed, withinEdits } from "../edit-distance.ts";
import type { Token } from "./tokens.ts";
import { componentScale, lexiconFile, unpackLexicon, wordDimensions } from "./lexicon-file.ts";
import { WordRanks } from "./word-ranks.ts";

/** The frequencies of the words of a language, and the similarities of their meanings. */
export interface Lexicon {
  /** The number of the word's vector; undefined if the lexicon doesn't have the word. */
  entryOf(word: Token): number | undefined;
  /**
   * The most frequent word that is one edit away from a mistyped one and starts with the same letter; undefined if there
   * is none, or if the mistyped one has fewer than five letters. Both are in lower case.
   */
  correctionOf(form: string): string | undefined;
  /**
   * An approximation of the word's inverse document frequency in the language at large, 0…1: 0 for "the", 1 for a word
   * that the lexicon doesn't have. See `idfOf` for the formula.
   */
  idf(word: Token): number;
  /** The cosine of the vectors of two words, −1…1. */
  similarity(a: number, b: number): number;
  /** The joint vector of some words, of unit length; zeros if the lexicon has none of them. */
  embedding(words: readonly Token[]): Float32Array;
}

/** The number of most frequent words that corrections are chosen from. A rarer word is unlikely to be meant. */
const maxCorrectionRank = 20_000;

/** The lexicon of a language without data. */
export const noLexicon: Lexicon = {
  entryOf: () => undefined,
  correctionOf: () => undefined,
  idf: () => 1,
  similarity: () => 0,
  embedding: () => new Float32Array(wordDimensions),
};

/** The English lexicon, from 60,000 GloVe vectors. */
class EnglishLexicon implements Lexicon {
  readonly #ranks: WordRanks;
  readonly #vectors: Int8Array;
  /** The columns that were needed so far; see `#column`. */
  readonly #columns: (Int8Array | undefined)[] = [];

  constructor(file: Buffer) {
    const { words, vectors } = unpackLexicon(file);
    this.#ranks = new WordRanks(words);
    this.#vectors = vectors;
  }

  entryOf({ value, lemma }: Token): number | undefined {
    return this.#ranks.of(value.toLowerCase().replaceAll("’", "'")) ?? this.#ranks.of(lemma);
  }

  correctionOf(form: string): string | undefined {
    if (editsAllowed(form) === 0) return undefined;
    for (const word of this.#ranks.wordsLike(form, 1, maxCorrectionRank)) {
      if (withinEdits(form, word, 1)) return word;
    }
    return undefined;
  }

  idf({ value, lemma }: Token): number {
    return Math.min(this.idfOf(value.toLowerCase()), this.idfOf(lemma));
  }

  /**
   * The inverse document frequency of a form in lower case: log(1 + rank / 20) / log(1 + size / 20), 0…1. Word frequency
   * is about inverse to rank (Zipf), so the logarithm of the rank replaces that of counted documents.
   */
  idfOf(form: string): number {
    const size = this.#ranks.size;
    return Math.log1p((this.#ranks.of(form) ?? size) / 20) / Math.log1p(size / 20);
  }

  similarity(a: number, b: number): number {
    const vectors = this.#vectors;
    const shift = (b - a) * wordDimensions;
    const end = (a + 1) * wordDimensions;
    // Integers and four sums are three times as fast as one sum of floating-point numbers.
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let at = a * wordDimensions; at < end; at += 4) {
      first += Math.imul(vectors[at] ?? 0, vectors[at + shift] ?? 0);
      second += Math.imul(vectors[at + 1] ?? 0, vectors[at + 1 + shift] ?? 0);
      third += Math.imul(vectors[at + 2] ?? 0, vectors[at + 2 + shift] ?? 0);
      fourth += Math.imul(vectors[at + 3] ?? 0, vectors[at + 3 + shift] ?? 0);
    }
    return (first + second + third + fourth) / (componentScale * componentScale);
  }

  /** The joint vector of the words that the lexicon has; see `embeddingOf`. */
  embedding(words: readonly Token[]): Float32Array {
    return this.embeddingOf(words.flatMap((word) => this.entryOf(word) ?? []));
  }

  /**
   * The mean of the vectors with these numbers, weighted by smooth inverse frequency and scaled to unit length (Arora,
   * Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
   */
  embeddingOf(ranks: readonly number[]): Float32Array {
    const sum = this.sumOf(ranks);
    const length = lengthOf(sum) || 1;
    return sum.map((value) => value / length);
  }

  /** The sum of the vectors with these numbers, weighted by smooth inverse frequency. */
  sumOf(ranks: readonly number[]): Float32Array {
    const sum = new Float32Array(wordDimensions);
    for (const rank of ranks) this.#addTo(sum, rank, 1);
    return sum;
  }

  /** The sum of the vectors with these numbers, each multiplied by its factor besides its smooth inverse frequency. */
  combinationOf(factors: ReadonlyMap<number, number>): Float32Array {
    const sum = new Float32Array(wordDimensions);
    for (const [rank, factor] of factors) this.#addTo(sum, rank, factor);
    return sum;
  }

  /** The products of a vector with those of words. @param vector of components from −1 to 1 */
  productsWith(vector: Float32Array): WordProducts {
    return new WordProducts(this.#vectors, (component) => this.#column(component), vector);
  }

  /** The value of a component in every vector. Reading few components of many vectors is faster so. */
  #column(component: number): Int8Array {
    return (this.#columns[component] ??= columnOf(this.#vectors, component));
  }

  #addTo(sum: Float32Array, rank: number, factor: number): void {
    const vectors = this.#vectors;
    const weight = factor * inverseFrequency(rank);
    const start = rank * wordDimensions;
    for (let index = 0; index < wordDimensions; index++) {
      sum[index] = (sum[index] ?? 0) + weight * (vectors[start + index] ?? 0);
    }
  }
}

function columnOf(vectors: Int8Array, component: number): Int8Array {
  const column = new Int8Array(vectors.length / wordDimensions);
  for (let rank = 0; rank < column.length; rank++) {
    column[rank] = vectors[rank * wordDimensions + component] ?? 0;
  }
  return column;
}

/** The dot products of one vector with those of words, weighted by smooth inverse frequency. */
export class WordProducts {
  readonly #vectors: Int8Array;
  readonly #column: (component: number) => Int8Array;
  readonly #scaled: Int32Array;
  /** The places of the vector's largest components. */
  readonly #largest: Int32Array;

  constructor(vectors: Int8Array, column: (component: number) => Int8Array, vector: Float32Array) {
    this.#vectors = vectors;
    this.#column = column;
    this.#scaled = Int32Array.from(vector, (value) => Math.round(value * productScale));
    this.#largest = Int32Array.from(indexesOfHighest(this.#scaled.map(Math.abs), estimatingComponents));
  }

  /** The product with the word with this number. */
  of(rank: number): number {
    const [vectors, scaled] = [this.#vectors, this.#scaled];
    const start = rank * wordDimensions;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let at = 0; at < wordDimensions; at += 4) {
      first += Math.imul(scaled[at] ?? 0, vectors[start + at] ?? 0);
      second += Math.imul(scaled[at + 1] ?? 0, vectors[start + at + 1] ?? 0);
      third += Math.imul(scaled[at + 2] ?? 0, vectors[start + at + 2] ?? 0);
      fourth += Math.imul(scaled[at + 3] ?? 0, vectors[start + at + 3] ?? 0);
    }
    return ((first + second + third + fourth) / productScale) * inverseFrequency(rank);
  }

  /**
   * The products with the words with these numbers, estimated by the vector's largest components; −Infinity for words that half
   * of these show to be far from the highest. Yields to the event loop meanwhile.
   */
  async estimate(ranks: Uint32Array): Promise<Float32Array> {
    const half = this.#largest.length >> 1;
    const estimates = await this.#partOf(ranks, this.#largest.subarray(0, half));
    const least = highValueOf(estimates);
    const likely = ranks.filter((_, index) => (estimates[index] ?? 0) >= least);
    const others = await this.#partOf(likely, this.#largest.subarray(half));
    let at = 0;
    for (let index = 0; index < estimates.length; index++) {
      const estimate = estimates[index] ?? 0;
      estimates[index] = estimate >= least ? estimate + (others[at++] ?? 0) : -Infinity;
    }
    return estimates;
  }

  /** Adds the parts of the products that at most four components make. */
  #addColumns(sums: Int32Array, ranks: Uint32Array, places: Int32Array): void {
    const factorAt = (index: number) => this.#scaled[places[index] ?? -1] ?? 0;
    const [first, second, third, fourth] = [factorAt(0), factorAt(1), factorAt(2), factorAt(3)];
    const columnAt = (index: number) => this.#column(places[index] ?? 0);
    const [a, b, c, d] = [columnAt(0), columnAt(1), columnAt(2), columnAt(3)];
    for (let index = 0; index < ranks.length; index++) {
      const rank = ranks[index] ?? 0;
      sums[index] =
        (sums[index] ?? 0) +
        Math.imul(first, a[rank] ?? 0) +
        Math.imul(second, b[rank] ?? 0) +
        Math.imul(third, c[rank] ?? 0) +
        Math.imul(fourth, d[rank] ?? 0);
    }
  }

  /** The parts of the products that some components make. */
  async #partOf(ranks: Uint32Array, places: Int32Array): Promise<Float32Array> {
    const sums = new Int32Array(ranks.length);
    // Four columns at a time: most of the time goes into reading what is at each rank.
    for (let at = 0; at < places.length; at += 4) {
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
      this.#addColumns(sums, ranks, places.subarray(at, at + 4));
    }
    const parts = new Float32Array(ranks.length);
    for (let index = 0; index < parts.length; index++) {
      parts[index] = ((sums[index] ?? 0) / productScale) * inverseFrequency(ranks[index] ?? 0);
    }
    return parts;
  }
}

/** The number of components by which products are estimated. */
const estimatingComponents = 32;

/** The mean of some values plus half of their standard deviation. About a third of normally distributed values are higher. */
function highValueOf(values: Float32Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / (values.length || 1);
  return mean + Math.sqrt(Math.max(0, squares / (values.length || 1) - mean * mean)) / 2;
}

/** The factor of components in integer products, whose sums stay below 2³¹. */
const productScale = 2 ** 14;

/** The constant `a` of smooth inverse frequency. */
const smoothing = 1e-3;

/** The estimated relative frequency of the word with this rank, after Zipf. 11.5 is about the 60,000th harmonic number. */
const probability = (rank: number) => 1 / ((rank + 3) * 11.5);

/** The weight of a word by its smooth inverse frequency, 0…1. */
const inverseFrequency = (rank: number) => smoothing / (smoothing + probability(rank));

/** The Euclidean length of a vector. */
export function lengthOf(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

/** The English lexicon. */
export const lexicon = new EnglishLexicon(readFileSync(lexiconFile));
