import { excerptAround, wholeParagraph } from "../../document/excerpt.ts";
import type { Excerpt, Paragraph, Text } from "../../document/model.ts";
import { hasVerses, locatedVerses } from "../../document/verses.ts";
import { alignmentOf } from "./alignment.ts";
import { verseLabels } from "./labelled.ts";

/** The place of another edition or translation that stands for a paragraph. */
export interface Counterpart {
  /** In the order of the text; empty if it lacks the place. */
  readonly excerpts: readonly Excerpt[];
  /** False if the texts are divided differently, so that the place is only about the same. */
  readonly isExact: boolean;
}

/** The excerpts with the verses that begin in a paragraph. */
function byVerses(text: Text, paragraph: Paragraph, other: Text): Counterpart {
  const wanted = new Set(verseLabels(text)(paragraph));
  const labelsOf = verseLabels(other);
  const found = locatedVerses(other).filter((located) =>
    labelsOf({ ...located.paragraph, verses: [located.verse] }).some((label) => wanted.has(label)),
  );
  const paragraphs = [...new Set(found.map((each) => each.paragraph))];
  const excerpts = paragraphs.map((each) => {
    const verses = found.filter((located) => located.paragraph === each);
    const start = verses[0]?.verse.offset ?? 0;
    return excerptAround(other, each, { start, end: verses.at(-1)?.end ?? each.text.length });
  });
  return { excerpts, isExact: true };
}

/**
 * The place in another edition or translation of a work that stands for a paragraph: the same verses, else the paragraphs that
 * are aligned with it; see `alignmentOf`.
 */
export async function counterpartOf(text: Text, paragraph: Paragraph, other: Text): Promise<Counterpart> {
  if (paragraph.verses && hasVerses(other)) return byVerses(text, paragraph, other);
  const beads = await alignmentOf(text, other);
  const bead = beads.find(({ own }) => own.includes(paragraph));
  return {
    excerpts: (bead?.others ?? []).map((each) => wholeParagraph(other, each)),
    isExact: bead?.isExact ?? true,
  };
}
