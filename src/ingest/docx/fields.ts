/** A field whose result isn't only words: a link within the document, or a cross-reference to a footnote. */
export type Field =
  { readonly kind: "link"; readonly anchor: string } | { readonly kind: "note"; readonly bookmark: string };

const link = /^\s*HYPERLINK\b.*\\l\s+"?([^"\s]+)/iu;
const note = /^\s*NOTEREF\s+"?([^"\s]+)/iu;

/** Parses the instructions of a field: `HYPERLINK \l "n1"`, `NOTEREF _Ref1 \f`. Returns undefined for other fields. */
export function fieldOf(instructions: string): Field | undefined {
  const anchor = link.exec(instructions)?.[1];
  if (anchor !== undefined) return { kind: "link", anchor };
  const bookmark = note.exec(instructions)?.[1];
  return bookmark === undefined ? undefined : { kind: "note", bookmark };
}
