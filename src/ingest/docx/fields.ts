/** A field whose result may not be only words: a link within the document, or a cross-reference to a footnote or to other text. */
export type Field =
  | { readonly kind: "link" | "text"; readonly anchor: string }
  | { readonly kind: "note"; readonly bookmark: string };

const link = /^\s*HYPERLINK\b.*\\l\s+"?([^"\s]+)/iu;
const note = /^\s*(?:NOTE|FTN)REF\s+"?([^"\s]+)/iu;
const text = /^\s*REF\s+"?([^"\s]+)/iu;

/** Parses the instructions of a field: `HYPERLINK \l "n1"`, `NOTEREF _Ref1 \f`, `REF _Ref1`. Returns undefined for other fields. */
export function fieldOf(instructions: string): Field | undefined {
  const anchor = link.exec(instructions)?.[1];
  if (anchor !== undefined) return { kind: "link", anchor };
  const bookmark = note.exec(instructions)?.[1];
  if (bookmark !== undefined) return { kind: "note", bookmark };
  const place = text.exec(instructions)?.[1];
  return place === undefined ? undefined : { kind: "text", anchor: place };
}
