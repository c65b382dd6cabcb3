import MiniSearch from "minisearch";

/** How well a document has a query's terms, 0…1 or a little more: BM25 divided by the query's mass of rarity. */
export type TermScores = ReadonlyMap<number, number>;

/** A MiniSearch index over documents that are lists of terms, numbered from 0. */
export class TermIndex {
  readonly #search: MiniSearch<{ id: number; terms: string }>;
  readonly #frequencies = new Map<string, number>();
  readonly #size: number;

  constructor(documents: readonly (readonly string[])[]) {
    this.#size = documents.length;
    this.#search = new MiniSearch({
      fields: ["terms"],
      tokenize: (terms) => (terms === "" ? [] : terms.split(" ")),
      processTerm: (term) => term,
    });
    this.#search.addAll(documents.map((terms, id) => ({ id, terms: terms.join(" ") })));
    for (const terms of documents) {
      for (const term of new Set(terms)) {
        this.#frequencies.set(term, (this.#frequencies.get(term) ?? 0) + 1);
      }
    }
  }

  /** The scores of all documents that have any of the terms, best first. */
  search(terms: readonly string[]): TermScores {
    const known = terms.filter((term) => this.#frequencies.has(term));
    if (known.length === 0) return new Map();
    const mass = terms.reduce((sum, term) => sum + this.rarity(term), 0);
    const hits = this.#search.search(known.join(" "));
    return new Map(hits.map(({ id, score }) => [Number(id), score / mass / bestTermScore]));
  }

  /** Inverse document frequency as in BM25: the higher, the fewer documents have the term. */
  rarity(term: string): number {
    const frequency = this.#frequencies.get(term) ?? 0;
    return Math.log1p((this.#size - frequency + 0.5) / (frequency + 0.5));
  }
}

/** What a term that fills a document scores beside its rarity, with MiniSearch's BM25+ parameters (k 1.2, d 0.5). */
const bestTermScore = 1.2 + 1 + 0.5;
