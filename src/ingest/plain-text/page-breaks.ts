import type { ReferringParagraph } from "../draft/draft.ts";
import { beginsWithin } from "./layout/line.ts";

/** A paragraph of the text, or a part of one that goes on over a page or over notes. */
export interface PageParagraph extends ReferringParagraph {
  /** Ordinal of its page. */
  readonly page: number;
  /** True if its last line fills the page's width. */
  readonly full: boolean;
  /** Ordinal of the section below one heading. */
  readonly section: number;
  /** True if notes stand between the paragraph before and this one. */
  readonly behindNotes: boolean;
}

const finished = /[.!?…:。！？：؟۔।][”’"'»)\]」』）]*$/u;

/** In UTF-16 units. A longer paragraph isn't joined to more pages, so that the time stays linear. */
const longestJoined = 20_000;
/** In UTF-16 units. */
const longestTitle = 80;

/** True if a paragraph goes on in the next one. */
function goesOn(paragraph: PageParagraph, next: PageParagraph): boolean {
  const isPageEnd = paragraph.page !== next.page;
  if (paragraph.section !== next.section || (!isPageEnd && !next.behindNotes)) return false;
  if (paragraph.text.length > longestJoined) return false;
  if (finished.test(paragraph.text) || !/[\p{L}\p{N},;—–¬\u00ad-]["”’»)]*$/u.test(paragraph.text))
    return false;
  // A name may begin a page in the middle of a sentence. A short line without a point is rather a title.
  const isSentence = paragraph.full || paragraph.text.length > longestTitle;
  return beginsWithin(next.text) || (isPageEnd && isSentence && /^["“‘«(]?[\p{Lu}\p{N}]/u.test(next.text));
}

function merge(
  before: PageParagraph,
  next: PageParagraph,
  join: (before: string, after: string) => string,
): PageParagraph {
  const text = join(before.text, next.text);
  const start = text.length - next.text.length;
  return {
    ...next,
    text,
    references: [
      ...before.references.map((each) => ({ ...each, offset: Math.min(each.offset, start) })),
      ...next.references.map((each) => ({ ...each, offset: each.offset + start })),
    ],
  };
}

/**
 * Joins the parts of paragraphs that go on over a page.
 *
 * @returns the paragraphs, and the index of the paragraph that each part belongs to
 */
export function joinPages(
  parts: readonly PageParagraph[],
  join: (before: string, after: string) => string,
): { paragraphs: PageParagraph[]; indexes: number[] } {
  const paragraphs: PageParagraph[] = [];
  const indexes = parts.map((part) => {
    const last = paragraphs.at(-1);
    if (last && goesOn(last, part)) paragraphs[paragraphs.length - 1] = merge(last, part, join);
    else paragraphs.push(part);
    return paragraphs.length - 1;
  });
  return { paragraphs, indexes };
}
