import { firstPlaces, footnoteId, takePlaces } from "./footnotes.ts";
import type { Text } from "./model.ts";

/**
 * The first paragraphs of a text with what belongs to them. It has the text's id and fingerprint, since its places are places
 * of the text.
 */
export function textUpTo(text: Text, paragraphs: number): Text {
  const kept = text.paragraphs.slice(0, paragraphs);
  const chapters = new Set(kept.map(({ chapter }) => chapter?.name));
  const notes = new Set(
    firstPlaces(text)
      .filter(({ paragraph }) => paragraph.ordinal <= paragraphs)
      .map(({ marker }) => footnoteId(marker)),
  );
  const beginning = {
    ...text,
    paragraphs: kept,
    chapters: text.chapters.filter(({ name }) => chapters.has(name)),
    footnoteBodies: new Map([...text.footnoteBodies].filter(([id]) => notes.has(id))),
    pages: text.pages.filter(({ paragraph }) => paragraph <= paragraphs),
  };
  takePlaces(beginning, text);
  return beginning;
}
