import type { Chapter, Paragraph, Text } from "./model.ts";
import { localized } from "../shared/locale/message.ts";

/** A paragraph as citations name it: "¶4", or "Ch. XI ¶4" in a text with chapters. */
export function paragraphName({ number, chapter }: Pick<Paragraph, "number" | "chapter">): string {
  return chapter ? `${chapter.name} ¶${number}` : `¶${number}`;
}

/** A paragraph's name in words: "paragraph 4", or "paragraph 4 of Ch. XI". */
export function paragraphInWords({ number, chapter }: Pick<Paragraph, "number" | "chapter">): string {
  return chapter
    ? localized("lookup-paragraph-of", { number, chapter: chapter.name })
    : localized("lookup-paragraph", { number });
}

/** The paragraphs of a chapter, in order. */
export function paragraphsIn({ paragraphs }: Text, { name }: Chapter): Paragraph[] {
  return paragraphs.filter(({ chapter }) => chapter?.name === name);
}
