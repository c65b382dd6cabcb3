import type { Excerpt, Marker, Paragraph, Text } from "./model.ts";

/** The id of the note that a marker stands for: what tells it from all others of its text. */
export function noteOf({ label, note }: Marker): string {
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
 * The labels that cover a sentence: those standing in it, else those at the next marked sentence of the same
 * paragraph, since a note at the end of a run covers the run. After the last marker: none.
 */
export function notesOfSentence(paragraph: Paragraph, sentence: number): string[] {
  const marked = paragraph.markers.map((marker) => ({
    label: marker.label,
    sentence: sentenceOfMarker(paragraph, marker),
  }));
  const next = marked.find((marker) => marker.sentence >= sentence);
  if (!next) return [];
  if (next.sentence > sentence) return [next.label];
  return marked.filter((marker) => marker.sentence === sentence).map((marker) => marker.label);
}

/** The labels that cover any sentence of the excerpt, in the order of the text, each once. */
export function notesOf(excerpt: Excerpt): string[] {
  const labels = new Set<string>();
  for (let sentence = excerpt.first; sentence <= excerpt.last; sentence++) {
    for (const label of notesOfSentence(excerpt.paragraph, sentence)) labels.add(label);
  }
  return [...labels];
}

/** A place where a note is marked. A label may stand in several places. */
export interface NotePlace {
  readonly paragraph: Paragraph;
  readonly marker: Marker;
}

/** Every place where the note of that id is marked, in the order of the text. */
export function placesOfNote(text: Text, note: string): NotePlace[] {
  return text.paragraphs.flatMap((paragraph) =>
    paragraph.markers.filter((marker) => noteOf(marker) === note).map((marker) => ({ paragraph, marker })),
  );
}

/** All labels marked in the text, in the order of their first places, each once. */
export function labelsOf(text: Text): string[] {
  return [...new Set(text.paragraphs.flatMap(({ markers }) => markers.map(({ label }) => label)))];
}
