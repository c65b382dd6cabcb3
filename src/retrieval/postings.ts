import { pauses } from "./pause.ts";

/** The documents that have a term, and how often each has it. */
export interface Posting {
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
}

/** Which terms each document has, as it is being written down. */
class Draft {
  readonly terms = new Map<string, number>();
  /** How many different terms each document has. */
  readonly lengths: number[] = [];
  /** An item for each document with each of its terms, in the order of the documents. */
  readonly term: number[] = [];
  readonly document: number[] = [];
  readonly count: number[] = [];
  /** By term: its last item. */
  readonly #last: number[] = [];

  add(terms: readonly string[]): void {
    const document = this.lengths.length;
    const before = this.term.length;
    for (const word of terms) {
      const term = this.#numberOf(word);
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

  #numberOf(word: string): number {
    const known = this.terms.get(word);
    if (known !== undefined) return known;
    this.terms.set(word, this.terms.size);
    return this.terms.size - 1;
  }
}

/** Which documents, lists of terms numbered from 0, have which term. */
export class Postings {
  /** How many different terms each document has. */
  readonly lengths: Uint32Array;
  readonly #terms: ReadonlyMap<string, number>;
  /** Where each term's documents begin, and last of all where they end. */
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #counts: Uint32Array;

  private constructor({ terms, lengths, term, document, count }: Draft) {
    this.lengths = Uint32Array.from(lengths);
    this.#terms = terms;
    this.#starts = new Uint32Array(terms.size + 1);
    this.#documents = new Uint32Array(term.length);
    this.#counts = new Uint32Array(term.length);
    for (const number of term) this.#starts[number + 1] = (this.#starts[number + 1] ?? 0) + 1;
    for (let number = 0; number < terms.size; number++) {
      this.#starts[number + 1] = (this.#starts[number + 1] ?? 0) + (this.#starts[number] ?? 0);
    }
    const next = this.#starts.slice();
    for (const [item, number] of term.entries()) {
      const place = next[number] ?? 0;
      this.#documents[place] = document[item] ?? 0;
      this.#counts[place] = count[item] ?? 0;
      next[number] = place + 1;
    }
  }

  /** Lets others have their turn meanwhile. */
  static async of(documents: Iterable<readonly string[]>): Promise<Postings> {
    const pause = pauses();
    const draft = new Draft();
    for (const terms of documents) {
      draft.add(terms);
      // oxlint-disable-next-line no-await-in-loop -- between two documents others have their turn
      await pause();
    }
    return new Postings(draft);
  }

  /** In how many documents the term is. */
  frequency(term: string): number {
    return this.posting(term).documents.length;
  }

  posting(term: string): Posting {
    const number = this.#terms.get(term);
    const [from, to] = number === undefined ? [0, 0] : [this.#starts[number], this.#starts[number + 1]];
    return { documents: this.#documents.subarray(from, to), counts: this.#counts.subarray(from, to) };
  }
}
