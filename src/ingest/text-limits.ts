import { countOf } from "../shared/count.ts";
import { IbidError } from "../shared/error.ts";
import type { Draft } from "./draft/draft.ts";

/*
 * The most that a text may have. Every long book has less, and a text within these limits can be asked without delaying
 * others.
 */
const maxParagraphs = 100_000;
const maxMarkers = 150_000;
/** Length of a paragraph in UTF-16 units. */
const maxParagraphLength = 500_000;
const maxSentences = 600_000;

function tooLarge(file: string, what: string, todo: string): IbidError {
  return new IbidError("too-large", `${file} has ${what}, more than any book: ${todo}.`, { facts: { file } });
}

/**
 * Checks that a text has words, and no more of anything than can be handled, before it is divided into sentences.
 *
 * @throws IbidError if it hasn't
 */
export function checkDraft({ paragraphs }: Pick<Draft, "paragraphs">, file: string): void {
  if (paragraphs.length === 0) {
    throw new IbidError("unreadable-file", `${file} has no words in it: use a file with text.`, {
      facts: { file },
    });
  }
  if (paragraphs.length > maxParagraphs) {
    throw tooLarge(file, countOf(paragraphs.length, "paragraph"), "divide it");
  }
  const markers = paragraphs.reduce((sum, paragraph) => sum + paragraph.markers.length, 0);
  if (markers > maxMarkers) throw tooLarge(file, countOf(markers, "footnote number"), "divide it");
  const longest = paragraphs.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > maxParagraphLength) {
    const what = `a paragraph of ${countOf(longest, "character")}`;
    throw tooLarge(file, what, "put an empty line between its paragraphs");
  }
}

/** @throws IbidError if a text has more sentences than can be handled */
export function checkSentences(count: number, file: string): void {
  if (count > maxSentences) throw tooLarge(file, countOf(count, "sentence"), "divide it");
}
