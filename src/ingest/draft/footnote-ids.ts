import type { Chapter } from "../../document/model.ts";
import type { Reference } from "../inlines.ts";

/** A reference to a footnote, and the chapter that it stands in. */
export interface ReferenceInChapter extends Reference {
  readonly chapter: Chapter | undefined;
}

/** The first reference to each footnote, in order. */
export function firstReferences<Each extends Reference>(references: readonly Each[]): Each[] {
  const seen = new Set<string>();
  return references.filter(({ target }) => !seen.has(target) && seen.add(target));
}

/**
 * The ids of footnotes by target. A label that only one footnote of the text has is its id. Otherwise the id is the
 * label and the ordinal of the chapter ("1@3" is footnote 1 of the third chapter, "1@0" one before the first chapter),
 * with a count from the second such footnote on ("1@3.2").
 */
export function footnoteIds(
  references: readonly ReferenceInChapter[],
  chapters: readonly Chapter[],
): ReadonlyMap<string, string> {
  const first = firstReferences(references);
  const labels = new Set<string>();
  const ambiguous = new Set<string>();
  for (const { label } of first) (labels.has(label) ? ambiguous : labels).add(label);
  const chapterOrdinals = new Map(chapters.map((chapter, index) => [chapter, index + 1]));
  const taken = new Set(labels);
  /** The number of such footnotes so far, by label and chapter. */
  const counts = new Map<string, number>();
  return new Map(
    first.map(({ target, label, chapter }) => {
      if (!ambiguous.has(label)) return [target, label];
      const inChapter = `${label}@${chapter ? chapterOrdinals.get(chapter) : 0}`;
      let count = counts.get(inChapter) ?? 0;
      let id: string;
      do id = ++count === 1 ? inChapter : `${inChapter}.${count}`;
      while (taken.has(id));
      counts.set(inChapter, count);
      taken.add(id);
      return [target, id];
    }),
  );
}
