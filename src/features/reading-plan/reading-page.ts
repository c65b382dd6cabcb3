import type { Excerpt, Text } from "../../document/model.ts";
import { rangeOf } from "../../document/excerpt.ts";

/** The position of a sentence in a text. */
export interface SentencePlace {
  /** The ordinal of its paragraph. */
  readonly paragraph: number;
  /** Its index in the paragraph. */
  readonly sentence: number;
}

/** Whole sentences that fit into a message. */
export interface ReadingPage {
  readonly excerpts: readonly Excerpt[];
  /** The first sentence of the next page; undefined on the last page. */
  readonly next: SentencePlace | undefined;
}

/** The length of a page, and the part of it that each excerpt's citation takes, in UTF-16 units. */
const pageLength = 2800;
const citationLength = 120;
const excerptsAtMost = 6;

/** The sentences of a paragraph from `first` on that fit into `room` UTF-16 units, at least one. */
function fitting(text: Text, { paragraph: ordinal, sentence: first }: SentencePlace, room: number) {
  const paragraph = text.paragraphs[ordinal - 1];
  const from = paragraph?.sentences[first];
  if (!paragraph || !from) return undefined;
  const last = paragraph.sentences.findLastIndex(({ end }) => end - from.start <= room);
  return { text, paragraph, first, last: Math.max(first, last) };
}

/**
 * The page that begins with a sentence.
 *
 * @param last the ordinal of the last paragraph of the reading
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
