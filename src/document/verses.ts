import { localized } from "../shared/locale/message.ts";
import { rangeOf } from "./excerpt.ts";
import { paragraphName } from "./paragraphs.ts";
import type { Excerpt, Paragraph, Text, Verse } from "./model.ts";
import { oncePerText } from "./once-per-text.ts";

/** Length of a title in UTF-16 units up to which it names the book of a verse. */
const longestBook = 40;

/** True if the text counts verses. */
export function hasVerses({ paragraphs }: Text): boolean {
  return paragraphs.some(({ verses }) => verses !== undefined);
}

/** The verse that goes on at the beginning of a paragraph, from an earlier paragraph of its chapter. */
function verseBefore({ paragraphs }: Text, { ordinal, chapter }: Paragraph): Verse | undefined {
  for (let index = ordinal - 2; index >= 0; index--) {
    const before = paragraphs[index];
    if (before?.chapter?.name !== chapter?.name) return undefined;
    const last = before?.verses?.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** The verses that an excerpt has words of, in order. Empty outside of verses. */
export function versesOf(excerpt: Excerpt): Verse[] {
  const { text, paragraph } = excerpt;
  const { start, end } = rangeOf(excerpt);
  const verses = paragraph.verses ?? [];
  const open = verses.findLast(({ offset }) => offset <= start) ?? verseBefore(text, paragraph);
  const within = verses.filter(({ offset }) => offset > start && offset < end);
  return open ? [open, ...within] : within;
}

/** "2:14", or "14" in a text without chapters. */
function numberOf({ chapter, number }: Verse): string {
  return chapter === undefined ? String(number) : `${chapter}:${number}`;
}

/** Verses as citations name them: "Ruth 2:14", "Ruth 2:14–16", "verse 7". */
export function versesName({ title }: Text, first: Verse, last: Verse): string {
  const isOne = first.chapter === last.chapter && first.number === last.number;
  const to = first.chapter === last.chapter ? String(last.number) : numberOf(last);
  const numbers = isOne ? numberOf(first) : `${numberOf(first)}–${to}`;
  if (first.chapter === undefined) {
    return localized("reply-cited-verses", { count: isOne ? 1 : 2, verses: numbers });
  }
  const book = first.book ?? (title.length <= longestBook ? title : "");
  return `${book} ${numbers}`.trim();
}

/** The place of an excerpt as citations name it: its verses, else its paragraph. */
export function placeName(excerpt: Excerpt): string {
  const verses = versesOf(excerpt);
  const [first] = verses;
  const last = verses.at(-1);
  return first && last ? versesName(excerpt.text, first, last) : paragraphName(excerpt.paragraph);
}

/** A verse with its place. */
export interface LocatedVerse {
  readonly verse: Verse;
  readonly paragraph: Paragraph;
  /** The end of its words in the paragraph, where the next verse begins. It may go on in the next paragraph. */
  readonly end: number;
}

/** All verses of a text, in order. */
export const locatedVerses = oncePerText(({ paragraphs }): readonly LocatedVerse[] =>
  paragraphs.flatMap((paragraph) =>
    (paragraph.verses ?? []).map((verse, index, verses) => ({
      verse,
      paragraph,
      end: verses[index + 1]?.offset ?? paragraph.text.length,
    })),
  ),
);
