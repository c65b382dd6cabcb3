import { numberOf } from "./digits.ts";

/** A label in the text. */
export interface Mark {
  /** Index of its paragraph among all printed ones. */
  readonly index: number;
  readonly label: string;
  readonly repeated: boolean;
}

/** A note of a text, whose text begins at a paragraph. */
interface PlacedNote {
  readonly start: number;
  readonly label: string;
}

/** The ordinals of the numberings that marks belong to. A new one begins where numbers restart. */
function numberings(marks: readonly Mark[]): number[] {
  let [ordinal, last] = [0, 0];
  return marks.map(({ label, repeated }) => {
    const number = numberOf(label);
    if (Number.isNaN(number) || repeated) return ordinal;
    if (number <= last) ordinal++;
    last = number;
    return ordinal;
  });
}

/** For each note, how many with its label stand there, or behind it, before the next mark. */
function remaining(notes: readonly PlacedNote[], marks: readonly Mark[]): number[] {
  const counts = new Map<string, number>();
  let mark = marks.length - 1;
  const found = notes.toReversed().map(({ start, label }) => {
    for (; (marks[mark]?.index ?? -1) > start; mark--) counts.clear();
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count;
  });
  return found.toReversed();
}

/**
 * The index of the note that each mark refers to: the nearest behind it with its label. A mark that repeats an earlier
 * one refers to the same note. Undefined if there is none.
 */
export function notesOfMarks(notes: readonly PlacedNote[], marks: readonly Mark[]): (number | undefined)[] {
  const ordinals = numberings(marks);
  const left = remaining(notes, marks);
  const found = marks.map((): number | undefined => undefined);
  const pending = new Map<string, number[]>();
  const latest = new Map<string, number>();
  let next = 0;
  const meet = (until: number) => {
    for (; next < marks.length && (marks[next]?.index ?? Infinity) < until; next++) {
      const { label = "", repeated = false } = marks[next] ?? {};
      const waiting = pending.get(label);
      if (waiting) waiting.push(next);
      else if (repeated && latest.has(label)) found[next] = latest.get(label);
      else pending.set(label, [next]);
    }
  };
  for (const [note, { start, label }] of notes.entries()) {
    meet(start);
    latest.set(label, note);
    const waiting = pending.get(label);
    if (!waiting) continue;
    // Where several notes with one label follow the text, they belong to its numberings in order.
    const runs = [...new Set(waiting.map((mark) => ordinals[mark]))];
    const run = runs.at(-Math.min(left[note] ?? 1, runs.length));
    for (const mark of waiting) if (ordinals[mark] === run) found[mark] = note;
    const others = waiting.filter((mark) => ordinals[mark] !== run);
    if (others.length > 0) pending.set(label, others);
    else pending.delete(label);
  }
  meet(Infinity);
  return found;
}
