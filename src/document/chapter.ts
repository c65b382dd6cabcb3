import type { Chapter, Paragraph, Text } from "./model.ts";

/** The paragraphs of a chapter, in order. */
export function paragraphsIn({ paragraphs }: Text, { name }: Chapter): Paragraph[] {
  return paragraphs.filter(({ chapter }) => chapter?.name === name);
}
