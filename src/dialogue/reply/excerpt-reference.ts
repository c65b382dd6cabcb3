import type { Excerpt, Paragraph, Text } from "../../document/model.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { ExcerptRef } from "./button-action.ts";

/** The reference to an excerpt, as buttons and turns carry it. */
export function refOf({ paragraph, first, last }: Excerpt): ExcerptRef {
  return { paragraph: paragraph.ordinal, first, last };
}

/** The excerpt that a reference names. Returns undefined if the text has no such sentences. */
export function excerptAt(text: Text, { paragraph: ordinal, first, last }: ExcerptRef): Excerpt | undefined {
  const paragraph = paragraphAt(text, ordinal);
  const exists = paragraph && first <= last && last < paragraph.sentences.length;
  return exists ? { text, paragraph, first, last } : undefined;
}

/** The paragraph with an ordinal, counted from 1 through the whole text. */
export function paragraphAt(text: Text, ordinal: number): Paragraph | undefined {
  return text.paragraphs[ordinal - 1];
}

/** An excerpt that was asked for by its place: its score is 1, and nothing in it is emphasised. */
export function asRanked(excerpt: Excerpt): RankedExcerpt {
  return { excerpt, emphasis: [], score: 1 };
}
