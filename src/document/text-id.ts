import { createHash } from "node:crypto";

declare const brand: unique symbol;

/** A text's id: a slug of lower-case letters, digits, and single hyphens between them. */
export type TextId = string & { readonly [brand]: "TextId" };

/** In characters. */
export const maxTextIdLength = 60;

/** True for a string of the form of a text's id. */
export function isTextId(value: unknown): value is TextId {
  return (
    typeof value === "string" && value.length <= maxTextIdLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value)
  );
}

/** @throws TypeError if the value doesn't have the form of a text's id */
export function asTextId(value: string): TextId {
  if (isTextId(value)) return value;
  throw new TypeError(`${value} is not a text's id`);
}

/** The name by which a person can ask for a text: its id, or its title if the id is only a hash. */
export function typedNameOf({ id, title }: { readonly id: string; readonly title: string }): string {
  return /^text-[0-9a-f]{8}$/u.test(id) ? title : id;
}

/**
 * A text's id made from a name. Accents are dropped. A name without any Latin letter or digit gives "text-" and a hash
 * of the name.
 */
export function textIdFrom(name: string): TextId {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-/u, "")
    .slice(0, maxTextIdLength)
    .replace(/-$/u, "");
  return asTextId(slug || `text-${createHash("sha256").update(name.normalize()).digest("hex").slice(0, 8)}`);
}
