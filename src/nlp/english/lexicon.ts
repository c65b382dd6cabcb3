import { readFileSync } from "node:fs";
import { editsAllowed, withinEdits } from "../edit-distance.ts";
import type { Token } from "./tokens.ts";
import { componentScale, lexiconFile, unpackLexicon, wordDimensions } from "./lexicon-file.ts";

/** How common the words of a language are and how near their meanings lie. */
export interface Lexicon {
  /** The number of the word's vector, or undefined when it is no common word. */
  entryOf(word: Token): number | undefined;
  /** The commonest word that a mistyped one of five letters or more may stand for, both in lower case. */
  correctionOf(form: string): string | undefined;
  /** How rare a word is in the language at large: 0 for "the", 1 for what the lexicon doesn't have. */
  idf(word: Token): number;
  /** Cosine of two words' meanings, −1…1. */
  similarity(a: number, b: number): number;
  /** What some words mean together: a vector of unit length, or zeros. */
  embedding(words: readonly Token[]): Float32Array;
}

/** How many of the commonest words a mistyped one may stand for: rarer ones are rather other rare words. */
const oftenMeant = 20_000;

/** Of a language whose words aren't known. */
export const noLexicon: Lexicon = {
  entryOf: () => undefined,
  correctionOf: () => undefined,
  idf: () => 1,
  similarity: () => 0,
  embedding: () => new Float32Array(wordDimensions),
};

/** That of English, from 60,000 GloVe vectors. */
class EnglishLexicon implements Lexicon {
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #vectors: Int8Array;

  constructor(file: Buffer) {
    const { words, vectors } = unpackLexicon(file);
    this.#ranks = new Map(words.map((word, rank) => [word, rank]));
    this.#vectors = vectors;
  }

  entryOf({ value, lemma }: Token): number | undefined {
    return this.#ranks.get(value.toLowerCase().replaceAll("’", "'")) ?? this.#ranks.get(lemma);
  }

  correctionOf(form: string): string | undefined {
    if (editsAllowed(form) === 0) return undefined;
    for (const [word, rank] of this.#ranks) {
      if (rank === oftenMeant) return undefined;
      if (word[0] === form[0] && withinEdits(form, word, 1)) return word;
    }
    return undefined;
  }

  idf({ value, lemma }: Token): number {
    return Math.min(this.idfOf(value.toLowerCase()), this.idfOf(lemma));
  }

  /** As `rarity`, of a form in lower case. */
  idfOf(form: string): number {
    const size = this.#ranks.size;
    return Math.log1p((this.#ranks.get(form) ?? size) / 20) / Math.log1p(size / 20);
  }

  similarity(a: number, b: number): number {
    const [from, to] = [a * wordDimensions, b * wordDimensions];
    let sum = 0;
    for (let index = 0; index < wordDimensions; index++) {
      sum += (this.#vectors[from + index] ?? 0) * (this.#vectors[to + index] ?? 0);
    }
    return sum / (componentScale * componentScale);
  }

  /** The meaning of the words that the lexicon has; see `meaningOf`. */
  embedding(words: readonly Token[]): Float32Array {
    return this.embeddingOf(words.flatMap((word) => this.entryOf(word) ?? []));
  }

  /**
   * The smooth inverse frequency vector of some words by their numbers: their weighted mean, of unit length (Arora,
   * Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
   */
  embeddingOf(ranks: readonly number[]): Float32Array {
    const sum = new Float32Array(wordDimensions);
    for (const rank of ranks) {
      const weight = smoothing / (smoothing + probability(rank));
      const vector = rank * wordDimensions;
      for (let index = 0; index < wordDimensions; index++) {
        sum[index] = (sum[index] ?? 0) + weight * (this.#vectors[vector + index] ?? 0);
      }
    }
    let squares = 0;
    for (const value of sum) squares += value * value;
    const length = Math.sqrt(squares) || 1;
    for (let index = 0; index < wordDimensions; index++) sum[index] = (sum[index] ?? 0) / length;
    return sum;
  }
}

const smoothing = 1e-3;

/** A word's share of English at large by its rank, after Zipf; 11.5 is the harmonic number of some 60,000 words. */
const probability = (rank: number) => 1 / ((rank + 3) * 11.5);

export const lexicon = new EnglishLexicon(readFileSync(lexiconFile));
