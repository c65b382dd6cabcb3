import { quoteOf, rangeOf } from "./excerpt.ts";
import { coveringLabels } from "./footnotes.ts";
import type { Citation, Excerpt } from "./model.ts";
import { placeName, versesOf } from "./verses.ts";

/** The citation of an excerpt. */
export function cite(excerpt: Excerpt): Citation {
  return {
    text: excerpt.text.id,
    paragraph: excerpt.paragraph.number,
    ...(excerpt.paragraph.chapter && { chapter: excerpt.paragraph.chapter.name }),
    ...(versesOf(excerpt).length > 0 && { verses: placeName(excerpt) }),
    ...rangeOf(excerpt),
    quote: quoteOf(excerpt),
    notes: coveringLabels(excerpt),
  };
}
