import { createYield } from "../../shared/yielding.ts";

/** The documents that contain a term, ascending, with the term's frequency in each. */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
}

/** Collects postings in the order of the documents: parallel arrays with an item per document and distinct term. */
class PostingsBuilder {
  /** For each document, the number of its distinct terms. */
  readonly lengths: number[] = [];
  readonly term: number[] = [];
  readonly document: number[] = [];
  readonly count: number[] = [];
  /** For each term, its latest item. */
  readonly #latest: number[] = [];

  add(terms: readonly number[]): void {
    const document = this.lengths.length;
    const firstItem = this.term.length;
    for (const term of terms) {
      const item = this.#latest[term] ?? -1;
      if (item >= firstItem) {
        this.count[item] = (this.count[item] ?? 0) + 1;
        continue;
      }
      this.#latest[term] = this.term.length;
      this.term.push(term);
      this.document.push(document);
      this.count.push(1);
    }
    this.lengths.push(this.term.length - firstItem);
  }
}

/** An inverted index: the posting list of each term. Documents are numbered from 0. */
export class Postings {
  /** For each document, the number of its distinct terms. */
  readonly lengths: Uint32Array;
  readonly #terms: ReadonlyMap<string, number>;
  /** For each term, where its list starts in `#documents` and `#counts`; then where the last list ends. */
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #counts: Uint32Array;

  private constructor(
    terms: ReadonlyMap<string, number>,
    { lengths, term, document, count }: PostingsBuilder,
  ) {
    this.lengths = Uint32Array.from(lengths);
    this.#terms = terms;
    // A counting sort by term.
    const starts = new Uint32Array(terms.size + 1);
    for (const number of term) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
    for (let number = 1; number <= terms.size; number++) {
      starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
    }
    this.#starts = starts;
    this.#documents = new Uint32Array(term.length);
    this.#counts = new Uint32Array(term.length);
    const next = starts.slice();
    for (let item = 0; item < term.length; item++) {
      const number = term[item] ?? 0;
      const position = next[number] ?? 0;
      this.#documents[position] = document[item] ?? 0;
      this.#counts[position] = count[item] ?? 0;
      next[number] = position + 1;
    }
  }

  /**
   * Builds the index. Yields to the event loop meanwhile.
   *
   * @param terms each term's number, from 0
   * @param documents each document as the numbers of its terms
   */
  static async of(
    terms: ReadonlyMap<string, number>,
    documents: Iterable<readonly number[]>,
  ): Promise<Postings> {
    const pause = createYield();
    const builder = new PostingsBuilder();
    for (const document of documents) {
      builder.add(document);
      // oxlint-disable-next-line no-await-in-loop -- yields to the event loop between documents
      await pause();
    }
    return new Postings(terms, builder);
  }

  /** The number of documents that contain the term. */
  documentFrequency(term: string): number {
    return this.list(term).documents.length;
  }

  /** Empty for an unknown term. */
  list(term: string): PostingList {
    const number = this.#terms.get(term);
    const [from, to] = number === undefined ? [0, 0] : [this.#starts[number], this.#starts[number + 1]];
    return { documents: this.#documents.subarray(from, to), counts: this.#counts.subarray(from, to) };
  }

  /** The part of a term's list whose documents are among the given ones. Takes longer the more are given. */
  among(term: string, documents: readonly number[]): PostingList {
    const all = this.list(term);
    const positions = documents
      .map((document) => positionOf(document, all.documents))
      .filter((position) => position !== undefined)
      .toSorted((a, b) => a - b);
    return {
      documents: Uint32Array.from(positions, (position) => all.documents[position] ?? 0),
      counts: Uint32Array.from(positions, (position) => all.counts[position] ?? 0),
    };
  }
}

/** The index of a value in ascending values, by binary search; undefined if it isn't one of them. */
function positionOf(value: number, ascending: Uint32Array): number | undefined {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === value ? from : undefined;
}
