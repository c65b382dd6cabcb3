import { partitionPoint } from "../shared/collections/partition-point.ts";
import { rangeOf } from "./excerpt.ts";
import type { Excerpt, PageStart, Text } from "./model.ts";

/** True if a page starts at or before a place. */
function startsBy({ paragraph, offset }: PageStart, ordinal: number, place: number): boolean {
  return paragraph < ordinal || (paragraph === ordinal && offset <= place);
}

/** The index of the page that a place stands on. Returns -1 before the first page. */
function pageIndexAt(pages: readonly PageStart[], ordinal: number, place: number): number {
  return partitionPoint(pages, (page) => startsBy(page, ordinal, place)) - 1;
}

/** The labels of the printed pages that an excerpt begins and ends on, once if they are the same. Empty if the text doesn't say. */
export function pagesOf(excerpt: Excerpt): string[] {
  const { pages } = excerpt.text;
  if (pages.length === 0) return [];
  const { start, end } = rangeOf(excerpt);
  const { ordinal } = excerpt.paragraph;
  const first = pages[pageIndexAt(pages, ordinal, start)]?.label;
  const last = pages[pageIndexAt(pages, ordinal, end - 1)]?.label;
  if (last === undefined) return [];
  return first === undefined || first === last ? [last] : [first, last];
}

/** The starts of the pages with a label, regardless of case. Several if the numbers restart. */
export function pagesLabelled({ pages }: Text, label: string): PageStart[] {
  const wanted = label.toLowerCase();
  return pages.filter((page) => page.label.toLowerCase() === wanted);
}
