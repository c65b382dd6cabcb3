import { lexicon } from "../../nlp/english/lexicon.ts";
import type { TextTokens } from "../index/text-tokens.ts";
import type { Term } from "../query/question.ts";

/** Words with a lower cosine are taken for unrelated. */
const minSimilarity = 0.3;

/** The level of a word form that has one of the term's stems. */
const sameStem = 3;

/** How a sentence matches the terms of a question. */
export interface TermMatches {
  /** For each term, 1 if the sentence has one of its stems, else by the cosine of the most similar word: 0…1. */
  readonly alignment: readonly number[];
  /** For each term, 1 if the sentence has one of its stems, else 0. */
  readonly coverage: readonly number[];
}

/**
 * Measures how well the terms of a question are matched by sentences. What is known of a word form is kept, since words
 * recur from sentence to sentence.
 */
export class Aligner {
  readonly #tokens: TextTokens;
  readonly #terms: readonly Term[];
  /** For each term, the numbers of its stems. */
  readonly #stems: readonly (readonly (number | undefined)[])[];
  /** For each term and word form, `sameStem`, or 1 + the alignment of the two; 0 if that isn't computed yet. */
  readonly #levels: readonly Float32Array[];

  constructor(tokens: TextTokens, terms: readonly Term[]) {
    this.#tokens = tokens;
    this.#terms = terms;
    this.#stems = terms.map(({ stems }) => stems.map((stem) => tokens.stems.get(stem)));
    this.#levels = terms.map(() => new Float32Array(tokens.forms.length));
  }

  match(sentence: number): TermMatches {
    const forms = this.#tokens.contentIn(sentence);
    const alignment: number[] = [];
    const coverage: number[] = [];
    for (const [index, term] of this.#terms.entries()) {
      const levels = this.#levels[index];
      let best = 1;
      for (const form of forms) {
        const level = levels?.[form] || this.#level(index, term, form);
        if (level > best) best = level;
      }
      alignment.push(Math.min(best, 2) - 1);
      coverage.push(Number(best === sameStem));
    }
    return { alignment, coverage };
  }

  #level(index: number, term: Term, number: number): number {
    const isSame = this.#stems[index]?.includes(this.#tokens.stemOf(number));
    // Rounded as it is when it is kept, so that it is the same at each use.
    const level = isSame
      ? sameStem
      : Math.fround(1 + similarityOf(term.entry, this.#tokens.forms[number]?.entry));
    const levels = this.#levels[index];
    if (levels) levels[number] = level;
    return level;
  }
}

function similarityOf(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return Math.max(0, (lexicon.similarity(a, b) - minSimilarity) / (1 - minSimilarity));
}
