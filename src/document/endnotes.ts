import { firstPlaces, footnoteId } from "./footnotes.ts";
import { oncePerText } from "./once-per-text.ts";

/** A footnote of a text as printed at its end. */
export interface Endnote {
  readonly label: string;
  readonly body: string | undefined;
  /** The position among the endnotes, from 1. */
  readonly number: number;
}

/** The footnotes of a text by their ids: in the order of their markers, then those without a marker. */
export const endnotesOf = oncePerText((text): ReadonlyMap<string, Endnote> => {
  const { footnoteBodies } = text;
  const labels = new Map(firstPlaces(text).map(({ marker }) => [footnoteId(marker), marker.label]));
  for (const id of footnoteBodies.keys()) if (!labels.has(id)) labels.set(id, id);
  return new Map(
    [...labels].map(([id, label], index) => [id, { label, body: footnoteBodies.get(id), number: index + 1 }]),
  );
});
