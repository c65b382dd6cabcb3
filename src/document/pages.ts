import { rangeOf } from "./excerpt.ts";
import type { Excerpt, PageStart, Text } from "./model.ts";

/** True if a page starts at or before a place. */
function startsBy({ paragraph, offset }: PageStart, ordinal: number, place: number): boolean {
  return paragraph < ordinal || (paragraph === ordinal && offset <= place);
}

/** The index of the page that a place stands on. Returns -1 before the first page. */
function pageIndexAt(pages: readonly PageStart[], ordinal: number, place: number): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const page = pages[middle];
    if (page && startsBy(page, ordinal, place)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The printed pages that an excerpt stands on: "p. 112", "pp. 112–113". Returns undefined if the text doesn't say. */
export function pagesOf(excerpt: Excerpt): string | undefined {
  const { pages } = excerpt.text;
  if (pages.length === 0) return undefined;
  const { start, end } = rangeOf(excerpt);
  const { ordinal } = excerpt.paragraph;
  const first = pages[pageIndexAt(pages, ordinal, start)]?.label;
  const last = pages[pageIndexAt(pages, ordinal, end - 1)]?.label;
  if (last === undefined) return undefined;
  return first === undefined || first === last ? `p. ${last}` : `pp. ${first}–${last}`;
}

/** The starts of the pages with a label, regardless of case. Several if the numbers restart. */
export function pagesLabelled({ pages }: Text, label: string): PageStart[] {
  const wanted = label.toLowerCase();
  return pages.filter((page) => page.label.toLowerCase() === wanted);
}
