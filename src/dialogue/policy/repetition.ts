import { overlap, quoteOf, widen } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import type { SearchResult } from "../../retrieval/search-result.ts";

/** Greatest length of a widened excerpt, in UTF-16 units. */
const longest = 900;

function contains(outer: Excerpt, inner: Excerpt): boolean {
  return overlap(outer, inner) && outer.first <= inner.first && inner.last <= outer.last;
}

/**
 * The excerpts found for a follow-up. If the best says nothing but what was shown last, it gets the sentence before and the
 * one after: whoever asks on has read it, and the answer usually stands beside it.
 */
export function withWhatIsNew(result: SearchResult, shown: Excerpt | undefined): SearchResult {
  const [best, ...others] = result.excerpts;
  if (!best || !shown || !contains(shown, best.excerpt)) return result;
  const { first, last } = widen(best.excerpt, 1);
  const excerpt = [
    { ...best.excerpt, first, last },
    { ...best.excerpt, last },
    { ...best.excerpt, first },
  ].find((wider) => quoteOf(wider).length <= longest);
  if (!excerpt) return result;
  return {
    ...result,
    excerpts: [{ ...best, excerpt }, ...others.filter((other) => !overlap(other.excerpt, excerpt))],
  };
}
