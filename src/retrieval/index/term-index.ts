import MiniSearch from "minisearch";
import { indexesOfHighest } from "../../shared/collections/highest.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import type { PostingList, Postings } from "./postings.ts";

/** BM25 scores by document, best first, divided by the highest score the query could reach: 0…1 or slightly more. */
export type TermScores = ReadonlyMap<number, number>;

/** A search for given terms; see `TermIndex.search`. */
export type TermSearch = (among?: readonly number[]) => Promise<TermScores>;

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

/** If more documents contain a term, those that aren't among the likeliest to have high scores aren't scored. */
const allScoredLimit = 500;

/** The number of documents that are scored then. */
const mostScored = 250;

/** The number of documents found by rarer terms from which on frequent terms don't add any. */
const enoughFound = 5000;

/** The factor of IDF in the highest score of a term, by MiniSearch's BM25+ parameters: k 1.2, d 0.5. */
const bestTermScore = 1.2 + 1 + 0.5;

/** The documents of the first list that are in the second one, too. Both are ascending. */
function inBoth(documents: Uint32Array, others: Uint32Array): Uint32Array {
  let at = 0;
  return documents.filter((document) => {
    while ((others[at] ?? Infinity) < document) at++;
    return others[at] === document;
  });
}

/** Scores documents, which are lists of terms numbered from 0, by MiniSearch's BM25+. */
export class TermIndex {
  readonly #postings: Postings;
  readonly #averageLength: number;

  constructor(postings: Postings) {
    const { lengths } = postings;
    this.#postings = postings;
    this.#averageLength = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  }

  /**
   * The scores of the documents that contain at least one term. In a long text, only those are scored that have most of the
   * terms, and among these the shortest in proportion. Yields to the event loop between terms.
   *
   * @param terms each as a list of alternative stems; a document scores by the alternative that scores best in it
   * @param among the only documents that are scored, none of which is missing; by default all
   */
  async search(terms: readonly (readonly string[])[], among?: readonly number[]): Promise<TermScores> {
    const rarestFirst = terms.toSorted((a, b) => this.idf(b) - this.idf(a));
    const totalIdf = terms.reduce((sum, stems) => sum + this.idf(stems), 0);
    const matches = new Map<number, Match>();
    const documents = among ?? (await this.#likeliest(rarestFirst));
    for (const stems of rarestFirst) {
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
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
  documentsWith(stems: readonly string[]): Uint32Array {
    const lists = stems.map((stem) => this.#postings.list(stem).documents);
    const [rarest = new Uint32Array(), ...others] = lists.toSorted((a, b) => a.length - b.length);
    return others.reduce(inBoth, rarest);
  }

  /**
   * The documents that probably have the highest scores; undefined if few enough contain any of the terms. Scoring takes much
   * longer than this estimate, which has the form of BM25's without its constants.
   */
  async #likeliest(rarestFirst: readonly (readonly string[])[]): Promise<number[] | undefined> {
    const lists = rarestFirst.map((stems) => stems.map((stem) => this.#postings.list(stem)));
    const total = lists.flat().reduce((sum, { documents }) => sum + documents.length, 0);
    if (total <= allScoredLimit) return undefined;
    const { lengths } = this.#postings;
    const estimates = new Float32Array(lengths.length);
    const terms = new Uint8Array(lengths.length);
    const found: number[] = [];
    for (const [term, alternatives] of lists.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
      const idf = this.idf(rarestFirst[term] ?? []);
      const mayAdd = found.length < enoughFound;
      for (const { documents, counts } of alternatives) {
        for (let index = 0; index < documents.length; index++) {
          const document = documents[index] ?? 0;
          const before = terms[document] ?? 0;
          if (before === 0 && !mayAdd) continue;
          if (before === 0) found.push(document);
          const count = counts[index] ?? 0;
          const saturated = count / (count + (lengths[document] ?? 0) / this.#averageLength);
          estimates[document] = (estimates[document] ?? 0) + idf * saturated;
          terms[document] = before + 1;
        }
      }
    }
    const scores = found.map((document) => (estimates[document] ?? 0) * (terms[document] ?? 0));
    return indexesOfHighest(scores, mostScored).map((index) => found[index] ?? 0);
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
