import { footnoteId } from "../../document/footnotes.ts";
import type { Paragraph } from "../../document/model.ts";
import type { Endnote } from "../../document/endnotes.ts";

/** The anchors of one reference to a note. */
export interface NoteReference {
  /** The anchor of the reference, to which the note links back. Only the first reference to a note has one. */
  readonly id: string | undefined;
  /** The link to the note. */
  readonly href: string;
}

/** The anchor of the place where notes without words are explained. */
export const missingNotesAnchor = "notes-without-words";

/** The anchor of a note, and of its first reference. */
export function noteAnchor({ number }: Pick<Endnote, "number">): string {
  return `n${number}`;
}

export function referenceAnchor({ number }: Pick<Endnote, "number">): string {
  return `r${number}`;
}

/** The references to the notes of one page, in the order in which they are printed. */
export class NoteReferences {
  readonly #endnotes: ReadonlyMap<string, Endnote>;
  readonly #referred = new Set<string>();

  /** @param endnotes the notes of the text by their ids */
  constructor(endnotes: ReadonlyMap<string, Endnote>) {
    this.#endnotes = endnotes;
  }

  /** Makes a reference to the note with an id. */
  to(id: string): NoteReference {
    const note = this.#endnotes.get(id);
    if (!note) return { id: undefined, href: `#${missingNotesAnchor}` };
    const isFirst = !this.#referred.has(id);
    this.#referred.add(id);
    return {
      id: isFirst ? referenceAnchor(note) : undefined,
      href: `#${note.body === undefined ? missingNotesAnchor : noteAnchor(note)}`,
    };
  }
}

/** The notes that are marked in some paragraphs, in the order of their first markers there. */
export function notesMarkedIn(
  paragraphs: readonly Paragraph[],
  endnotes: ReadonlyMap<string, Endnote>,
): Endnote[] {
  const ids = new Set(paragraphs.flatMap(({ markers }) => markers.map(footnoteId)));
  return [...ids].flatMap((id) => endnotes.get(id) ?? []);
}
