import { groupBy } from "../shared/collections/group-by.ts";
import type { Excerpt, Range } from "./model.ts";
import { rangeOf } from "./excerpt.ts";
import { sentenceOfMarker } from "./footnotes.ts";

/** A run of an excerpt's characters, or a footnote label between two runs. */
export type Span =
  | { readonly kind: "words"; readonly text: string; readonly emphasised: boolean }
  | { readonly kind: "footnote"; readonly label: string };

/**
 * Splits an excerpt into runs for a front end to render. The words joined are exactly the quote. Labels stand where the
 * book prints them.
 *
 * @param emphasis ranges in the paragraph's clean text, in order, not overlapping
 */
export function spansOf(excerpt: Excerpt, emphasis: readonly Range[] = []): Span[] {
  const { start, end } = rangeOf(excerpt);
  const markers = excerpt.paragraph.markers
    .filter((marker) => {
      const sentence = sentenceOfMarker(excerpt.paragraph, marker);
      return excerpt.first <= sentence && sentence <= excerpt.last;
    })
    .map(({ label, offset }) => ({ label, offset: Math.min(Math.max(offset, start), end) }));
  const markersAt = groupBy(markers, ({ offset }) => offset);
  const cuts = [
    start,
    end,
    ...markers.map(({ offset }) => offset),
    ...emphasis.flatMap((range) => [range.start, range.end]),
  ].filter((offset) => offset >= start && offset <= end);
  const edges = [...new Set(cuts)].toSorted((a, b) => a - b);

  const spans: Span[] = [];
  for (const [index, to] of edges.entries()) {
    const from = edges[index - 1];
    if (from !== undefined) {
      spans.push({
        kind: "words",
        text: excerpt.paragraph.text.slice(from, to),
        emphasised: emphasis.some((range) => range.start <= from && to <= range.end),
      });
    }
    for (const { label } of markersAt.get(to) ?? []) spans.push({ kind: "footnote", label });
  }
  return spans;
}
