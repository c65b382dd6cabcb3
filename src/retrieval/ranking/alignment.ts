import { lexicon } from "../../nlp/english/lexicon.ts";
import { matchesTerm, type Term } from "../query/question.ts";

/** Meanings less alike than this have nothing to do with one another. */
const unrelated = 0.3;

/**
 * How well each term of a question is met by a word of a sentence, 0…1: fully by any of its stems, else by the word
 * nearest in meaning. Remembers what it compared, since words recur from sentence to sentence.
 */
export class Aligner {
  readonly #terms: readonly Term[];
  readonly #known: Map<number, number>[];

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    this.#known = terms.map(() => new Map());
  }

  align(stems: ReadonlySet<string>, entries: readonly number[]): number[] {
    return this.#terms.map((term, index) => {
      if (matchesTerm(stems, term)) return 1;
      const { entry } = term;
      if (entry === undefined) return 0;
      let best = unrelated;
      for (const other of entries) best = Math.max(best, this.#similarity(index, entry, other));
      return (best - unrelated) / (1 - unrelated);
    });
  }

  #similarity(term: number, entry: number, other: number): number {
    const known = this.#known[term]?.get(other);
    if (known !== undefined) return known;
    const similarity = lexicon.similarity(entry, other);
    this.#known[term]?.set(other, similarity);
    return similarity;
  }
}
