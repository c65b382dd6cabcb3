import { lexicon } from "../../nlp/english/lexicon.ts";
import { matchesTerm, type Term } from "../query/question.ts";

/** Words with a lower cosine are taken for unrelated. */
const minSimilarity = 0.3;

/**
 * Measures how well each term of a question is matched by a sentence, 0…1: 1 if the sentence has one of its stems, else by
 * the cosine of the most similar word. Cosines are cached, since words recur from sentence to sentence.
 */
export class Aligner {
  readonly #terms: readonly Term[];
  /** For each term, its cosine with words by their number in the lexicon. */
  readonly #similarities: Map<number, number>[];

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    this.#similarities = terms.map(() => new Map());
  }

  /**
   * @param stems the stems of the sentence's content words
   * @param entries the lexicon numbers of its content words
   */
  align(stems: ReadonlySet<string>, entries: readonly number[]): number[] {
    return this.#terms.map((term, index) => {
      if (matchesTerm(stems, term)) return 1;
      const { entry } = term;
      if (entry === undefined) return 0;
      let best = minSimilarity;
      for (const other of entries) best = Math.max(best, this.#similarity(index, entry, other));
      return (best - minSimilarity) / (1 - minSimilarity);
    });
  }

  #similarity(term: number, entry: number, other: number): number {
    const known = this.#similarities[term]?.get(other);
    if (known !== undefined) return known;
    const similarity = lexicon.similarity(entry, other);
    this.#similarities[term]?.set(other, similarity);
    return similarity;
  }
}
