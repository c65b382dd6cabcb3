import { isUnspaced } from "../../nlp/other/unspaced.ts";
import type { Range } from "../../document/model.ts";
import { escapePattern, wholeMatches, type WordEnds } from "../../shared/whole-words.ts";

/** Typographic variants: characters as typed, and a pattern for all their printed forms. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/^["“”„‟«»]$/, '["“”„‟«»]'],
  [/^['‘’‚‛ʼ`´]$/, "['‘’‚‛ʼ`´]"],
  [/^\s*(?:[-‐‑‒–—―−]\s*)+$/, "\\s*[-‐‑‒–—―−]+\\s*"],
  [/^(?:…|\.{3})$/, "(?:…|\\.{3})"],
  [/^\s+$/, '["“”„‟«»]?\\s+["“”„‟«»]?'],
  [/^[её]$/i, "[её]"],
];

const phrasePieces = /\s*(?:[-‐‑‒–—―−]\s*)+|…|\.{3}|\s+|[^]/gu;

const outerPunctuation = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** A phrase to be found word for word; see `phrasePattern`. */
export interface PhrasePattern {
  readonly words: RegExp;
  readonly ends: WordEnds;
}

/**
 * A pattern that finds a phrase word for word. It ignores case, the kinds of quotation marks and dashes, the amount of
 * white space, punctuation at either end of the phrase, and the text's quotation marks around words of it. Undefined if the phrase has no words.
 */
export function phrasePattern(phrase: string): PhrasePattern | undefined {
  const bare = phrase.replace(outerPunctuation, "");
  if (bare === "") return undefined;
  const body = (bare.match(phrasePieces) ?? []).map((piece) => {
    const [, variant] = variants.find(([form]) => form.test(piece)) ?? [];
    return variant ?? escapePattern(piece);
  });
  // In a script without spaces between words, a match may begin and end anywhere; elsewhere at word boundaries.
  const before = !isUnspaced(/^[^]/u.exec(bare)?.[0] ?? "");
  const after = !isUnspaced(/[^]$/u.exec(bare)?.[0] ?? "");
  return { words: new RegExp(body.join(""), "giu"), ends: { before, after } };
}

/** The ranges of all matches of a pattern in a text. */
export function occurrences(text: string, { words, ends }: PhrasePattern): Range[] {
  return Array.from(wholeMatches(text, words, ends), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The range of the first place where a phrase stands in a text word for word; undefined if there is none. */
export function firstOccurrence(text: string, phrase: string): Range | undefined {
  const pattern = phrasePattern(phrase);
  return pattern && occurrences(text, pattern)[0];
}
