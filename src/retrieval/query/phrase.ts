import { isUnspaced } from "../../nlp/other/unspaced.ts";
import type { Range } from "../../document/model.ts";

/** What people type in place of what is printed, each with a pattern for all its forms. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/^["“”„‟«»]$/, '["“”„‟«»]'],
  [/^['‘’‚‛ʼ`´]$/, "['‘’‚‛ʼ`´]"],
  [/^\s*(?:[-‐‑‒–—―−]\s*)+$/, "\\s*[-‐‑‒–—―−]+\\s*"],
  [/^(?:…|\.{3})$/, "(?:…|\\.{3})"],
  [/^\s+$/, "\\s+"],
  [/^[её]$/i, "[её]"],
];

const pieces = /\s*(?:[-‐‑‒–—―−]\s*)+|…|\.{3}|\s+|[^]/gu;

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/**
 * A pattern for the words exactly as they follow one another, whatever their case, kind of quotation mark or dash and
 * amount of white space; undefined when the phrase has no words. Punctuation at the phrase's ends doesn't count.
 */
export function phrasePattern(phrase: string): RegExp | undefined {
  const bare = phrase.replace(edges, "");
  if (bare === "") return undefined;
  const body = (bare.match(pieces) ?? []).map((piece) => {
    const [, variant] = variants.find(([form]) => form.test(piece)) ?? [];
    return variant ?? piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  // Where no spaces tell words apart, the phrase may begin and end anywhere.
  const before = isUnspaced(/^[^]/u.exec(bare)?.[0] ?? "") ? "" : "(?<![\\p{L}\\p{M}\\p{N}])";
  const after = isUnspaced(/[^]$/u.exec(bare)?.[0] ?? "") ? "" : "(?![\\p{L}\\p{M}\\p{N}])";
  return new RegExp(`${before}${body.join("")}${after}`, "giu");
}

/** Where the pattern stands in a text. */
export function occurrences(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
