import { pauses } from "../../shared/yielding.ts";

/** The documents that have a term, and how often each has it. */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
}

/** What is written down of documents as they come: an item for each with each of its terms. */
class PostingsBuilder {
  /** How many different terms each document has. */
  readonly lengths: number[] = [];
  readonly term: number[] = [];
  readonly document: number[] = [];
  readonly count: number[] = [];
  /** By term, its last item. */
  readonly #last: number[] = [];

  add(terms: readonly number[]): void {
    const document = this.lengths.length;
    const before = this.term.length;
    for (const term of terms) {
      const item = this.#last[term] ?? -1;
      if (item >= before) {
        this.count[item] = (this.count[item] ?? 0) + 1;
        continue;
      }
      this.#last[term] = this.term.length;
      this.term.push(term);
      this.document.push(document);
      this.count.push(1);
    }
    this.lengths.push(this.term.length - before);
  }
}

/** Which documents, numbered from 0, have which term. */
export class Postings {
  /** How many different terms each document has. */
  readonly lengths: Uint32Array;
  readonly #terms: ReadonlyMap<string, number>;
  /** Where each term's documents begin, and last of all where they end. */
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #counts: Uint32Array;

  private constructor(
    terms: ReadonlyMap<string, number>,
    { lengths, term, document, count }: PostingsBuilder,
  ) {
    this.lengths = Uint32Array.from(lengths);
    this.#terms = terms;
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
      const place = next[number] ?? 0;
      this.#documents[place] = document[item] ?? 0;
      this.#counts[place] = count[item] ?? 0;
      next[number] = place + 1;
    }
  }

  /**
   * Lets others have their turn meanwhile.
   *
   * @param terms the terms' numbers, from 0
   * @param documents each as the numbers of its terms
   */
  static async of(
    terms: ReadonlyMap<string, number>,
    documents: Iterable<readonly number[]>,
  ): Promise<Postings> {
    const pause = pauses();
    const draft = new PostingsBuilder();
    for (const document of documents) {
      draft.add(document);
      // oxlint-disable-next-line no-await-in-loop -- between two documents others have their turn
      await pause();
    }
    return new Postings(terms, draft);
  }

  /** In how many documents the term is. */
  documentFrequency(term: string): number {
    return this.list(term).documents.length;
  }

  list(term: string): PostingList {
    const number = this.#terms.get(term);
    const [from, to] = number === undefined ? [0, 0] : [this.#starts[number], this.#starts[number + 1]];
    return { documents: this.#documents.subarray(from, to), counts: this.#counts.subarray(from, to) };
  }
}
