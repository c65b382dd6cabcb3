import { headingParts } from "../../draft/headings.ts";
import { announcesNotes } from "../../draft/notes-heading.ts";
import { leadingLabel } from "./note-forms.ts";

/** The endnotes of a whole work, below the names of their chapters. */
export interface EndnotesByChapter {
  /** Index of its first paragraph. */
  readonly start: number;
  /** The endnotes' texts by label, by the name of the chapter. */
  readonly bodies: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Finds the endnotes of a whole work: the paragraphs below the last heading that announces notes. Returns undefined if
 * notes don't stand below names of chapters. A paragraph without a label continues the note above it.
 */
export function findEndnotesByChapter(paragraphs: readonly string[]): EndnotesByChapter | undefined {
  const start = paragraphs.findLastIndex(announcesNotes);
  if (start === -1) return undefined;
  const bodies = new Map<string, Map<string, string>>();
  let open: Map<string, string> | undefined;
  let last: string | undefined;
  for (const line of paragraphs.slice(start + 1)) {
    const { name, worded, bare } = headingParts(line);
    const note = leadingLabel(line);
    if (worded || (bare && !note?.body)) {
      bodies.set(name, (open = new Map()));
      last = undefined;
    } else if (open && note && note.body !== "") {
      open.set(note.label, note.body);
      last = note.label;
    } else if (open && last !== undefined) open.set(last, `${open.get(last)}\n${line}`);
    else return undefined;
  }
  return open && { start, bodies };
}
