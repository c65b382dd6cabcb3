import type { Chapter, Marker, Metadata, PageStart, Verse } from "../../document/model.ts";
import type { NestedReference, Omission } from "../document.ts";
import type { Clean, Reference } from "../inlines.ts";
import { footnoteIds } from "./footnote-ids.ts";
import { footnoteWarnings, type LocatedReference } from "./footnote-warnings.ts";
import { withPlaces } from "./verses.ts";
import { groupBy } from "../../shared/collections/group-by.ts";

/** A paragraph's clean text and the markers that were taken out of it. */
export interface MarkedParagraph {
  readonly text: string;
  /** In the order of their offsets. */
  readonly markers: readonly Marker[];
  /** In the order of their offsets; absent if there are none. */
  readonly verses?: readonly Verse[] | undefined;
  /** One of the draft's chapters. Undefined before the first chapter, and in a work without chapters. */
  readonly chapter?: Chapter | undefined;
}

/** The content of a file in the form that is common to all formats. */
export interface Draft {
  /** Undefined if the file doesn't state it. */
  readonly title?: string | undefined;
  readonly metadata?: Metadata | undefined;
  /** A BCP 47 tag. Undefined if the file doesn't state it. */
  readonly language?: string | undefined;
  /** In order; empty if the work has none. */
  readonly chapters: readonly Chapter[];
  /** The printed paragraphs in order. None is empty. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** The footnotes' own texts by footnote id; see `footnoteId`. */
  readonly footnoteBodies: ReadonlyMap<string, string>;
  /** The pages of the printed edition in the order of their places; empty if the file doesn't have them. */
  readonly pages: readonly PageStart[];
  /** Doubtful places for a person to check: one sentence each, with the paragraph. */
  readonly warnings: readonly string[];
  /** Words of the file that aren't part of the text, in its order. */
  readonly omissions?: readonly Omission[] | undefined;
}

/** The numbers of paragraphs. They start at 1 in each chapter. */
export function paragraphNumbers(paragraphs: readonly Pick<MarkedParagraph, "chapter">[]): number[] {
  let number = 0;
  return paragraphs.map(({ chapter }, index) => {
    number = chapter === paragraphs[index - 1]?.chapter ? number + 1 : 1;
    return number;
  });
}

/** A paragraph with its references to footnotes, and its chapter. */
export interface ReferringParagraph extends Clean {
  readonly chapter: Chapter | undefined;
}

/**
 * References, each followed by those in the footnote that it leads to, at the same place. References in footnotes to those
 * that the text refers to are left out, since their words ("see note 12") aren't labels.
 */
function withNested(
  references: readonly LocatedReference[],
  nested: readonly NestedReference[],
): LocatedReference[] {
  const byFootnote = groupBy(nested, ({ within }) => within);
  const found: LocatedReference[] = [];
  const direct = new Set(references.map(({ target }) => target));
  const waiting = references.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    const place = next;
    const inside = byFootnote.get(next.target) ?? [];
    byFootnote.delete(next.target);
    for (const { target, label } of inside.toReversed()) {
      if (!direct.has(target)) waiting.push({ ...place, target, label });
    }
  }
  return found;
}

/**
 * Makes a draft of paragraphs that refer to footnotes: gives the footnotes ids and collects warnings about them.
 *
 * @param bodies the footnotes' own texts by target
 * @param nested the references in these texts
 */
export function draftFrom(
  paragraphs: readonly ReferringParagraph[],
  bodies: ReadonlyMap<string, string>,
  nested: readonly NestedReference[] = [],
): Omit<Draft, "title" | "metadata" | "language" | "omissions"> {
  const chapters = [...new Set(paragraphs.map(({ chapter }) => chapter))].filter(
    (chapter) => chapter !== undefined,
  );
  const numbers = paragraphNumbers(paragraphs);
  const references = withNested(
    paragraphs.flatMap(({ references: all, chapter }, index) =>
      all.map((reference) => ({ ...reference, chapter, number: numbers[index] ?? 0 })),
    ),
    nested,
  );
  const ids = footnoteIds(references, chapters);
  const markerOf = ({ target, label, offset }: Reference) => {
    const id = ids.get(target);
    return id === label ? { label, offset } : { label, offset, footnote: id };
  };
  return {
    chapters,
    paragraphs: paragraphs.map(({ text, references: all, verses, chapter }) => ({
      text,
      markers: all.map(markerOf),
      ...(verses && { verses: withPlaces(verses, chapter) }),
      chapter,
    })),
    footnoteBodies: new Map(
      [...ids].flatMap(([target, id]) => {
        const body = bodies.get(target);
        return body === undefined ? [] : [[id, body] as const];
      }),
    ),
    pages: paragraphs.flatMap(({ pages = [] }, index) =>
      pages.map(({ label, offset }) => ({ label, paragraph: index + 1, offset })),
    ),
    warnings: footnoteWarnings(references, bodies),
  };
}
