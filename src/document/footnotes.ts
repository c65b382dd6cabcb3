import { flatMapYielding } from "../shared/concurrency/yielding.ts";
import { partitionPoint } from "../shared/collections/partition-point.ts";
import type { Excerpt, Marker, Paragraph, Text } from "./model.ts";

/** The id of a marker's footnote, unique in its text. */
export function footnoteId({ label, footnote }: Marker): string {
  return footnote ?? label;
}

/** The index of the sentence that a marker stands in. A marker directly behind a sentence belongs to it. */
export function sentenceOfMarker({ sentences }: Paragraph, { offset }: Marker): number {
  return Math.min(
    partitionPoint(sentences, ({ end }) => end < offset),
    sentences.length - 1,
  );
}

/** The markers with offsets from `from` to `to`, inclusive. */
export function markersBetween({ markers }: Paragraph, from: number, to: number): readonly Marker[] {
  return markers.slice(
    partitionPoint(markers, ({ offset }) => offset < from),
    partitionPoint(markers, ({ offset }) => offset <= to),
  );
}

/**
 * The markers that cover a sentence: those in it, else the next marker later in the paragraph, since a footnote at the
 * end of several sentences covers them all. Empty after the last marker.
 */
function markersOfSentence(paragraph: Paragraph, sentence: number): readonly Marker[] {
  const { markers } = paragraph;
  const first = partitionPoint(markers, (marker) => sentenceOfMarker(paragraph, marker) < sentence);
  const next = markers[first];
  if (!next) return [];
  if (sentenceOfMarker(paragraph, next) > sentence) return [next];
  return markers.slice(
    first,
    partitionPoint(markers, (marker) => sentenceOfMarker(paragraph, marker) <= sentence),
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

/** The markers of a text. */
interface Places {
  /** By the ids of their footnotes. */
  readonly byFootnote: ReadonlyMap<string, readonly FootnotePlace[]>;
  /** The first place of each footnote, in order. */
  readonly first: readonly FootnotePlace[];
  /** In the order of their first places, without duplicates. */
  readonly labels: readonly string[];
}

/** Remembered, since look-ups, suggestions and questions ask for them again and again. */
const known = new WeakMap<Text, Places>();

/** Collects the markers of a text. Yields after each paragraph. */
function* collectPlaces(text: Text): Generator<void, Places> {
  const byFootnote = new Map<string, FootnotePlace[]>();
  const labels = new Set<string>();
  for (const paragraph of text.paragraphs) {
    for (const marker of paragraph.markers) {
      const id = footnoteId(marker);
      const others = byFootnote.get(id);
      if (others) others.push({ paragraph, marker });
      else byFootnote.set(id, [{ paragraph, marker }]);
      labels.add(marker.label);
    }
    yield;
  }
  const first = [...byFootnote.values()].flatMap((places) => places.slice(0, 1));
  const places = { byFootnote, first, labels: [...labels] };
  known.set(text, places);
  return places;
}

/** Reads the markers of a text, so that it takes no time later. Yields to the event loop meanwhile. */
export async function readPlaces(text: Text): Promise<void> {
  if (!known.has(text)) await flatMapYielding(collectPlaces(text), () => []);
}

function placesIn(text: Text): Places {
  const places = known.get(text);
  if (places) return places;
  const collecting = collectPlaces(text);
  for (;;) {
    const { done, value } = collecting.next();
    if (done) return value;
  }
}

/** All places where a footnote is marked, in order. */
export function placesOfFootnote(text: Text, id: string): readonly FootnotePlace[] {
  return placesIn(text).byFootnote.get(id) ?? [];
}

/** The first place of each footnote, in order. */
export function firstPlaces(text: Text): readonly FootnotePlace[] {
  return placesIn(text).first;
}

/** The labels marked in a text, in the order of their first places, without duplicates. */
export function labelsOf(text: Text): readonly string[] {
  return placesIn(text).labels;
}

/** The ids of the footnotes with a label, in the order of their first places. */
export function footnotesLabelled(text: Text, label: string): string[] {
  return firstPlaces(text).flatMap(({ marker }) => (marker.label === label ? footnoteId(marker) : []));
}
