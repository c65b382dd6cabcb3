import { excerptAround, wholeParagraph } from "../../document/excerpt.ts";
import type { Excerpt, Paragraph, Text, Verse } from "../../document/model.ts";
import { hasVerses, locatedVerses } from "../../document/verses.ts";
import { groupBy } from "../../shared/group-by.ts";

/** The place of another edition or translation that stands for a paragraph. */
export interface Counterpart {
  /** In the order of the text; empty if it lacks the place. */
  readonly excerpts: readonly Excerpt[];
  /** False if the texts are divided differently, so that the place is only about the same. */
  readonly isExact: boolean;
}

function numberOf({ chapter, number }: Verse): string {
  return `${chapter ?? ""}:${number}`;
}

/** The excerpts with the verses that begin in a paragraph. Books aren't compared, since translations name them differently. */
function byVerses(paragraph: Paragraph, other: Text): Counterpart {
  const wanted = new Set((paragraph.verses ?? []).map(numberOf));
  const found = locatedVerses(other).filter(({ verse }) => wanted.has(numberOf(verse)));
  const paragraphs = [...new Set(found.map((each) => each.paragraph))];
  const excerpts = paragraphs.map((each) => {
    const verses = found.filter((located) => located.paragraph === each);
    const start = verses[0]?.verse.offset ?? 0;
    return excerptAround(other, each, { start, end: verses.at(-1)?.end ?? each.text.length });
  });
  return { excerpts, isExact: true };
}

/** The paragraphs of each division, those before the first chapter included. */
function divisionsOf({ paragraphs }: Text): Paragraph[][] {
  return [...groupBy(paragraphs, ({ chapter }) => chapter).values()];
}

/** The paragraph that is as far in one series as another is in its own. */
function proportional(paragraph: Paragraph, series: readonly Paragraph[], other: readonly Paragraph[]) {
  const before = series.indexOf(paragraph);
  const index = series.length === other.length ? before : Math.floor((before * other.length) / series.length);
  return { found: other[index], isExact: series.length === other.length };
}

/**
 * The place in another edition or translation of a work that stands for a paragraph: the same verses, else the same paragraph
 * of the same division, else one that is as far in.
 */
export function counterpartOf(text: Text, paragraph: Paragraph, other: Text): Counterpart {
  if (paragraph.verses && hasVerses(other)) return byVerses(paragraph, other);
  const [own, others] = [divisionsOf(text), divisionsOf(other)];
  const division = own.findIndex((each) => each.includes(paragraph));
  const [series, counterparts] =
    own.length === others.length
      ? [own[division] ?? [], others[division] ?? []]
      : [text.paragraphs, other.paragraphs];
  const { found, isExact } = proportional(paragraph, series, counterparts);
  return {
    excerpts: found ? [wholeParagraph(other, found)] : [],
    isExact: isExact && own.length === others.length,
  };
}
