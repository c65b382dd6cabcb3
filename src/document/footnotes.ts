import type { Excerpt, Marker, Paragraph, Text } from "./model.ts";

/** The id of the note that a marker stands for: what tells it from all others of its text. */
export function footnoteId({ label, footnote: note }: Marker): string {
  return note ?? label;
}

/** The index of the sentence in which a marker stands. A marker right behind a sentence's end belongs to it. */
export function sentenceOfMarker(paragraph: Paragraph, marker: Marker): number {
  const { sentences } = paragraph;
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marker.offset <= (sentences[middle]?.end ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/**
 * The markers that cover a sentence: those standing in it, else the first at the next marked sentence of the same
 * paragraph, since a note at the end of a run covers the run. After the last marker: none.
 */
function markersOfSentence(paragraph: Paragraph, sentence: number): Marker[] {
  const marked = paragraph.markers.map((marker) => ({
    marker,
    sentence: sentenceOfMarker(paragraph, marker),
  }));
  const next = marked.find((each) => each.sentence >= sentence);
  if (!next) return [];
  if (next.sentence > sentence) return [next.marker];
  return marked.filter((each) => each.sentence === sentence).map(({ marker }) => marker);
}

/** The labels that cover a sentence. */
export function coveringLabelsOfSentence(paragraph: Paragraph, sentence: number): string[] {
  return markersOfSentence(paragraph, sentence).map(({ label }) => label);
}

/** A marker of each note that covers any sentence of the excerpt, in the order of the text. */
export function coveringMarkers({ paragraph, first, last }: Excerpt): Marker[] {
  const byNote = new Map<string, Marker>();
  for (let sentence = first; sentence <= last; sentence++) {
    for (const marker of markersOfSentence(paragraph, sentence)) {
      if (!byNote.has(footnoteId(marker))) byNote.set(footnoteId(marker), marker);
    }
  }
  return [...byNote.values()];
}

/** The labels that cover any sentence of the excerpt, in the order of the text, each once. */
export function coveringLabels(excerpt: Excerpt): string[] {
  return [...new Set(coveringMarkers(excerpt).map(({ label }) => label))];
}

/** A place where a note is marked. A label may stand in several places. */
export interface FootnotePlace {
  readonly paragraph: Paragraph;
  readonly marker: Marker;
}

/** Every place where the note of that id is marked, in the order of the text. */
export function placesOfFootnote(text: Text, note: string): FootnotePlace[] {
  return text.paragraphs.flatMap((paragraph) =>
    paragraph.markers
      .filter((marker) => footnoteId(marker) === note)
      .map((marker) => ({ paragraph, marker })),
  );
}

/** The first place of each note, in the order of the text. */
export function firstPlaces(text: Text): FootnotePlace[] {
  const byNote = new Map<string, FootnotePlace>();
  for (const paragraph of text.paragraphs) {
    for (const marker of paragraph.markers) {
      if (!byNote.has(footnoteId(marker))) byNote.set(footnoteId(marker), { paragraph, marker });
    }
  }
  return [...byNote.values()];
}

/** All labels marked in the text, in the order of their first places, each once. */
export function labelsOf(text: Text): string[] {
  return [...new Set(text.paragraphs.flatMap(({ markers }) => markers.map(({ label }) => label)))];
}

/** The ids of all notes of the text that have the label, in the order of their first places. */
export function footnotesLabelled(text: Text, label: string): string[] {
  return firstPlaces(text).flatMap(({ marker }) => (marker.label === label ? footnoteId(marker) : []));
}
