import { partitionPoint } from "../../shared/collections/partition-point.ts";

/** The documents that contain a term, ascending, with the term's frequency in each. */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly counts: Uint8Array;
}

/** The posting lists of all terms, one behind the other. Terms and documents are numbered from 0. */
export interface PostingLists {
  /** For each document, the number of its distinct terms. Documents beyond these may be listed; they don't count. */
  readonly lengths: Uint32Array;
  /** For each term, where its list starts in `documents` and `counts`; then where the last list ends. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** Higher frequencies than 255 count as 255. */
  readonly counts: Uint8Array;
}

const maxCount = 255;

/** Returns the numbers of a document's terms, repeated as often as they occur. */
type TermsOf = (document: number) => readonly number[];

/** Calls a function with each occurrence of a term in a document, document by document. */
function eachOccurrence(
  terms: number,
  documents: number,
  termsOf: TermsOf,
  visit: (term: number, document: number, isFirst: boolean) => void,
): void {
  /** For each term, the number after that of the last document it was found in. */
  const last = new Uint32Array(terms);
  for (let document = 0; document < documents; document++) {
    for (const term of termsOf(document)) {
      visit(term, document, last[term] !== document + 1);
      last[term] = document + 1;
    }
  }
}

/**
 * Builds an inverted index.
 *
 * @param terms the number of terms
 * @param documents the number of documents
 * @param termsOf is called twice for each document
 */
export function postingListsOf(terms: number, documents: number, termsOf: TermsOf): PostingLists {
  const lengths = new Uint32Array(documents);
  const starts = new Uint32Array(terms + 1);
  eachOccurrence(terms, documents, termsOf, (term, document, isFirst) => {
    if (!isFirst) return;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    lengths[document] = (lengths[document] ?? 0) + 1;
  });
  for (let term = 1; term <= terms; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const size = starts[terms] ?? 0;
  const lists = { lengths, starts, documents: new Uint32Array(size), counts: new Uint8Array(size) };
  /** For each term, where its list ends so far. */
  const ends = starts.slice(0, terms);
  eachOccurrence(terms, documents, termsOf, (term, document, isFirst) => {
    const end = ends[term] ?? 0;
    if (isFirst) {
      lists.documents[end] = document;
      lists.counts[end] = 1;
      ends[term] = end + 1;
    } else {
      lists.counts[end - 1] = Math.min(maxCount, (lists.counts[end - 1] ?? 0) + 1);
    }
  });
  return lists;
}

/** An inverted index with named terms. */
export class Postings {
  /** For each document, the number of its distinct terms. */
  readonly lengths: Uint32Array;
  readonly #terms: ReadonlyMap<string, number>;
  readonly #lists: PostingLists;

  /** @param terms each term's number */
  constructor(terms: ReadonlyMap<string, number>, lists: PostingLists) {
    this.lengths = lists.lengths;
    this.#terms = terms;
    this.#lists = lists;
  }

  /** The number of documents that contain the term. */
  documentFrequency(term: string): number {
    const [from, to] = this.#boundsOf(term);
    return to - from;
  }

  /** Empty for an unknown term. */
  list(term: string): PostingList {
    const { documents, counts } = this.#lists;
    const [from, to] = this.#boundsOf(term);
    return { documents: documents.subarray(from, to), counts: counts.subarray(from, to) };
  }

  /** Where a term's list starts and ends. */
  #boundsOf(term: string): readonly [from: number, to: number] {
    const { starts, documents } = this.#lists;
    const number = this.#terms.get(term);
    if (number === undefined) return [0, 0];
    const [from, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
    if ((documents[end - 1] ?? 0) < this.lengths.length) return [from, end];
    return [
      from,
      from + partitionPoint(documents.subarray(from, end), (document) => document < this.lengths.length),
    ];
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
      counts: Uint8Array.from(positions, (position) => all.counts[position] ?? 0),
    };
  }
}

/** The index of a value in ascending values, by binary search; undefined if it isn't one of them. */
function positionOf(value: number, ascending: Uint32Array): number | undefined {
  const position = partitionPoint(ascending, (each) => each < value);
  return ascending[position] === value ? position : undefined;
}
