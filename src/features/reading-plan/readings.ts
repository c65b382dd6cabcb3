import type { Plan } from "../../store/plans.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { Random } from "../../shared/random.ts";

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

/** The fields of a plan that say what its readings are. */
type Portions = Pick<Plan, "id" | "first" | "since" | "before" | "unit" | "amount" | "order">;

/** The readings of a plan from its present amount on: whole paragraphs, until the amount of paragraphs or words is reached. */
export function readingsOf({ paragraphs }: Text, plan: Portions): Reading[] {
  const { first, since, before, unit, amount, order, id } = plan;
  const ranges: Pick<Reading, "from" | "to">[] = [];
  const begin = since ?? first;
  let from = begin;
  let size = 0;
  for (const { ordinal, text } of paragraphs.slice(begin - 1)) {
    size += unit === "words" ? wordCount(text) : 1;
    if (size < amount && ordinal < paragraphs.length) continue;
    ranges.push({ from, to: ordinal });
    from = ordinal + 1;
    size = 0;
  }
  const ordered = order === "random" ? Random.seeded(id).shuffled(ranges) : ranges;
  const total = before + ranges.length;
  return ordered.map((range, index) => ({ ...range, number: before + index + 1, total }));
}

/** The index of the next reading of a plan among its readings; their number beyond the end. */
function nextIndex(readings: readonly Reading[], plan: Portions & Pick<Plan, "position">): number {
  if (plan.order === "random") return plan.position - plan.first;
  const next = readings.findIndex(({ to }) => to >= plan.position);
  return next === -1 ? readings.length : next;
}

/**
 * The next reading of a plan. Returns undefined beyond the end, and the first reading before the beginning.
 *
 * @param further the number of readings to go on from there; negative to go back
 */
export function readingOf(
  text: Text,
  plan: Portions & Pick<Plan, "position">,
  further = 0,
): Reading | undefined {
  const readings = readingsOf(text, plan);
  return readings[Math.max(0, nextIndex(readings, plan) + further)];
}

/** The position of a plan before a reading. In the order of the text it is a paragraph, in a random order a count. */
export function positionBefore({ first, order }: Portions, { from, number }: Reading): number {
  return order === "random" ? first + number - 1 : from;
}

/** The position of a plan after a reading. */
export function positionAfter({ first, order }: Portions, { to, number }: Reading): number {
  return order === "random" ? first + number : to + 1;
}

/** "¶5–6"; "Ch. I ¶9 – Ch. II ¶2" across chapters. @throws RangeError when the text has no such paragraphs */
export function readingName({ paragraphs }: Text, { from, to }: Pick<Reading, "from" | "to">): string {
  const [first, last] = [paragraphs[from - 1], paragraphs[to - 1]];
  if (!first || !last) throw new RangeError(`There are no paragraphs ${from}–${to}`);
  if (from === to) return paragraphName(first);
  if (first.chapter?.name === last.chapter?.name) return `${paragraphName(first)}–${last.number}`;
  return `${paragraphName(first)} – ${paragraphName(last)}`;
}
