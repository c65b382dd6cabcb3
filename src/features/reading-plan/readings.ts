import type { Plan } from "../../store/study/plans.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { wordCounts } from "../../document/word-counts.ts";
import { locatedVerses, versesName, type LocatedVerse } from "../../document/verses.ts";
import { Random } from "../../shared/random.ts";

/** Consecutive paragraphs or verses that a plan posts together. */
export interface Reading {
  /** The ordinals of the first and the last paragraph; of verses if the unit is verses. */
  readonly from: number;
  readonly to: number;
  readonly unit: Plan["unit"];
  /** Counted from 1. */
  readonly number: number;
  /** The number of readings of the plan. */
  readonly total: number;
}

/** The fields of a plan that say what its readings are. */
type Portions = Pick<Plan, "id" | "first" | "since" | "before" | "unit" | "amount" | "order">;

/** The sizes of what a plan counts, in the order of the text: its verses, or its paragraphs. */
function sizesOf(text: Text, unit: Plan["unit"]): readonly number[] {
  if (unit === "words") return wordCounts.of(text).map(({ words }) => words);
  return Array.from({ length: lengthOf(text, { unit }) }, () => 1);
}

/** The number of verses or paragraphs that a plan can read in a text. */
export function lengthOf(text: Text, { unit }: Pick<Plan, "unit">): number {
  return unit === "verses" ? locatedVerses(text).length : text.paragraphs.length;
}

/**
 * The ordinal of a paragraph, or of a verse, in another unit: that of the first verse from there on, or of the verse's
 * paragraph. Beyond the end, the one after the last.
 */
export function ordinalIn(text: Text, ordinal: number, unit: Plan["unit"], wanted: Plan["unit"]): number {
  if ((unit === "verses") === (wanted === "verses")) return ordinal;
  const verses = locatedVerses(text);
  if (unit === "verses") return verses[ordinal - 1]?.paragraph.ordinal ?? text.paragraphs.length + 1;
  const index = verses.findIndex(({ paragraph }) => paragraph.ordinal >= ordinal);
  return (index === -1 ? verses.length : index) + 1;
}

/**
 * The readings of a plan from its present amount on: whole verses or paragraphs, until the amount of verses, paragraphs or words
 * is reached.
 */
export function readingsOf(text: Text, plan: Portions): Reading[] {
  const { first, since, before, unit, amount, order, id } = plan;
  const ranges: Pick<Reading, "from" | "to">[] = [];
  const begin = since ?? first;
  const sizes = sizesOf(text, unit);
  let from = begin;
  let read = 0;
  for (const [index, size] of sizes.slice(begin - 1).entries()) {
    const ordinal = begin + index;
    read += size;
    if (read < amount && ordinal < sizes.length) continue;
    ranges.push({ from, to: ordinal });
    from = ordinal + 1;
    read = 0;
  }
  const ordered = order === "random" ? Random.seeded(id).shuffled(ranges) : ranges;
  const total = before + ranges.length;
  return ordered.map((range, index) => ({ ...range, unit, number: before + index + 1, total }));
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

/** The verses of a reading; none if it is one of paragraphs. */
export function versesIn(text: Text, { from, to, unit }: Place): readonly LocatedVerse[] {
  return unit === "verses" ? locatedVerses(text).slice(from - 1, to) : [];
}

/** The paragraphs or verses of a reading. */
export type Place = Pick<Reading, "from" | "to" | "unit">;

/**
 * "¶5–6"; "Ch. I ¶9 – Ch. II ¶2" across chapters; "Ruth 2:14–16" of verses.
 *
 * @throws RangeError when the text has no such paragraphs or verses
 */
export function readingName(text: Text, reading: Place): string {
  const { from, to } = reading;
  const verses = versesIn(text, reading);
  const [verse, lastVerse] = [verses[0], verses.at(-1)];
  if (verse && lastVerse) return versesName(text, verse.verse, lastVerse.verse);
  const [first, last] = [text.paragraphs[from - 1], text.paragraphs[to - 1]];
  if (!first || !last) throw new RangeError(`There are no paragraphs ${from}–${to}`);
  if (from === to) return paragraphName(first);
  if (first.chapter?.name === last.chapter?.name) return `${paragraphName(first)}–${last.number}`;
  return `${paragraphName(first)} – ${paragraphName(last)}`;
}

/** The first words of a reading, up to the end of their paragraph. */
export function wordsOf(text: Text, reading: Place): string {
  const [verse] = versesIn(text, reading);
  if (verse) return verse.paragraph.text.slice(verse.verse.offset);
  return text.paragraphs[reading.from - 1]?.text ?? "";
}
