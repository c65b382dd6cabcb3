import { fingerprint } from "../../src/document/fingerprint.ts";
import type { Paragraph, Text } from "../../src/document/model.ts";
import { textIdFrom } from "../../src/document/text-id.ts";

/** An English text of nothing but paragraphs, numbered from 1. Its id is made from its title. */
export function bareText(title: string, contents: readonly Pick<Paragraph, "text" | "sentences">[]): Text {
  const id = textIdFrom(title);
  const paragraphs = contents.map(({ text, sentences }, index) => {
    const number = index + 1;
    return { ordinal: number, number, text, sentences, markers: [] };
  });
  return {
    id,
    title,
    fingerprint: fingerprint(id, paragraphs),
    paragraphs,
    footnoteBodies: new Map(),
    pages: [],
    language: "en",
    chapters: [],
    glossary: [],
  };
}
