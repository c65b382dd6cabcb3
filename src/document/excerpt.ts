import type { Excerpt, Paragraph, Range, Text } from "./model.ts";
import { paragraphName } from "./paragraphs.ts";

/**
 * The range of an excerpt in its paragraph's clean text.
 *
 * @throws RangeError when the paragraph has no such sentences
 */
export function rangeOf({ paragraph, first, last }: Excerpt): Range {
  const from = paragraph.sentences[first];
  const to = paragraph.sentences[last];
  if (!from || !to || first > last) {
    throw new RangeError(`${paragraphName(paragraph)} has no sentences ${first}–${last}`);
  }
  return { start: from.start, end: to.end };
}

/** The words of an excerpt, exactly as in the text. */
export function quoteOf(excerpt: Excerpt): string {
  const { start, end } = rangeOf(excerpt);
  return excerpt.paragraph.text.slice(start, end);
}

/** The sentences that a range of a paragraph touches. */
export function excerptAround(text: Text, paragraph: Paragraph, { start, end }: Range): Excerpt {
  const from = paragraph.sentences.findIndex((sentence) => start < sentence.end);
  const first = from === -1 ? paragraph.sentences.length - 1 : from;
  const last = paragraph.sentences.findLastIndex((sentence) => sentence.start < end);
  return { text, paragraph, first, last: Math.max(first, last) };
}

/** A paragraph as one excerpt. */
export function wholeParagraph(text: Text, paragraph: Paragraph): Excerpt {
  return { text, paragraph, first: 0, last: paragraph.sentences.length - 1 };
}

/** The excerpt with up to `sentences` more sentences of its paragraph on either side. */
export function widen(excerpt: Excerpt, sentences: number): Excerpt {
  return {
    ...excerpt,
    first: Math.max(0, excerpt.first - sentences),
    last: Math.min(excerpt.paragraph.sentences.length - 1, excerpt.last + sentences),
  };
}

/** True if the two excerpts have a sentence in common. */
export function overlap(a: Excerpt, b: Excerpt): boolean {
  return (
    a.text.id === b.text.id &&
    a.paragraph.ordinal === b.paragraph.ordinal &&
    a.first <= b.last &&
    b.first <= a.last
  );
}

/** The ranges of an excerpt's sentences in its paragraph. */
export function sentenceRangesOf({ paragraph, first, last }: Excerpt): readonly Range[] {
  return paragraph.sentences.slice(first, last + 1);
}
