import { partitionPoint } from "../shared/collections/partition-point.ts";
import type { Excerpt, Marker, Paragraph, Text } from "./model.ts";
import { PreparedPerText } from "./once-per-text.ts";

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

/** The markers in a sentence. */
export function markersInSentence(paragraph: Paragraph, sentence: number): readonly Marker[] {
  const { markers } = paragraph;
  return markers.slice(
    partitionPoint(markers, (marker) => sentenceOfMarker(paragraph, marker) < sentence),
    partitionPoint(markers, (marker) => sentenceOfMarker(paragraph, marker) <= sentence),
  );
}

/**
 * The markers that cover a sentence: those in it, else the next marker later in the paragraph, since a footnote at the
 * end of several sentences covers them all. Empty after the last marker.
 */
function markersOfSentence(paragraph: Paragraph, sentence: number): readonly Marker[] {
  const within = markersInSentence(paragraph, sentence);
  if (within.length > 0) return within;
  const { markers } = paragraph;
  const next = partitionPoint(markers, (marker) => sentenceOfMarker(paragraph, marker) < sentence);
  return markers.slice(next, next + 1);
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
class Places {
  /** In order. */
  readonly all: FootnotePlace[] = [];
  /** By the ids of their footnotes. */
  readonly byFootnote = new Map<string, FootnotePlace[]>();
  /** The first place of each footnote, in order. */
  readonly first: FootnotePlace[] = [];
  /** The labels in the order of their first places. */
  readonly labels: string[] = [];
  /** The number of markers of each label. */
  readonly #counts = new Map<string, number>();

  add(place: FootnotePlace): void {
    const { label } = place.marker;
    const id = footnoteId(place.marker);
    const others = this.byFootnote.get(id);
    if (others) others.push(place);
    else {
      this.byFootnote.set(id, [place]);
      this.first.push(place);
    }
    this.all.push(place);
    const count = this.#counts.get(label) ?? 0;
    if (count === 0) this.labels.push(label);
    this.#counts.set(label, count + 1);
  }

  /** True if a label is marked only once. */
  isUnique(label: string): boolean {
    return this.#counts.get(label) === 1;
  }
}

const places = new PreparedPerText(function* ({ paragraphs }: Text): Generator<void, Places> {
  const found = new Places();
  for (const paragraph of paragraphs) {
    for (const marker of paragraph.markers) found.add({ paragraph, marker });
    yield;
  }
  return found;
});

/** Reads the markers of a text, so that it takes no time later. Yields to the event loop meanwhile. */
export function readPlaces(text: Text): Promise<void> {
  return places.prepare(text);
}

/** Takes the markers of a text's first paragraphs from those of the whole text, so that they needn't be read again. */
export function takePlaces(beginning: Text, whole: Text): void {
  const last = beginning.paragraphs.length;
  const found = new Places();
  for (const place of places.of(whole).all) {
    if (place.paragraph.ordinal > last) break;
    found.add(place);
  }
  places.keep(beginning, found);
}

/** All places where a footnote is marked, in order. */
export function placesOfFootnote(text: Text, id: string): readonly FootnotePlace[] {
  return places.of(text).byFootnote.get(id) ?? [];
}

/** The first place of each footnote, in order. */
export function firstPlaces(text: Text): readonly FootnotePlace[] {
  return places.of(text).first;
}

/** The labels marked in a text, in the order of their first places, without duplicates. */
export function labelsOf(text: Text): readonly string[] {
  return places.of(text).labels;
}

/** The places of the labels that are marked only once in a text, in order. */
export function uniquePlaces(text: Text): readonly FootnotePlace[] {
  const found = places.of(text);
  return found.all.filter(({ marker }) => found.isUnique(marker.label));
}

/** The ids of the footnotes with a label, in the order of their first places. */
export function footnotesLabelled(text: Text, label: string): string[] {
  return firstPlaces(text).flatMap(({ marker }) => (marker.label === label ? footnoteId(marker) : []));
}
