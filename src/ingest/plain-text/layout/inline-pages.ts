/** Page numbers within the text, as Project Gutenberg prints them: "[Pg 12]". */
const bracketed = /\[(?:pg|page|p\.) ?(?:\d{1,4}|[ivxlc]{1,7})\][ \t]?/giu;
/** Page numbers between bars, which may be other things: "|12|". */
const barred = /\|(\d{1,4})\|[ \t]?/gu;

/** Fewer numbers in sequence may be something else. */
const minSequence = 3;

/** A pattern for the page numbers within the words of a text. Numbers between bars are some if they count pages. */
export function inlinePageNumbers(content: string): RegExp {
  const numbers = [...content.matchAll(barred)].map(([, number]) => Number(number));
  const first = numbers[0] ?? 0;
  const count = numbers.length >= minSequence && numbers.every((number, index) => number === first + index);
  return count ? new RegExp(`${bracketed.source}|${barred.source}`, "giu") : bracketed;
}
