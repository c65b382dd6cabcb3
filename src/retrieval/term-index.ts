import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { pauses } from "./pause.ts";

/** How well a document has a query's terms, 0…1 or a little more: BM25 divided by the query's mass of rarity. */
export type TermScores = ReadonlyMap<number, number>;

/** What a document has of a query. */
interface Match {
  readonly score: number;
  readonly terms: Set<string | undefined>;
}

const options: Options = {
  fields: ["terms"],
  tokenize: (terms) => (terms === "" ? [] : terms.split(" ")),
  processTerm: (term) => term,
};

/** How often each document has a term, by the document's number. */
type Postings = Record<number, number>;

/** A MiniSearch index over documents that are lists of terms, numbered from 0. */
export class TermIndex {
  readonly #search: MiniSearch;
  readonly #frequencies: ReadonlyMap<string, number>;
  readonly #size: number;

  private constructor(search: MiniSearch, frequencies: ReadonlyMap<string, number>) {
    this.#search = search;
    this.#frequencies = frequencies;
    this.#size = search.documentCount;
  }

  /** Lets others have their turn meanwhile. Written as MiniSearch loads it, which is faster than adding documents. */
  static async of(documents: Iterable<readonly string[]>): Promise<TermIndex> {
    const pause = pauses();
    const postings = new Map<string, Postings>();
    const frequencies = new Map<string, number>();
    const lengths: number[][] = [];
    let total = 0;
    for (const terms of documents) {
      const id = lengths.length;
      const distinct = new Set(terms);
      for (const term of distinct) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        if (!postings.has(term)) postings.set(term, {});
      }
      for (const term of terms) {
        const ofTerm = postings.get(term);
        if (ofTerm) ofTerm[id] = (ofTerm[id] ?? 0) + 1;
      }
      lengths.push([distinct.size]);
      total += distinct.size;
      // oxlint-disable-next-line no-await-in-loop -- between two documents others have their turn
      await pause();
    }
    const serialised: AsPlainObject = {
      serializationVersion: 2,
      documentCount: lengths.length,
      nextId: lengths.length,
      documentIds: Object.fromEntries(lengths.map((_, id) => [id, id])),
      fieldIds: { terms: 0 },
      fieldLength: Object.fromEntries(lengths.entries()),
      averageFieldLength: [total / (lengths.length || 1)],
      storedFields: {},
      index: Array.from(postings, ([term, ofTerm]) => [term, { 0: ofTerm }]),
    };
    return new TermIndex(await MiniSearch.loadJSAsync(serialised, options), frequencies);
  }

  /**
   * The scores of all documents that have any of the terms, best first.
   *
   * @param terms each as the stems that meet it, its own first; where a document has several, the best counts
   */
  search(terms: readonly (readonly string[])[]): TermScores {
    const mass = terms.reduce((sum, stems) => sum + this.rarity(stems), 0);
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
      for (const { id, score } of this.#search.search(stem)) {
        best.set(Number(id), Math.max(score, best.get(Number(id)) ?? 0));
      }
    }
    return best;
  }

  /** Inverse document frequency as in BM25, by the commonest of the stems: the higher, the fewer documents have it. */
  rarity(stems: readonly string[]): number {
    const frequency = Math.max(0, ...stems.map((stem) => this.#frequencies.get(stem) ?? 0));
    return Math.log1p((this.#size - frequency + 0.5) / (frequency + 0.5));
  }
}

/** What a term that fills a document scores beside its rarity, with MiniSearch's BM25+ parameters (k 1.2, d 0.5). */
const bestTermScore = 1.2 + 1 + 0.5;
