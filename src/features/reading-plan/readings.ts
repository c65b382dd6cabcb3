import type { Plan } from "../../store/plans.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** Consecutive paragraphs that a plan posts together. */
export interface Reading {
  /** The ordinals of the first and the last paragraph. */
  readonly from: number;
  readonly to: number;
  /** Counted from 1. */
  readonly number: number;
  /** The number of readings of the plan. */
  readonly total: number;
}

/** Matches one word; in scripts without spaces, one character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

function wordCount(passage: string): number {
  return passage.match(word)?.length ?? 0;
}

/** The readings of a plan: whole paragraphs, until the plan's amount of paragraphs or words is reached. */
export function readingsOf(
  { paragraphs }: Text,
  { first, unit, amount }: Pick<Plan, "first" | "unit" | "amount">,
): Reading[] {
  const ranges: Pick<Reading, "from" | "to">[] = [];
  let from = first;
  let size = 0;
  for (const { ordinal, text } of paragraphs.slice(first - 1)) {
    size += unit === "words" ? wordCount(text) : 1;
    if (size < amount && ordinal < paragraphs.length) continue;
    ranges.push({ from, to: ordinal });
    from = ordinal + 1;
    size = 0;
  }
  return ranges.map((range, index) => ({ ...range, number: index + 1, total: ranges.length }));
}

/**
 * The next reading of a plan. Returns undefined beyond the end, and the first reading before the beginning.
 *
 * @param further the number of readings to go on from there; negative to go back
 */
export function readingOf(
  text: Text,
  plan: Pick<Plan, "first" | "unit" | "amount" | "position">,
  further = 0,
): Reading | undefined {
  const readings = readingsOf(text, plan);
  const next = readings.findIndex(({ to }) => to >= plan.position);
  return readings[Math.max(0, (next === -1 ? readings.length : next) + further)];
}

/** "¶5–6"; "Ch. I ¶9 – Ch. II ¶2" across chapters. @throws RangeError when the text has no such paragraphs */
export function readingName({ paragraphs }: Text, { from, to }: Pick<Reading, "from" | "to">): string {
  const [first, last] = [paragraphs[from - 1], paragraphs[to - 1]];
  if (!first || !last) throw new RangeError(`There are no paragraphs ${from}–${to}`);
  if (from === to) return paragraphName(first);
  if (first.chapter?.name === last.chapter?.name) return `${paragraphName(first)}–${last.number}`;
  return `${paragraphName(first)} – ${paragraphName(last)}`;
}
