import type { Metadata } from "../../document/model.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import { cleanText } from "../inlines.ts";

/** In UTF-16 units. */
const maxLength = 200;

/** A title or another line of metadata, cut to a limited length. */
export function shorten(line: string): string {
  return line.length > maxLength ? `${graphemePrefix(line, maxLength - 1).trimEnd()}…` : line;
}

function lineOf(words = ""): string | undefined {
  return shorten(cleanText(words)) || undefined;
}

/** Metadata as single lines of limited length. Returns undefined if nothing is stated. */
export function cleanMetadata(stated: Metadata = {}): Metadata | undefined {
  const metadata = {
    author: lineOf(stated.author),
    edition: lineOf(stated.edition),
    published: lineOf(stated.published),
    released: lineOf(stated.released),
    source: lineOf(stated.source),
  };
  return Object.values(metadata).some((line) => line !== undefined) ? metadata : undefined;
}
