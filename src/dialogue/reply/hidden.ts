/*
 * Words of a sentence that are shown only on request stand between noncharacters of Unicode, which no text has. Front ends
 * show them in their own way, as Discord does behind spoiler marks.
 */
const [start, end] = ["\uFDD3", "\uFDD4"];
const pattern = new RegExp(`${start}([^${end}]*)(?:${end}|$)`, "g");

/** Marks words that are to be shown only on request. Empty words stay empty. */
export function hidden(words: string): string {
  return words === "" ? "" : start + words + end;
}

/** Replaces the hidden words in a sentence, which may have been cut off. */
export function showHidden(sentence: string, show: (words: string) => string): string {
  return sentence.replace(pattern, (_mark, words: string) => show(words));
}
