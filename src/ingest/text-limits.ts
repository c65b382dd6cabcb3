import { IbidError } from "../shared/error.ts";
import { localizable, type Localizable } from "../shared/locale/message.ts";
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

function tooLarge(file: string, sentence: Localizable): IbidError {
  return new IbidError("too-large", sentence, { facts: { file } });
}

/** @throws IbidError if a text has more paragraphs than can be handled */
export function checkParagraphs(count: number, file: string, most = maxParagraphs): void {
  if (count > most) throw tooLarge(file, localizable("file-many-paragraphs", { file, count }));
}

/** @throws IbidError if a text has more footnotes, or references to them, than can be handled */
export function checkNotes(count: number, file: string, most = maxMarkers): void {
  if (count > most) throw tooLarge(file, localizable("file-many-notes", { file, count }));
}

/**
 * Checks that a text has words, and no more of anything than can be handled, before it is divided into sentences.
 *
 * @throws IbidError if it hasn't
 */
export function checkDraft({ paragraphs }: Pick<Draft, "paragraphs">, file: string): void {
  if (paragraphs.length === 0) {
    throw new IbidError("unreadable-file", localizable("file-no-words", { file }), {
      facts: { file },
    });
  }
  checkParagraphs(paragraphs.length, file);
  checkNotes(
    paragraphs.reduce((sum, paragraph) => sum + paragraph.markers.length, 0),
    file,
  );
  const longest = paragraphs.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > maxParagraphLength) {
    throw tooLarge(file, localizable("file-long-paragraph", { file, count: longest }));
  }
}

/** @throws IbidError if a text has more sentences than can be handled */
export function checkSentences(count: number, file: string): void {
  if (count > maxSentences) throw tooLarge(file, localizable("file-many-sentences", { file, count }));
}
