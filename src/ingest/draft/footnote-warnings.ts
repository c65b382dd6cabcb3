import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { firstReferences, type ReferenceInChapter } from "./footnote-ids.ts";

/** A reference to a footnote, its chapter, and the number of its paragraph there. */
export interface LocatedReference extends ReferenceInChapter {
  readonly number: number;
}

function warningAt(reference: LocatedReference, warning: string): string {
  return `${paragraphName(reference)}: ${warning}`;
}

/** Names the missing footnotes between two successive numbers. Returns undefined if none is missing. */
function gapBetween(last: number, next: number): string | undefined {
  if (next <= last + 1) return undefined;
  const missing = next === last + 2 ? `note ${last + 1} is` : `notes ${last + 1}–${next - 1} are`;
  return `${missing} not marked between notes ${last} and ${next}.`;
}

/** The share of numbers below the one before in their chapter from which on they aren't in order. */
const minDescents = 0.1;

/** True if numbers are out of order, as those of a list of sources are. Those of footnotes rise, and begin again at 1. */
function areUnordered(numbers: readonly LocatedReference[]): boolean {
  const descents = numbers.filter(({ label, chapter }, index) => {
    const before = numbers[index - 1];
    return before?.chapter === chapter && label !== "1" && Number(label) < Number(before?.label);
  });
  return descents.length > numbers.length * minDescents;
}

/** Numbers left out, both where footnotes are numbered through the work and where they restart in each chapter. */
function gaps(first: readonly LocatedReference[]): string[] {
  const numbers = first.filter(({ label }) => /^\d{1,9}$/u.test(label));
  if (areUnordered(numbers)) return [];
  return numbers.flatMap((reference, index) => {
    const before = numbers[index - 1];
    const gap = before && gapBetween(Number(before.label), Number(reference.label));
    return gap ? [warningAt(reference, gap)] : [];
  });
}

/** Two footnotes with one number in one chapter. Symbols (*, †) restart on each page, so they are exempt. */
function duplicates(first: readonly LocatedReference[]): string[] {
  const labels = new Map<unknown, Set<string>>();
  return first.flatMap((reference) => {
    const { label, chapter } = reference;
    const known = labels.get(chapter) ?? new Set();
    const again = known.has(label) && /[\p{L}\p{N}]/u.test(label);
    labels.set(chapter, known.add(label));
    return again
      ? [warningAt(reference, `this is another note ${label}, so the number alone doesn't tell which.`)]
      : [];
  });
}

function withoutBody(first: readonly LocatedReference[], bodies: ReadonlyMap<string, string>): string[] {
  // If no footnote has a body, overallWarnings says so once.
  if (first.every(({ target }) => !bodies.has(target))) return [];
  return first
    .filter(({ target }) => !bodies.has(target))
    .map((reference) => warningAt(reference, `note ${reference.label} has no text.`));
}

/** In characters: enough to find a footnote by its beginning. */
const maxBeginning = 40;

function unmarked(first: readonly LocatedReference[], bodies: ReadonlyMap<string, string>): string[] {
  const marked = new Set(first.map(({ target }) => target));
  return [...bodies]
    .filter(([target]) => !marked.has(target))
    .map(([, body]) => {
      const beginning =
        body.length > maxBeginning ? `${body.slice(0, maxBeginning).replace(/\s+\S*$/u, "")}…` : body;
      return `The note “${beginning}” is left out, since nothing in the text refers to it.`;
    });
}

/**
 * Warnings about single footnotes of a text: one sentence each, with the paragraph.
 *
 * @param bodies the footnotes' own texts by target
 */
export function footnoteWarnings(
  references: readonly LocatedReference[],
  bodies: ReadonlyMap<string, string>,
): string[] {
  const first = firstReferences(references);
  return [gaps(first), duplicates(first), withoutBody(first, bodies), unmarked(first, bodies)].flat();
}

/** A warning about the footnotes of a text as a whole; at most one. */
export function overallWarnings({
  paragraphs,
  footnoteBodies,
}: Pick<Text, "paragraphs" | "footnoteBodies">): string[] {
  if (paragraphs.every(({ markers }) => markers.length === 0)) return ["No notes are marked in this text."];
  return footnoteBodies.size === 0 ? ["None of the notes has its text in this file."] : [];
}
