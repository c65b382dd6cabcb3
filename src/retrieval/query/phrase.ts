import { isUnspaced } from "../../nlp/other/unspaced.ts";
import type { Range } from "../../document/model.ts";

/** Typographic variants: characters as typed, and a pattern for all their printed forms. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/^["“”„‟«»]$/, '["“”„‟«»]'],
  [/^['‘’‚‛ʼ`´]$/, "['‘’‚‛ʼ`´]"],
  [/^\s*(?:[-‐‑‒–—―−]\s*)+$/, "\\s*[-‐‑‒–—―−]+\\s*"],
  [/^(?:…|\.{3})$/, "(?:…|\\.{3})"],
  [/^\s+$/, "\\s+"],
  [/^[её]$/i, "[её]"],
];

const phrasePieces = /\s*(?:[-‐‑‒–—―−]\s*)+|…|\.{3}|\s+|[^]/gu;

const outerPunctuation = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/**
 * A pattern that finds a phrase word for word. It ignores case, the kinds of quotation marks and dashes, the amount of
 * white space, and punctuation at either end of the phrase. Undefined if the phrase has no words.
 */
export function phrasePattern(phrase: string): RegExp | undefined {
  const bare = phrase.replace(outerPunctuation, "");
  if (bare === "") return undefined;
  const body = (bare.match(phrasePieces) ?? []).map((piece) => {
    const [, variant] = variants.find(([form]) => form.test(piece)) ?? [];
    return variant ?? piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  // In a script without spaces between words, a match may begin and end anywhere; elsewhere at word boundaries.
  const before = isUnspaced(/^[^]/u.exec(bare)?.[0] ?? "") ? "" : "(?<![\\p{L}\\p{M}\\p{N}])";
  const after = isUnspaced(/[^]$/u.exec(bare)?.[0] ?? "") ? "" : "(?![\\p{L}\\p{M}\\p{N}])";
  return new RegExp(`${before}${body.join("")}${after}`, "giu");
}

/** The ranges of all matches of a pattern in a text. */
export function occurrences(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The range of the first place where a phrase stands in a text word for word; undefined if there is none. */
export function firstOccurrence(text: string, phrase: string): Range | undefined {
  const pattern = phrasePattern(phrase);
  return pattern && occurrences(text, pattern)[0];
}
