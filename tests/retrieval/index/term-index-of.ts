import { Postings, postingListsOf } from "../../../src/retrieval/index/postings.ts";
import { TermIndex } from "../../../src/retrieval/index/term-index.ts";

/** Indexes documents given as lists of terms. */
export function termIndexOf(documents: readonly (readonly string[])[]): TermIndex {
  const terms = new Map([...new Set(documents.flat())].map((term, number) => [term, number]));
  const numbered = documents.map((document) => document.map((term) => terms.get(term) ?? 0));
  const lists = postingListsOf(terms.size, documents.length, (document) => numbered[document] ?? []);
  return new TermIndex(new Postings(terms, lists));
}
