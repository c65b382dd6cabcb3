import type { Excerpt, Text } from "../text/model.ts";
import type { Ranked } from "../retrieval/ranked.ts";
import type { ExcerptRef } from "./step.ts";

/** The excerpt as a step names it. */
export function refOf({ paragraph, first, last }: Excerpt): ExcerptRef {
  return { paragraph: paragraph.number, first, last };
}

/** The excerpt a step names, or undefined when the text has no such sentences. */
export function excerptOf(text: Text, { paragraph: number, first, last }: ExcerptRef): Excerpt | undefined {
  const paragraph = paragraphOf(text, number);
  const stands = paragraph && first <= last && last < paragraph.sentences.length;
  return stands ? { text, paragraph, first, last } : undefined;
}

/** The paragraph of that printed number. */
export function paragraphOf(text: Text, number: number) {
  return text.paragraphs.find((paragraph) => paragraph.number === number);
}

/** An excerpt shown because it was asked for by its place: nothing matched, so nothing is emphasised. */
export function byPlace(excerpt: Excerpt): Ranked {
  return { excerpt, emphasis: [], score: 1 };
}
