import { cardinalPattern, numeralValue } from "../../../nlp/english/number-words.ts";

/** The numbers from `from` to `to`, inclusive. */
export interface NumberRange {
  readonly from: number;
  /** Infinity for an open range. */
  readonly to: number;
}

const to = String.raw`\s*(?:[-‐‑–—−~]|\.{2,3}|…)\s*|\s+(?:to|through|thru|till?|until|up\s+to)\s+`;
const separator = String.raw`\s*(?:[,;&+/]|,?\s*\band\b|,?\s*\bor\b|,?\s*\bplus\b)\s*`;
const open = String.raw`\s*(?:ff?\.?(?!\p{L})|\+|[-–—]$|(?:and\s+(?:on|up)|(?:and\s+)?(?:onwards?|upwards?|following))\b|(?:to|till?|until|through)\s+(?:the\s+)?(?:end|last(?:\s+one)?)\b)`;

/**
 * The source of a pattern, for the flags "iu", for at least two numbers: "2 to 4", "3–5", "7, 8 and 10", "5 onwards".
 * Group "list" has the whole list.
 *
 * @param unit the source of a pattern for the word that may be repeated before a number: "paragraph 2 to paragraph 4"
 */
export function numberListPattern(unit: string): string {
  const repeated = `(?:the\\s+)?(?:(?:${unit})\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?)?`;
  const number = `${cardinalPattern}(?![\\p{N}:]|-\\p{L}|(?!ff?\\b)\\p{L})`;
  const next = `(?:(?:${to})|(?:${separator}))${repeated}${number}`;
  return `(?<list>${number}(?:(?:${next})+(?:${open})?|${open}))`;
}

const numberOrTo = new RegExp(`(?<number>${cardinalPattern})|(?<open>${open})|(?<to>${to})`, "giu");

/** The ranges in a list that matches `numberListPattern`. In "between 2 and 4", `and` makes a range. */
export function rangesIn(list: string, andMakesRange = false): NumberRange[] {
  const ranges: NumberRange[] = [];
  let continues = false;
  const words = andMakesRange ? list.replace(/\band\b/iu, "to") : list;
  for (const { groups = {} } of words.matchAll(numberOrTo)) {
    const number = numeralValue(groups["number"] ?? "");
    const last = ranges.at(-1);
    if (number === undefined) {
      if (groups["open"] !== undefined && last) ranges[ranges.length - 1] = { ...last, to: Infinity };
      continues = groups["to"] !== undefined;
      continue;
    }
    if (continues && last) {
      ranges[ranges.length - 1] = { from: Math.min(last.from, number), to: Math.max(last.from, number) };
    } else ranges.push({ from: number, to: number });
    continues = false;
  }
  return ranges;
}

/** True if a number is in one of the ranges. */
export function isInRanges(number: number, ranges: readonly NumberRange[]): boolean {
  return ranges.some(({ from, to: last }) => from <= number && number <= last);
}

/** Ranges in digits: "2–4, 7". */
export function rangesInDigits(ranges: readonly NumberRange[]): string {
  return ranges
    .map(({ from, to: last }) => (from === last ? `${from}` : `${from}–${last === Infinity ? "" : last}`))
    .join(", ");
}

/** The ranges of consecutive numbers among some numbers in rising order. */
export function rangesOf(numbers: readonly number[]): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) ranges[ranges.length - 1] = { from: last.from, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}
