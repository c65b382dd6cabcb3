import MiniSearch from "minisearch";
import { Postings } from "./postings.ts";

/** BM25 scores by document, best first, divided by the highest score the query could reach: 0…1 or slightly more. */
export type TermScores = ReadonlyMap<number, number>;

interface Match {
  readonly score: number;
  /** The distinct terms of the query that the document contains, each as its first stem. */
  readonly terms: Set<string | undefined>;
}

const options = {
  fields: ["terms"],
  tokenize: (terms: string) => [terms],
  processTerm: (term: string) => term,
};

/** The factor of IDF in the highest score of a term, by MiniSearch's BM25+ parameters: k 1.2, d 0.5. */
const bestTermScore = 1.2 + 1 + 0.5;

/** Scores documents, which are lists of terms numbered from 0, by MiniSearch's BM25+. */
export class TermIndex {
  readonly #postings: Postings;
  readonly #averageLength: number;

  private constructor(postings: Postings) {
    const { lengths } = postings;
    this.#postings = postings;
    this.#averageLength = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  }

  /** See `Postings.of`. */
  static async of(
    terms: ReadonlyMap<string, number>,
    documents: Iterable<readonly number[]>,
  ): Promise<TermIndex> {
    return new TermIndex(await Postings.of(terms, documents));
  }

  /**
   * The scores of all documents that contain at least one term.
   *
   * @param terms each as a list of alternative stems; a document scores by the alternative that scores best in it
   */
  search(terms: readonly (readonly string[])[]): TermScores {
    const totalIdf = terms.reduce((sum, stems) => sum + this.idf(stems), 0);
    const matches = new Map<number, Match>();
    for (const stems of terms) {
      for (const [id, score] of this.#scoreTerm(stems)) {
        const match = matches.get(id) ?? { score: 0, terms: new Set() };
        matches.set(id, { score: match.score + score, terms: match.terms.add(stems[0]) });
      }
    }
    // MiniSearch multiplies the sum of the terms' scores by the number of terms found.
    const scores = [...matches].map(([id, match]): [number, number] => [id, match.score * match.terms.size]);
    const ranked = scores.toSorted(([, a], [, b]) => b - a);
    return new Map(ranked.map(([id, score]) => [id, score / totalIdf / bestTermScore]));
  }

  /** For each document that contains any of the stems, the best score among the stems. */
  #scoreTerm(stems: readonly string[]): Map<number, number> {
    const best = new Map<number, number>();
    for (const stem of stems) {
      for (const { id, score } of this.#indexOf(stem).search(stem)) {
        best.set(Number(id), Math.max(score, best.get(Number(id)) ?? 0));
      }
    }
    return best;
  }

  /**
   * A MiniSearch index of one stem. Its statistics are those of the whole text, so the scores are the same as in an
   * index of all stems, which for a long text takes a second to load and ten times the memory.
   */
  #indexOf(stem: string): MiniSearch {
    const { documents, counts } = this.#postings.list(stem);
    const { lengths } = this.#postings;
    const serialised = {
      serializationVersion: 2,
      documentCount: lengths.length,
      nextId: documents.length,
      documentIds: Array.from(documents),
      fieldIds: { terms: 0 },
      fieldLength: Array.from(documents, (document) => [lengths[document]]),
      averageFieldLength: [this.#averageLength],
      storedFields: {},
      index: [[stem, { 0: Array.from(counts) }]],
    };
    return MiniSearch.loadJSON(JSON.stringify(serialised), options);
  }

  /** BM25's inverse document frequency of the most frequent of the stems. */
  idf(stems: readonly string[]): number {
    const frequency = Math.max(0, ...stems.map((stem) => this.#postings.documentFrequency(stem)));
    return Math.log1p((this.#postings.lengths.length - frequency + 0.5) / (frequency + 0.5));
  }
}
