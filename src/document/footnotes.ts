import type { Excerpt, Marker, Paragraph, Text } from "./model.ts";

/** The id of a marker's footnote, unique in its text. */
export function footnoteId({ label, footnote }: Marker): string {
  return footnote ?? label;
}

/** The index of the first item for which `isReached` is true, if it is true from some item on; else the length. */
function firstReached<Item>(items: readonly Item[], isReached: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || isReached(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the sentence that a marker stands in. A marker directly behind a sentence belongs to it. */
export function sentenceOfMarker({ sentences }: Paragraph, { offset }: Marker): number {
  return Math.min(
    firstReached(sentences, ({ end }) => offset <= end),
    sentences.length - 1,
  );
}

/** The markers with offsets from `from` to `to`, inclusive. */
export function markersBetween({ markers }: Paragraph, from: number, to: number): readonly Marker[] {
  const first = firstReached(markers, ({ offset }) => from <= offset);
  return markers.slice(
    first,
    firstReached(markers, ({ offset }) => to < offset),
  );
}

/**
 * The markers that cover a sentence: those in it, else the next marker later in the paragraph, since a footnote at the
 * end of several sentences covers them all. Empty after the last marker.
 */
function markersOfSentence(paragraph: Paragraph, sentence: number): readonly Marker[] {
  const { markers } = paragraph;
  const first = firstReached(markers, (marker) => sentenceOfMarker(paragraph, marker) >= sentence);
  const next = markers[first];
  if (!next) return [];
  if (sentenceOfMarker(paragraph, next) > sentence) return [next];
  return markers.slice(
    first,
    firstReached(markers, (marker) => sentenceOfMarker(paragraph, marker) > sentence),
  );
}

/** The labels of the footnotes that cover a sentence. */
export function coveringLabelsOfSentence(paragraph: Paragraph, sentence: number): string[] {
  return markersOfSentence(paragraph, sentence).map(({ label }) => label);
}

/** The first marker of each footnote that covers a sentence of the excerpt, in order. */
export function coveringMarkers({ paragraph, first, last }: Excerpt): Marker[] {
  const byFootnote = new Map<string, Marker>();
  for (let sentence = first; sentence <= last; sentence++) {
    for (const marker of markersOfSentence(paragraph, sentence)) {
      if (!byFootnote.has(footnoteId(marker))) byFootnote.set(footnoteId(marker), marker);
    }
  }
  return [...byFootnote.values()];
}

/** The labels of the footnotes that cover a sentence of the excerpt, in order, without duplicates. */
export function coveringLabels(excerpt: Excerpt): string[] {
  return [...new Set(coveringMarkers(excerpt).map(({ label }) => label))];
}

/** A place where a footnote is marked. A footnote may have several. */
export interface FootnotePlace {
  readonly paragraph: Paragraph;
  readonly marker: Marker;
}

/** All places where a footnote is marked, in order. */
export function placesOfFootnote(text: Text, id: string): FootnotePlace[] {
  return text.paragraphs.flatMap((paragraph) =>
    paragraph.markers.filter((marker) => footnoteId(marker) === id).map((marker) => ({ paragraph, marker })),
  );
}

/** Remembered, since look-ups and suggestions ask for them again and again. */
const places = new WeakMap<Text, readonly FootnotePlace[]>();

/** The first place of each footnote, in order. */
export function firstPlaces(text: Text): readonly FootnotePlace[] {
  const known = places.get(text);
  if (known) return known;
  const byFootnote = new Map<string, FootnotePlace>();
  for (const paragraph of text.paragraphs) {
    for (const marker of paragraph.markers) {
      if (!byFootnote.has(footnoteId(marker))) byFootnote.set(footnoteId(marker), { paragraph, marker });
    }
  }
  const found = [...byFootnote.values()];
  places.set(text, found);
  return found;
}

/** Remembered, since every question to a text is compared with its labels. */
const labels = new WeakMap<Text, readonly string[]>();

/** The labels marked in a text, in the order of their first places, without duplicates. */
export function labelsOf(text: Text): readonly string[] {
  const known = labels.get(text);
  if (known) return known;
  const found = [...new Set(text.paragraphs.flatMap(({ markers }) => markers.map(({ label }) => label)))];
  labels.set(text, found);
  return found;
}

/** The ids of the footnotes with a label, in the order of their first places. */
export function footnotesLabelled(text: Text, label: string): string[] {
  return firstPlaces(text).flatMap(({ marker }) => (marker.label === label ? footnoteId(marker) : []));
}
