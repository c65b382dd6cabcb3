import MiniSearch from "minisearch";

/** How well a document has a query's terms, 0…1 or a little more: BM25 divided by the query's mass of rarity. */
export type TermScores = ReadonlyMap<number, number>;

/** What a document has of a query. */
interface Match {
  readonly score: number;
  readonly terms: Set<string | undefined>;
}

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
