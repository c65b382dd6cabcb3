import type { Chapter } from "../../document/model.ts";
import { paragraphNumbers, type Draft } from "./draft.ts";
import type { Clean, Reference } from "../inlines.ts";
import { footnoteIds } from "./footnote-ids.ts";
import { footnoteWarnings } from "./footnote-warnings.ts";

/** A paragraph and the chapter that it stands in. */
export interface PlacedParagraph extends Clean {
  readonly chapter: Chapter | undefined;
}

/**
 * Makes a draft of paragraphs that refer to notes: gives the notes their ids, and finds what a person should look at.
 *
 * @param bodies the notes' own texts by target
 */
export function assemble(
  paragraphs: readonly PlacedParagraph[],
  bodies: ReadonlyMap<string, string>,
): Omit<Draft, "title" | "language"> {
  const chapters = [...new Set(paragraphs.map(({ chapter }) => chapter))].filter(
    (chapter) => chapter !== undefined,
  );
  const numbers = paragraphNumbers(paragraphs);
  const references = paragraphs.flatMap(({ references: all, chapter }, index) =>
    all.map((reference) => ({ ...reference, chapter, number: numbers[index] ?? 0 })),
  );
  const ids = footnoteIds(references, chapters);
  const markerOf = ({ target, label, offset }: Reference) => {
    const note = ids.get(target);
    return note === label ? { label, offset } : { label, offset, footnote: note };
  };
  return {
    chapters,
    paragraphs: paragraphs.map(({ text, references: all, chapter }) => ({
      text,
      markers: all.map(markerOf),
      chapter,
    })),
    footnoteBodies: new Map(
      [...ids].flatMap(([target, id]) => {
        const body = bodies.get(target);
        return body === undefined ? [] : [[id, body] as const];
      }),
    ),
    warnings: footnoteWarnings(references, bodies),
  };
}
