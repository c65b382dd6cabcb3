import type { Paragraph } from "./model.ts";

/** How a paragraph is cited: "¶4", or "Ch. XI ¶4" in a text with chapters. */
export function paragraphName({ number, chapter }: Pick<Paragraph, "number" | "chapter">): string {
  return chapter ? `${chapter.name} ¶${number}` : `¶${number}`;
}

/** The same in words: "paragraph 4", or "paragraph 4 of Ch. XI". */
export function paragraphInWords({ number, chapter }: Pick<Paragraph, "number" | "chapter">): string {
  return chapter ? `paragraph ${number} of ${chapter.name}` : `paragraph ${number}`;
}
