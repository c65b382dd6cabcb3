import { createHash } from "node:crypto";
import type { Paragraph } from "./model.ts";

/** Eight characters of base64url that change with the words, the markers or the sentence ends of a text. */
export function fingerprint(id: string, paragraphs: readonly Paragraph[]): string {
  const telling = paragraphs.map(({ ordinal: place, chapter, text, sentences, markers }) => ({
    number: place,
    text,
    sentences,
    markers,
    chapter: chapter?.name,
  }));
  const hash = createHash("sha256").update(JSON.stringify([id, telling]));
  return hash.digest("base64url").slice(0, 8);
}
