import type { Plan } from "../../store/plans.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** Consecutive paragraphs that are read together, by their ordinals; `to` is inclusive. */
export interface Portion {
  readonly from: number;
  readonly to: number;
}

/** A portion with its number among the portions of its plan. */
export interface Reading extends Portion {
  /** Counted from 1. */
  readonly number: number;
  readonly total: number;
}

/** Matches one word; in scripts without spaces, one character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

function wordsIn(words: string): number {
  return words.match(word)?.length ?? 0;
}

/** The portions of a plan: whole paragraphs, until the plan's amount of paragraphs or words is reached. */
export function portionsOf(
  { paragraphs }: Text,
  { first, unit, amount }: Pick<Plan, "first" | "unit" | "amount">,
): Portion[] {
  const portions: Portion[] = [];
  let from = first;
  let size = 0;
  for (const { ordinal, text } of paragraphs.slice(first - 1)) {
    size += unit === "words" ? wordsIn(text) : 1;
    if (size < amount && ordinal < paragraphs.length) continue;
    portions.push({ from, to: ordinal });
    from = ordinal + 1;
    size = 0;
  }
  return portions;
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
  const portions = portionsOf(text, plan);
  const next = portions.findIndex(({ to }) => to >= plan.position);
  const index = Math.max(0, (next === -1 ? portions.length : next) + further);
  const portion = portions[index];
  return portion && { ...portion, number: index + 1, total: portions.length };
}

/** "¶5–6"; "Ch. I ¶9 – Ch. II ¶2" across chapters. @throws RangeError when the text has no such paragraphs */
export function portionName({ paragraphs }: Text, { from, to }: Portion): string {
  const [first, last] = [paragraphs[from - 1], paragraphs[to - 1]];
  if (!first || !last) throw new RangeError(`There are no paragraphs ${from}–${to}`);
  if (from === to) return paragraphName(first);
  if (first.chapter?.name === last.chapter?.name) return `${paragraphName(first)}–${last.number}`;
  return `${paragraphName(first)} – ${paragraphName(last)}`;
}
