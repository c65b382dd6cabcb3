import { createHash } from "node:crypto";
import type { Paragraph } from "./model.ts";
import type { TextId } from "./text-id.ts";

declare const brand: unique symbol;

/** The fingerprint of a text's content: eight characters of base64url. */
export type Fingerprint = string & { readonly [brand]: "Fingerprint" };

/** True for a string of the form of a fingerprint. */
export function isFingerprint(value: unknown): value is Fingerprint {
  return typeof value === "string" && /^[\w-]{8}$/.test(value);
}

/** @throws TypeError if the value doesn't have the form of a fingerprint */
export function asFingerprint(value: string): Fingerprint {
  if (isFingerprint(value)) return value;
  throw new TypeError(`${value} is not a fingerprint`);
}

/** A hash of a text's id, words, markers and sentences: eight characters of base64url. */
export function fingerprint(id: TextId, paragraphs: readonly Paragraph[]): Fingerprint {
  // Buttons of old messages carry fingerprints, so the form that is hashed must not change.
  const hashed = paragraphs.map(({ ordinal, chapter, text, sentences, markers }) => ({
    number: ordinal,
    text,
    sentences,
    markers,
    chapter: chapter?.name,
  }));
  const hash = createHash("sha256").update(JSON.stringify([id, hashed]));
  return asFingerprint(hash.digest("base64url").slice(0, 8));
}
