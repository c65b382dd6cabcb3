import { lexicon, type WordProducts } from "../../nlp/english/lexicon.ts";
import { coherenceOf } from "../../nlp/topical-coherence.ts";
import { indexesOfHighest } from "../../shared/collections/highest.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import type { Postings } from "./postings.ts";
import type { TokenTable } from "./token-table.ts";
import { formsAtOnce } from "./word-forms.ts";

/** In a text of at most this many sentences, all are compared with a question. */
const allComparedLimit = 5000;

/** In a longer text, sentences are proposed by this number of words, those most similar to the question. */
const mostProposing = 200;

/** The number of words whose product is computed, for each one that proposes sentences. */
const estimatedPerProposing = 3;

/** The total length of the posting lists of words that propose sentences. */
const mostPostings = 40_000;

/** The number of proposed sentences that are compared, for each one that is wanted. */
const comparedPerWanted = 5;

/** The content words of a text that the lexicon has, numbered from 1. */
interface NumberedWords {
  /** For each number, that of the word in the lexicon. The one at index 0 isn't used. */
  readonly entries: Uint32Array;
  /** For each number, a stem of the word. */
  readonly stems: readonly string[];
  /** For each form of the text, its word's number; 0 if it is a stop word or the lexicon doesn't have it. */
  readonly ofForms: Uint32Array;
}

/** In the order of the lexicon, so that its vectors are read one after another. Yields now and then. */
function* numberWords({ forms }: TokenTable): Generator<void, NumberedWords> {
  const stemOf = new Map<number, string>();
  for (const [index, { content, entry, stem }] of forms.entries()) {
    if (index % formsAtOnce === 0) yield;
    if (content && entry !== undefined && !stemOf.has(entry)) stemOf.set(entry, stem);
  }
  const entries = new Uint32Array(stemOf.size + 1);
  entries.set(Uint32Array.from(stemOf.keys()).toSorted(), 1);
  const numbers = new Map<number, number>();
  const stems = [""];
  for (let number = 1; number < entries.length; number++) {
    if (number % formsAtOnce === 0) yield;
    const entry = entries[number] ?? 0;
    numbers.set(entry, number);
    stems.push(stemOf.get(entry) ?? "");
  }
  const ofForms = new Uint32Array(forms.length);
  for (const [index, { content, entry = -1 }] of forms.entries()) {
    if (index % formsAtOnce === 0) yield;
    if (content) ofForms[index] = numbers.get(entry) ?? 0;
  }
  return { entries, stems, ofForms };
}

/**
 * The mean word vectors of a text's sentences. They aren't kept: the product of a sentence's vector with a question's is the
 * sum of the products of its words, which are computed once for each of the text's words.
 */
export class WordVectors {
  readonly #table: TokenTable;
  readonly #postings: Postings;
  readonly #words: NumberedWords;

  private constructor(table: TokenTable, postings: Postings, words: NumberedWords) {
    this.#table = table;
    this.#postings = postings;
    this.#words = words;
  }

  /** Yields now and then. @param postings the sentences that have each stem of a content word */
  static *of(table: TokenTable, postings: Postings): Generator<void, WordVectors> {
    return new WordVectors(table, postings, yield* numberWords(table));
  }

  /** @param question a unit vector, or zeros */
  compare(question: Float32Array): WordVectorCosines {
    return new WordVectorCosines(this.#table, this.#postings, this.#words, question);
  }
}

/** The cosines of one question's mean word vector with those of a text's sentences. */
export class WordVectorCosines {
  readonly #table: TokenTable;
  readonly #postings: Postings;
  readonly #words: NumberedWords;
  readonly #products: WordProducts;
  /** The weighted product of each word, by its number; NaN until it is computed. */
  readonly #known: Float32Array;

  constructor(table: TokenTable, postings: Postings, words: NumberedWords, question: Float32Array) {
    this.#table = table;
    this.#postings = postings;
    this.#words = words;
    this.#products = lexicon.productsWith(question);
    this.#known = new Float32Array(words.entries.length).fill(Number.NaN, 1);
  }

