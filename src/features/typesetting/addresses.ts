import { rangeOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import type { TextId } from "../../document/text-id.ts";

/** The address of a text. @param base the address that all pages have in common, without a slash at its end */
export function textAddress(base: string, id: TextId): string {
  return `${base}/texts/${id}`;
}

/** The address that opens a text at a paragraph. */
export function paragraphAddress(base: string, id: TextId, ordinal: number): string {
  return `${textAddress(base, id)}?p=${ordinal}#p${ordinal}`;
}

/** The address that opens a text at an excerpt, and marks it. */
export function excerptAddress(base: string, excerpt: Excerpt): string {
  const { start, end } = rangeOf(excerpt);
  const { ordinal } = excerpt.paragraph;
  return `${textAddress(base, excerpt.text.id)}?p=${ordinal}&s=${start}-${end}#p${ordinal}`;
}
