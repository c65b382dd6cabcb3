import type { Chapter } from "../../document/model.ts";
import type { Reference } from "../inlines.ts";

/** A reference and the chapter that it stands in. */
export interface Occurrence extends Reference {
  readonly chapter: Chapter | undefined;
}

/** The first reference to each note, in order. */
export function firstReferences<Each extends Reference>(references: readonly Each[]): Each[] {
  const seen = new Set<string>();
  return references.filter(({ target }) => !seen.has(target) && seen.add(target));
}

/**
 * The ids of the notes by target: the label where only one note of the text has it; else with the chapter's place
 * behind ("1@3": note 1 of the third chapter, "1@0": before the first), and a count from the second there on.
 */
export function footnoteIds(
  occurrences: readonly Occurrence[],
  chapters: readonly Chapter[],
): ReadonlyMap<string, string> {
  const first = firstReferences(occurrences);
  const once = new Set<string>();
  const often = new Set<string>();
  for (const { label } of first) (once.has(label) ? often : once).add(label);
  const places = new Map(chapters.map((chapter, index) => [chapter, index + 1]));
  const taken = new Set(once);
  return new Map(
    first.map(({ target, label, chapter }) => {
      if (!often.has(label)) return [target, label];
      const inChapter = `${label}@${chapter ? places.get(chapter) : 0}`;
      let id = inChapter;
      for (let count = 2; taken.has(id); count++) id = `${inChapter}.${count}`;
      taken.add(id);
      return [target, id];
    }),
  );
}
