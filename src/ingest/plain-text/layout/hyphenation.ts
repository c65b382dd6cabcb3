import { lexicon } from "../../../nlp/english/lexicon.ts";
import type { Line } from "./line.ts";

const hyphenEnd = /(\p{L}+)-$/u;
const alwaysEnd = /\p{L}[¬\u00ad]$/u;
const lowerCaseStart = /^\p{Ll}+/u;
const wordPattern = /\p{L}+(?:-\p{L}+)*/gu;

/** The share of hyphens at line ends that must cut words for a file to count as hyphenated. */
const minCutShare = 0.3;

/** In UTF-16 units: more than any word has. */
const maxWordLength = 100;

/** A word that the end of a line cuts. */
interface Cut {
  readonly head: string;
  readonly tail: string;
}

function cutBetween(before: string, after: string): Cut | undefined {
  if (!before.endsWith("-")) return undefined;
  const head = hyphenEnd.exec(before.slice(-maxWordLength))?.[1];
  const tail = lowerCaseStart.exec(after)?.[0];
  return head === undefined || tail === undefined ? undefined : { head: head.toLowerCase(), tail };
}

/** Joins two pieces of a line-broken word: with the hyphen, without it, or undefined if the first doesn't end in one. */
export type HyphenJoiner = (before: string, after: string) => string | undefined;

/** The words of the lines in lower case, without those at line ends, which may be cut. */
function wordsIn(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const found = text.toLowerCase().match(wordPattern) ?? [];
    for (const word of text.endsWith("-") ? found.slice(0, -1) : found) words.add(word);
  }
  return words;
}

function isWord(word: string): boolean {
  return lexicon.idfOf(word) < 1;
}

/** True if one of the pieces isn't a word of its own. */
function isFragment({ head, tail }: Cut): boolean {
  return !isWord(head) || !isWord(tail);
}

/** True if the pieces make a word that has no hyphen. */
function isCutWord(cut: Cut): boolean {
  return isFragment(cut) || isWord(cut.head + cut.tail);
}

/**
 * Returns a function that joins words that line ends cut. A hyphen is dropped if the rest of the text has the whole word,
 * or if the pieces aren't words. In a file that doesn't cut words, every hyphen at a line end is the author's.
 */
export function hyphenJoinerOf(lines: readonly Line[]): HyphenJoiner {
  const texts = lines.map(({ text }) => text).filter(Boolean);
  const cuts = texts.flatMap((text, index) => cutBetween(text, texts[index + 1] ?? "") ?? []);
  const known = cuts.length > 0 ? wordsIn(lines) : new Set<string>();
  const hyphenated = cuts.filter(isCutWord).length >= cuts.length * minCutShare;
  return (before, after) => {
    if (alwaysEnd.test(before)) return before.slice(0, -1) + after;
    const cut = cutBetween(before, after);
    if (!cut) return /\S[-—–]$/u.test(before) ? before + after : undefined;
    const { head, tail } = cut;
    const compound = known.has(`${head}-${tail}`);
    const whole = known.has(head + tail) || isWord(head + tail);
    const drop = hyphenated && !compound && (whole || isFragment(cut));
    return (drop ? before.slice(0, -1) : before) + after;
  };
}
