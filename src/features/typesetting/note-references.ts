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

/** Stands before the anchors of a text that shares a page with another; empty for the page's own text. */
export type AnchorPrefix = "" | "b-";

/** The anchor of the place where notes without words are explained. */
export function missingNotesAnchor(prefix: AnchorPrefix): string {
  return `${prefix}notes-without-words`;
}

/** The anchor of a note, and of its first reference. */
export function noteAnchor({ number }: Pick<Endnote, "number">, prefix: AnchorPrefix = ""): string {
  return `${prefix}n${number}`;
}

export function referenceAnchor({ number }: Pick<Endnote, "number">, prefix: AnchorPrefix): string {
  return `${prefix}r${number}`;
}

/** The references to the notes of one page, in the order in which they are printed. */
export class NoteReferences {
  readonly #endnotes: ReadonlyMap<string, Endnote>;
  readonly #referred = new Set<string>();

  readonly #prefix: AnchorPrefix;

  /** @param endnotes the notes of the text by their ids */
  constructor(endnotes: ReadonlyMap<string, Endnote>, prefix: AnchorPrefix = "") {
    this.#endnotes = endnotes;
    this.#prefix = prefix;
  }

  /** Makes a reference to the note with an id. */
  to(id: string): NoteReference {
    const note = this.#endnotes.get(id);
    const missing = missingNotesAnchor(this.#prefix);
    if (!note) return { id: undefined, href: `#${missing}` };
    const isFirst = !this.#referred.has(id);
    this.#referred.add(id);
    return {
      id: isFirst ? referenceAnchor(note, this.#prefix) : undefined,
      href: `#${note.body === undefined ? missing : noteAnchor(note, this.#prefix)}`,
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
