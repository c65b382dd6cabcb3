import type { Excerpt, Range } from "../document/model.ts";

/** An excerpt with its score and the words that made it match. */
export interface RankedExcerpt {
  readonly excerpt: Excerpt;
  /** Words to emphasise: ranges in the paragraph's clean text, ascending, not overlapping. */
  readonly emphasis: readonly Range[];
  /** 0…1; comparable only within one search result. */
  readonly score: number;
  /** True if it is shown behind spoiler marks. */
  readonly isSpoiler?: boolean;
}

/** The result of a search for a question in one text. */
export interface SearchResult {
  /** Probability that the first excerpt answers the question, 0…1. */
  readonly confidence: number;
  /** The share of the question's terms that the best sentence contains, weighted by their IDF in this text, 0…1. */
  readonly coverage: number;
  /** Best first. No two overlap. */
  readonly excerpts: readonly RankedExcerpt[];
}
