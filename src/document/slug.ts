import { createHash } from "node:crypto";

/** In characters. */
export const maxSlugLength = 60;

/** True if the word can be a text's id: lower-case letters, digits, and single hyphens between them. */
export function isSlug(word: string): boolean {
  return word.length <= maxSlugLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(word);
}

/**
 * A text's id made from a name. Accents are dropped. A name without any Latin letter or digit gives "text-" and a hash
 * of the name.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-/u, "")
    .slice(0, maxSlugLength)
    .replace(/-$/u, "");
  return slug || `text-${createHash("sha256").update(name.normalize()).digest("hex").slice(0, 8)}`;
}
