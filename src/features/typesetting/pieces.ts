import type { Annotation } from "../../store/study/annotations.ts";
import type { Marker, PageStart, Paragraph, Range, Verse } from "../../document/model.ts";
import { mergedRanges } from "../../document/ranges.ts";

/**
 * The reasons for which words of a paragraph are marked: they are the cited excerpt, or a member's annotation quotes them.
 */
export type MarkKind = "cited" | "annotated";

/** A marked range of a paragraph's clean text. Ranges may overlap. */
export interface Mark extends Range {
  readonly kind: MarkKind;
}

/** A run of a paragraph's characters, or something printed between two runs. */
export type Piece =
  | { readonly kind: "words"; readonly text: string; readonly marks: readonly MarkKind[] }
  | { readonly kind: "marker"; readonly marker: Marker }
  | { readonly kind: "page"; readonly page: PageStart }
  | { readonly kind: "verse"; readonly verse: Verse };

/** The markers, page numbers and verse numbers between the runs, in order. At the same place, a marker belongs to the words before it. */
function insertedPieces({ markers, verses = [] }: Paragraph, pages: readonly PageStart[]) {
  return [
    ...markers.map((marker) => ({ offset: marker.offset, piece: { kind: "marker", marker } as const })),
    ...pages.map((page) => ({ offset: page.offset, piece: { kind: "page", page } as const })),
    ...verses.map((verse) => ({ offset: verse.offset, piece: { kind: "verse", verse } as const })),
  ].toSorted((a, b) => a.offset - b.offset);
}

/**
 * Splits a paragraph into pieces for printing. The words joined are exactly the paragraph's clean text.
 *
 * @param pages the pages that begin in the paragraph
 */
export function piecesOf(
  paragraph: Paragraph,
  marks: readonly Mark[] = [],
  pages: readonly PageStart[] = [],
): Piece[] {
  const { text } = paragraph;
  const inserted = insertedPieces(paragraph, pages);
  const cuts = [
    ...inserted.map(({ offset }) => offset),
    ...marks.flatMap(({ start, end }) => [start, end]),
  ].filter((offset) => offset > 0 && offset < text.length);
  const edges = [...new Set([0, ...cuts, text.length])].toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  for (const [index, to] of edges.entries()) {
    const from = edges[index - 1];
    if (from !== undefined) {
      const around = marks.filter(({ start, end }) => start <= from && to <= end).map(({ kind }) => kind);
      pieces.push({ kind: "words", text: text.slice(from, to), marks: [...new Set(around)] });
    }
    for (let item = inserted[next]; item && item.offset <= to; item = inserted[++next]) {
      pieces.push(item.piece);
    }
  }
  for (const { piece } of inserted.slice(next)) pieces.push(piece);
  return pieces;
}

/** The words of a paragraph that annotations quote. */
export function annotatedRanges({ text }: Paragraph, annotations: readonly Annotation[]): Mark[] {
  const quoted = annotations.flatMap(({ quote }) => {
    const start = quote === null ? -1 : text.indexOf(quote);
    return quote === null || start === -1 ? [] : [{ start, end: start + quote.length }];
  });
  return mergedRanges(quoted).map((range) => ({ kind: "annotated", ...range }));
}
