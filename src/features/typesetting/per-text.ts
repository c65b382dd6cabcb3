import type { Chapter, PageStart } from "../../document/model.ts";
import { oncePerText } from "../../document/once-per-text.ts";
import { groupBy } from "../../shared/collections/group-by.ts";

/** The printed pages that begin in each paragraph, by its ordinal. */
export const pagesByParagraph = oncePerText(({ pages }): ReadonlyMap<number, readonly PageStart[]> =>
  groupBy(pages, ({ paragraph }) => paragraph),
);

/** The numbers of the chapters, from 1. */
const chapterNumbers = oncePerText(
  ({ chapters }): ReadonlyMap<Chapter, number> =>
    new Map(chapters.map((chapter, index) => [chapter, index + 1])),
);

/** The anchor of a chapter's heading. */
export function chapterAnchor(text: Parameters<typeof chapterNumbers>[0], chapter: Chapter): string {
  return `c${chapterNumbers(text).get(chapter) ?? 0}`;
}
