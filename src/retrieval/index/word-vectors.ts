import { lexicon } from "../../nlp/english/lexicon.ts";
import { coherenceOf } from "../../nlp/topical-coherence.ts";
import type { TokenTable } from "./token-table.ts";

/**
 * The mean word vectors of a text's sentences. They aren't kept: the product of a sentence's vector with a question's is the
 * sum of the products of its words, which are computed once for each of the text's word forms.
 */
export class WordVectors {
  readonly #table: TokenTable;

  constructor(table: TokenTable) {
    this.#table = table;
  }

  /** @param question a unit vector, or zeros */
  compare(question: Float32Array): WordVectorCosines {
    return new WordVectorCosines(this.#table, question);
  }

  /** The topical coherence of the text, 0…1. See `TopicalCoherence`. */
  get coherence(): number {
    const { forms, tokens, starts, vectorLengths } = this.#table;
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
}

/** The cosines of one question's mean word vector with those of a text's sentences. */
export class WordVectorCosines {
  readonly #table: TokenTable;
  readonly #question: Float32Array;
  /** The products of words' weighted vectors with the question's, by the words' numbers in the lexicon. */
  readonly #byEntry = new Map<number, number>();

  constructor(table: TokenTable, question: Float32Array) {
    this.#table = table;
    this.#question = question;
  }

  /** The cosine of one sentence; 0 if it has no word with a vector. */
  cosine(sentence: number): number {
    const { tokens, starts, vectorLengths } = this.#table;
    const length = vectorLengths[sentence] ?? 0;
    if (length === 0) return 0;
    let sum = 0;
    for (const form of tokens.subarray(starts[sentence], starts[sentence + 1])) sum += this.#product(form);
    return sum / length;
  }

  /** The cosines of all sentences, in order. */
  all(): Float32Array {
    const { forms, tokens, starts, vectorLengths } = this.#table;
    const products = new Float32Array(forms.length);
    for (let form = 0; form < products.length; form++) products[form] = this.#product(form);
    const cosines = new Float32Array(vectorLengths.length);
    let token = 0;
    for (let sentence = 0; sentence < cosines.length; sentence++) {
      const end = starts[sentence + 1] ?? 0;
      let sum = 0;
      for (; token < end; token++) sum += products[tokens[token] ?? 0] ?? 0;
      if (sum !== 0) cosines[sentence] = sum / (vectorLengths[sentence] ?? 0);
    }
    return cosines;
  }

  #product(form: number): number {
    const { content = false, entry } = this.#table.forms[form] ?? {};
    if (!content || entry === undefined) return 0;
    const known = this.#byEntry.get(entry);
    if (known !== undefined) return known;
    const product = lexicon.productOf(entry, this.#question);
    this.#byEntry.set(entry, product);
    return product;
  }
}
