import type { Excerpt, Range } from "../document/model.ts";

/** An excerpt that was found, with the words that made it match. */
export interface RankedExcerpt {
  readonly excerpt: Excerpt;
  /** Ranges in the paragraph's clean text, in order, not overlapping: words to emphasise. */
  readonly emphasis: readonly Range[];
  /** How well it matches, 0…1; only comparable within one finding. */
  readonly score: number;
}

/** What a text has on a question. */
export interface SearchResult {
  /** Probability that the first excerpt answers the question, 0…1. */
  readonly confidence: number;
  /** How much of what is asked stands in or beside the best sentence, by the weight of the words, 0…1. */
  readonly coverage: number;
  /** Best first, each of other evidence than those before it. */
  readonly excerpts: readonly RankedExcerpt[];
}
