import { TermIndex } from "../../../src/retrieval/index/term-index.ts";

/** Indexes documents given as lists of terms. */
export function termIndexOf(documents: readonly (readonly string[])[]): Promise<TermIndex> {
  const terms = new Map([...new Set(documents.flat())].map((term, number) => [term, number]));
  return TermIndex.of(
    terms,
    documents.map((document) => document.map((term) => terms.get(term) ?? 0)),
  );
}
