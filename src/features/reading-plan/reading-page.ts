import type { Excerpt, Text } from "../../document/model.ts";
import { rangeOf } from "../../document/excerpt.ts";

/** Where a sentence stands. */
export interface SentencePlace {
  /** Its paragraph's place. */
  readonly paragraph: number;
  /** Its index in the paragraph. */
  readonly sentence: number;
}

/** Whole sentences that fit a message. */
export interface ReadingPage {
  readonly excerpts: readonly Excerpt[];
  /** Where to read on; undefined when all was shown. */
  readonly next: SentencePlace | undefined;
}

/** How many UTF-16 units a page holds, and how many of them each excerpt's citation takes. */
const pageLength = 2800;
const citationLength = 120;
const excerptsAtMost = 6;

/** From that sentence as many of its paragraph as have room; one at least. */
function fitting(text: Text, { paragraph: place, sentence: first }: SentencePlace, room: number) {
  const paragraph = text.paragraphs[place - 1];
  const from = paragraph?.sentences[first];
  if (!paragraph || !from) return undefined;
  const last = paragraph.sentences.findLastIndex(({ end }) => end - from.start <= room);
  return { text, paragraph, first, last: Math.max(first, last) };
}

/**
 * What to show from a sentence on.
 *
 * @param last the place of the last paragraph to read
 */
export function readingPage(text: Text, start: SentencePlace, last: number): ReadingPage {
  const excerpts: Excerpt[] = [];
  let next = start;
  let room = pageLength;
  while (next.paragraph <= last) {
    const excerpt = fitting(text, next, room);
    if (!excerpt) break;
    const { start: from, end } = rangeOf(excerpt);
    room -= end - from + citationLength;
    if (excerpts.length > 0 && (room < 0 || excerpts.length === excerptsAtMost)) {
      return { excerpts, next };
    }
    excerpts.push(excerpt);
    const whole = excerpt.last === excerpt.paragraph.sentences.length - 1;
    next = whole
      ? { paragraph: next.paragraph + 1, sentence: 0 }
      : { paragraph: next.paragraph, sentence: excerpt.last + 1 };
    if (!whole) return { excerpts, next };
  }
  return { excerpts, next: undefined };
}