  /** The cosine of one sentence; 0 if it has no word with a vector. */
  cosine(sentence: number): number {
    const { tokens, starts, vectorLengths } = this.#table;
    const length = vectorLengths[sentence] ?? 0;
    if (length === 0) return 0;
    const end = starts[sentence + 1] ?? 0;
    let sum = 0;
    for (let token = starts[sentence] ?? 0; token < end; token++) {
      sum += this.#product(this.#words.ofForms[tokens[token] ?? 0] ?? 0);
    }
    return sum / length;
  }

  /**
   * The sentences with the highest cosines, best first, at most `count`. In a long text, some may be missing whose cosine is
   * made of many words that are each only a little similar to the question. Yields to the event loop meanwhile.
   */
  async nearest(count: number): Promise<number[]> {
    const sentences = this.#table.vectorLengths.length;
    if (sentences <= allComparedLimit) {
      return indexesOfHighest(
        Float32Array.from({ length: sentences }, (_, sentence) => this.cosine(sentence)),
        count,
      );
    }
    const proposed = await this.#proposed(count * comparedPerWanted);
    await pause();
    const cosines = proposed.map((sentence) => this.cosine(sentence));
    return indexesOfHighest(cosines, count).map((index) => proposed[index] ?? 0);
  }

  /** The sentences with the highest cosines as far as the words with the highest products show. */
  async #proposed(count: number): Promise<number[]> {
    const { vectorLengths } = this.#table;
    const cosines = new Float32Array(vectorLengths.length);
    const found: number[] = [];
    let postings = 0;
    for (const word of await this.#mostSimilar()) {
      const { documents, counts } = this.#postings.list(this.#words.stems[word] ?? "");
      postings += documents.length;
      if (postings > mostPostings) break;
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
      for (let index = 0; index < documents.length; index++) {
        const sentence = documents[index] ?? 0;
        const before = cosines[sentence] ?? 0;
        if (before === 0) found.push(sentence);
        const added = (this.#product(word) * (counts[index] ?? 0)) / (vectorLengths[sentence] || 1);
        cosines[sentence] = before + added;
      }
    }
    const scores = found.map((sentence) => cosines[sentence] ?? 0);
    return indexesOfHighest(scores, count).map((index) => found[index] ?? 0);
  }

  /** The words with the highest products, best first. Those that are estimated to have them are compared. */
  async #mostSimilar(): Promise<number[]> {
    const estimates = await this.#products.estimate(this.#words.entries);
    await pause();
    const likely = indexesOfHighest(estimates, mostProposing * estimatedPerProposing);
    await pause();
    const products = likely.map((word) => this.#product(word));
    return indexesOfHighest(products, mostProposing).map((index) => likely[index] ?? 0);
  }

  /** The product of a word's weighted vector with the question's; 0 at index 0. */
  #product(word: number): number {
    const known = this.#known[word] ?? 0;
    if (!Number.isNaN(known)) return known;
    const product = this.#products.of(this.#words.entries[word] ?? 0);
    this.#known[word] = product;
    return product;
  }
}

/** The topical coherence of a text by the mean word vectors of its sentences, 0…1. See `TopicalCoherence`. */
export function coherenceOfTable({ forms, tokens, starts, vectorLengths }: TokenTable): number {
  const factors = new Float64Array(forms.length);
  let sentences = 0;
  for (const [sentence, length] of vectorLengths.entries()) {
    if (length === 0) continue;
    sentences++;
    for (let token = starts[sentence] ?? 0; token < (starts[sentence + 1] ?? 0); token++) {
      const form = tokens[token] ?? 0;
      factors[form] = (factors[form] ?? 0) + 1 / length;
    }
  }
  const byEntry = new Map<number, number>();
  for (const [number, { content, entry }] of forms.entries()) {
    if (!content || entry === undefined) continue;
    byEntry.set(entry, (byEntry.get(entry) ?? 0) + (factors[number] ?? 0));
  }
  return coherenceOf(lexicon.combinationOf(byEntry), sentences, sentences);
}
