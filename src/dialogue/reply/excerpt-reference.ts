import type { Excerpt, Paragraph, Text } from "../../document/model.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { ExcerptRef } from "./button-action.ts";

/** The excerpt as a step names it. */
export function refOf({ paragraph, first, last }: Excerpt): ExcerptRef {
  return { paragraph: paragraph.ordinal, first, last };
}

/** The excerpt a step names, or undefined when the text has no such sentences. */
export function excerptAt(text: Text, { paragraph: place, first, last }: ExcerptRef): Excerpt | undefined {
  const paragraph = paragraphAt(text, place);
  const stands = paragraph && first <= last && last < paragraph.sentences.length;
  return stands ? { text, paragraph, first, last } : undefined;
}

/** The paragraph at that place, counted from 1 through the whole text. */
export function paragraphAt(text: Text, place: number): Paragraph | undefined {
  return text.paragraphs[place - 1];
}

/** An excerpt shown because it was asked for by its place: nothing matched, so nothing is emphasised. */
export function asRanked(excerpt: Excerpt): RankedExcerpt {
  return { excerpt, emphasis: [], score: 1 };
}
