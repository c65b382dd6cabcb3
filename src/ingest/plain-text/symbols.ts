/** A footnote label in a printed paragraph. */
export interface PrintedLabel {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Range in the printed paragraph, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** True if it refers once more to a footnote that was marked before. */
  readonly repeated?: boolean;
}

const symbol = /[*†‡§‖¶※]/u;

/** One or more of the same symbol, behind a word, a closing mark, or another symbol. */
const token =
  /(?<=[\p{L}\p{M}.!?…,;:)\]}”’"'»›。、，．！？；：）」』]|(?<=[\p{L}\p{M}.!?…,;:)\]}”’"'»›])[*†‡§‖¶]{1,3})([*†‡§‖¶※])\1*(?=$|[\s.,;:!?…)\]}”’"'»›—–。、，．！？；：）」』†‡§‖¶])/gu;

/** Abbreviated names ("Count V***") and letters of a formula. */
const singleLetterAtEnd = /(?<![\p{L}\p{M}])\p{L}$/u;

/** True if the asterisks at `start` close emphasis, as in "*word*" and "**two words**". */
function closesEmphasis(text: string, start: number, label: string): boolean {
  const opening = text.lastIndexOf(label, start - 1);
  if (opening === -1) return false;
  const before = text.slice(0, opening);
  return /(?:^|[\s([{“‘«"'—–_*])$/u.test(before) && /^[^\s*]/u.test(text.slice(opening + label.length));
}

/** Symbols that are marks only of notes in the file, since they also have other uses. */
const rare = /[§‖¶※]/u;

/**
 * Finds the footnote symbols of a text: *, †, ‡ and repetitions of them, directly behind a word, sentence or clause. In
 * the traditional sequence a repetition follows the shorter form, so it counts only if that occurred before.
 *
 * @param defined the labels of the file's notes
 */
export function findSymbols(paragraphs: readonly string[], defined: ReadonlySet<string>): PrintedLabel[] {
  const seen = new Set<string>();
  const found: PrintedLabel[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    if (!symbol.test(text)) continue;
    for (const { 0: label, index: start } of text.matchAll(token)) {
      const shorter = label.slice(1);
      if (shorter && !seen.has(shorter)) continue;
      if (rare.test(label) && !defined.has(label)) continue;
      if (singleLetterAtEnd.test(text.slice(Math.max(0, start - 2), start))) continue;
      if (label.startsWith("*") && closesEmphasis(text, start, label)) continue;
      seen.add(label);
      found.push({ paragraph, start, end: start + label.length, label });
    }
  }
  return found;
}
