import MiniSearch from "minisearch";
import { Postings } from "./postings.ts";

/** How well a document has a query's terms, 0…1 or a little more: BM25 divided by the query's mass of rarity. */
export type TermScores = ReadonlyMap<number, number>;

/** What a document has of a query. */
interface Match {
  readonly score: number;
  readonly terms: Set<string | undefined>;
}

const options = {
  fields: ["terms"],
  tokenize: (terms: string) => [terms],
  processTerm: (term: string) => term,
};

/** Finds documents that are lists of terms, numbered from 0, by MiniSearch. */
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
   * The scores of all documents that have any of the terms, best first.
   *
   * @param terms each as the stems that meet it, its own first; where a document has several, the best counts
   */
  search(terms: readonly (readonly string[])[]): TermScores {
    const mass = terms.reduce((sum, stems) => sum + this.idf(stems), 0);
    const found = new Map<number, Match>();
    for (const stems of terms) {
      for (const [id, score] of this.#best(stems)) {
        const match = found.get(id) ?? { score: 0, terms: new Set() };
        found.set(id, { score: match.score + score, terms: match.terms.add(stems[0]) });
      }
    }
    // As in MiniSearch, a document that has several of the terms is worth as many times as much.
    const scores = [...found].map(
      ([
        id,
        {
          score,
          terms: { size },
        },
      ]): [number, number] => [id, score * size],
    );
    const ranked = scores.toSorted(([, a], [, b]) => b - a);
    return new Map(ranked.map(([id, score]) => [id, score / mass / bestTermScore]));
  }

  /** For each document that has any of the stems, the score of the one that fits best. */
  #best(stems: readonly string[]): Map<number, number> {
    const best = new Map<number, number>();
    for (const stem of stems) {
      for (const { id, score } of this.#searchOf(stem).search(stem)) {
        best.set(Number(id), Math.max(score, best.get(Number(id)) ?? 0));
      }
    }
    return best;
  }

  /**
   * MiniSearch with nothing in it but this stem and the documents that have it, which score as in an index of all: that
   * one would take a second to load for a long text, and ten times the memory.
   */
  #searchOf(stem: string): MiniSearch {
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

  /** Inverse document frequency as in BM25, by the commonest of the stems: the higher, the fewer documents have it. */
  idf(stems: readonly string[]): number {
    const frequency = Math.max(0, ...stems.map((stem) => this.#postings.documentFrequency(stem)));
    return Math.log1p((this.#postings.lengths.length - frequency + 0.5) / (frequency + 0.5));
  }
}

/** What a term that fills a document scores beside its rarity, with MiniSearch's BM25+ parameters (k 1.2, d 0.5). */
const bestTermScore = 1.2 + 1 + 0.5;
