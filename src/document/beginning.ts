import { LRUCache } from "lru-cache";
import { firstPlaces, footnoteId, takePlaces } from "./footnotes.ts";
import type { Text } from "./model.ts";
import { oncePerText } from "./once-per-text.ts";

/** The number of beginnings of a text that are kept: that of its plan, and of a few members who ask privately. */
export const mostBeginnings = 4;

/** Beginnings of a text by the number of their paragraphs. */
const beginningsOf = oncePerText(() => new LRUCache<number, Text>({ max: mostBeginnings }));

/** As `textUpTo`, made once for those that were used last. */
export function beginningOf(text: Text, paragraphs: number): Text {
  const beginnings = beginningsOf(text);
  const beginning = beginnings.get(paragraphs) ?? textUpTo(text, paragraphs);
  beginnings.set(paragraphs, beginning);
  return beginning;
}

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
