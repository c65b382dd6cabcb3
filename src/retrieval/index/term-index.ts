import MiniSearch from "minisearch";
import { Postings, type PostingList } from "./postings.ts";

/** BM25 scores by document, best first, divided by the highest score the query could reach: 0…1 or slightly more. */
export type TermScores = ReadonlyMap<number, number>;

/** A search for given terms; see `TermIndex.search`. */
export type TermSearch = (among?: readonly number[]) => TermScores;

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

/**
 * The number of documents after which frequent terms only add to the scores of those found. A document that has none of
 * the rarer terms would hardly be among the best, and a frequent term of a long text is in tens of thousands.
 */
const enoughDocuments = 500;

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
   * The scores of the documents that contain at least one term. In a long text, a document with nothing but frequent terms
   * may be missing where enough documents have the rarer ones.
   *
   * @param terms each as a list of alternative stems; a document scores by the alternative that scores best in it
   * @param among the only documents that are scored, none of which is missing; by default all
   */
  search(terms: readonly (readonly string[])[], among?: readonly number[]): TermScores {
    const rarestFirst = terms.toSorted((a, b) => this.idf(b) - this.idf(a));
    const totalIdf = terms.reduce((sum, stems) => sum + this.idf(stems), 0);
    const matches = new Map<number, Match>();
    for (const stems of rarestFirst) {
      const documents = among ?? (matches.size >= enoughDocuments ? [...matches.keys()] : undefined);
      for (const [id, score] of this.#scoreTerm(stems, documents)) {
        const match = matches.get(id) ?? { score: 0, terms: new Set() };
        matches.set(id, { score: match.score + score, terms: match.terms.add(stems[0]) });
      }
    }
    // MiniSearch multiplies the sum of the terms' scores by the number of terms found.
    const scores = [...matches].map(([id, match]): [number, number] => [id, match.score * match.terms.size]);
    const ranked = scores.toSorted(([, a], [, b]) => b - a);
    return new Map(ranked.map(([id, score]) => [id, score / totalIdf / bestTermScore]));
  }

  /** The documents that contain all of the stems, in order. */
  documentsWith(stems: readonly string[]): number[] {
    const rarestFirst = stems.toSorted(
      (a, b) => this.#postings.documentFrequency(a) - this.#postings.documentFrequency(b),
    );
    const [rarest, ...others] = rarestFirst;
    if (rarest === undefined) return [];
    let documents = [...this.#postings.list(rarest).documents];
    for (const stem of others) documents = [...this.#postings.among(stem, documents).documents];
    return documents;
  }

  /** For each document that contains any of the stems, the best score among the stems. */
  #scoreTerm(stems: readonly string[], among: readonly number[] | undefined): Map<number, number> {
    const best = new Map<number, number>();
    for (const stem of stems) {
      const all = this.#postings.list(stem);
      const postings = among ? this.#postings.among(stem, among) : all;
      if (postings.documents.length === 0) continue;
      // MiniSearch counts the documents it was given, which are fewer than those that have the stem.
      const correction = this.#idf(all.documents.length) / this.#idf(postings.documents.length);
      for (const { id, score } of this.#indexOf(stem, postings).search(stem)) {
        const document = Number(id);
        best.set(document, Math.max(score * correction, best.get(document) ?? 0));
      }
    }
    return best;
  }

  /**
   * A MiniSearch index of one stem. Its statistics are those of the whole text, so the scores are the same as in an
   * index of all stems, which for a long text takes a second to load and ten times the memory.
   */
  #indexOf(stem: string, { documents, counts }: PostingList): MiniSearch {
    const { lengths } = this.#postings;
    return MiniSearch.loadJS(
      {
        serializationVersion: 2,
        documentCount: lengths.length,
        nextId: documents.length,
        documentIds: Object.fromEntries(documents.entries()),
        fieldIds: { terms: 0 },
        fieldLength: Object.fromEntries(
          Array.from(documents, (document, id) => [id, [lengths[document] ?? 0]]),
        ),
        averageFieldLength: [this.#averageLength],
        storedFields: {},
        dirtCount: 0,
        index: [[stem, { 0: Object.fromEntries(counts.entries()) }]],
      },
      options,
    );
  }

  /** BM25's inverse document frequency of the most frequent of the stems. */
  idf(stems: readonly string[]): number {
    return this.#idf(Math.max(0, ...stems.map((stem) => this.#postings.documentFrequency(stem))));
  }

  #idf(frequency: number): number {
    return Math.log1p((this.#postings.lengths.length - frequency + 0.5) / (frequency + 0.5));
  }
}
