import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { gapBetween } from "../gap.ts";
import { firstReferences, type Occurrence } from "./footnote-ids.ts";

/** A reference, its chapter, and the number of its paragraph there. */
export interface PlacedReference extends Occurrence {
  readonly number: number;
}

function at(reference: PlacedReference, what: string): string {
  return `${paragraphName(reference)}: ${what}`;
}

/** Notes that count on, across chapters or anew in each, but leave some out. */
function gaps(first: readonly PlacedReference[]): string[] {
  const numbers = first.filter(({ label }) => /^\d{1,9}$/u.test(label));
  return numbers.flatMap((reference, index) => {
    const before = numbers[index - 1];
    const gap = before && gapBetween(Number(before.label), Number(reference.label));
    return gap ? [at(reference, gap)] : [];
  });
}

/** Two notes of one number in one chapter. Symbols (*, †) begin again on each page, so those don't count. */
function twice(first: readonly PlacedReference[]): string[] {
  const labels = new Map<unknown, Set<string>>();
  return first.flatMap((reference) => {
    const { label, chapter } = reference;
    const known = labels.get(chapter) ?? new Set();
    const again = known.has(label) && /[\p{L}\p{N}]/u.test(label);
    labels.set(chapter, known.add(label));
    return again
      ? [at(reference, `this is another note ${label}, so the number alone doesn't tell which.`)]
      : [];
  });
}

function withoutText(first: readonly PlacedReference[], bodies: ReadonlyMap<string, string>): string[] {
  // Where not one has its text, that is said once of the whole text.
  if (first.every(({ target }) => !bodies.has(target))) return [];
  return first
    .filter(({ target }) => !bodies.has(target))
    .map((reference) => at(reference, `note ${reference.label} has no text.`));
}

/** In characters: enough to find a note by its beginning. */
const shown = 40;

function unmarked(first: readonly PlacedReference[], bodies: ReadonlyMap<string, string>): string[] {
  const marked = new Set(first.map(({ target }) => target));
  return [...bodies]
    .filter(([target]) => !marked.has(target))
    .map(([, body]) => {
      const beginning = body.length > shown ? `${body.slice(0, shown).replace(/\s+\S*$/u, "")}…` : body;
      return `The note “${beginning}” is left out, since nothing in the text refers to it.`;
    });
}

/**
 * What a person should look at in the notes of a text: one sentence each, with the place.
 *
 * @param bodies the notes' own texts by target
 */
export function footnoteWarnings(
  references: readonly PlacedReference[],
  bodies: ReadonlyMap<string, string>,
): string[] {
  const first = firstReferences(references);
  return [gaps(first), twice(first), withoutText(first, bodies), unmarked(first, bodies)].flat();
}

/** What a person should know of the notes of a text as a whole: one sentence at most. */
export function overallWarnings({
  paragraphs,
  footnoteBodies: notes,
}: Pick<Text, "paragraphs" | "footnoteBodies">): string[] {
  if (paragraphs.every(({ markers }) => markers.length === 0)) return ["No notes are marked in this text."];
  return notes.size === 0 ? ["None of the notes has its text in this file."] : [];
}
