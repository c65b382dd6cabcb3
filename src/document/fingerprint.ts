import { createHash } from "node:crypto";
import type { Paragraph } from "./model.ts";

/** A hash of a text's id, words, markers and sentences: eight characters of base64url. */
export function fingerprint(id: string, paragraphs: readonly Paragraph[]): string {
  // Buttons of old messages carry fingerprints, so the form that is hashed must not change.
  const hashed = paragraphs.map(({ ordinal, chapter, text, sentences, markers }) => ({
    number: ordinal,
    text,
    sentences,
    markers,
    chapter: chapter?.name,
  }));
  const hash = createHash("sha256").update(JSON.stringify([id, hashed]));
  return hash.digest("base64url").slice(0, 8);
}
