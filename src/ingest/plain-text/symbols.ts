/** A note's symbol in the printed paragraph, as UTF-16 offsets. */
export interface NoteSymbol {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** One symbol or a row of the same, behind a word's end or a closing mark. */
const token = /(?<=[\p{L}\p{M}.!?…,;:)\]}”’"'»›])([*†‡])\1*(?=$|[\s.,;:!?…)\]}”’"'»›—–])/gu;

/** Names cut short, "Count V***", and letters of a formula. */
const loneLetterAtEnd = /(?<![\p{L}\p{M}])\p{L}$/u;

/** Whether asterisks before `end` open what these asterisks close, as in "*word*" and "**two words**". */
function closesEmphasis(text: string, start: number, label: string): boolean {
  const opening = text.lastIndexOf(label, start - 1);
  if (opening === -1) return false;
  const before = text.slice(0, opening);
  return /(?:^|[\s([{“‘«"'—–_*])$/u.test(before) && /^[^\s*]/u.test(text.slice(opening + label.length));
}

/**
 * The note symbols of a text: *, †, ‡ and their doubles fused to the end of a word, sentence or clause. A row of
 * several counts only where the shorter row was a note before, as the sequence of symbols demands.
 */
export function findSymbols(paragraphs: readonly string[]): NoteSymbol[] {
  const seen = new Set<string>();
  const found: NoteSymbol[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const { 0: label, index: start } of text.matchAll(token)) {
      const shorter = label.slice(1);
      if (shorter && !seen.has(shorter)) continue;
      if (loneLetterAtEnd.test(text.slice(Math.max(0, start - 2), start))) continue;
      if (label.startsWith("*") && closesEmphasis(text, start, label)) continue;
      seen.add(label);
      found.push({ paragraph, start, end: start + label.length, label });
    }
  }
  return found;
}
