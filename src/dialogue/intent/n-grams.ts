import { expandAbbreviations } from "../utterance/abbreviations.ts";

/** The longest n-grams: number of characters within a word, and number of words. */
const mostCharacters = 5;
const mostWords = 3;

/** "sooo" becomes "so", an emoji loses its skin tone, and any number becomes 0. */
function normalised(message: string): string {
  return expandAbbreviations(message.normalize("NFC"))
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\p{Emoji_Modifier}|\uFE0F|\u200D/gu, "")
    .replace(/\d+/gu, "0");
}

/** Words, emoji, smileys, and the punctuation marks that tell intents apart. */
const token = /[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*|\p{Extended_Pictographic}|[:;=]-?[)(dpo3/\\|*]|<3|[?!"+#]/gu;

function letters(word: string): string[] {
  return word.match(/./gu) ?? [];
}

/** Counts every run of 1 to `most` parts, with a separator between them. */
function countRuns(
  counts: Map<string, number>,
  parts: readonly string[],
  most: number,
  between: string,
): void {
  for (const [start, first] of parts.entries()) {
    let run = first;
    counts.set(run, (counts.get(run) ?? 0) + 1);
    for (const part of parts.slice(start + 1, start + most)) {
      run += between + part;
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
}

/**
 * The counts of a message's n-grams: first those of characters within words, which have a space at either end; then
 * those of words, which begin with "=", with "^" and "$" for the ends of the message.
 */
export function gramsOf(message: string): readonly ReadonlyMap<string, number>[] {
  const tokens = normalised(message).match(token) ?? [];
  const characters = new Map<string, number>();
  for (const word of tokens) countRuns(characters, [" ", ...letters(word), " "], mostCharacters, "");
  const words = new Map<string, number>();
  countRuns(words, ["^", ...tokens, "$"], mostWords, " ");
  return [characters, new Map(Array.from(words, ([run, count]) => [`=${run}`, count]))];
}

/** The known n-grams with their inverse document frequencies. */
export interface GramTable {
  /** The index of each n-gram. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Inverse document frequencies by index. */
  readonly idfs: ArrayLike<number>;
  /** The inverse document frequency of an unknown n-gram. */
  readonly unknownIdf: number;
}

/** A message as a sparse vector over the known n-grams. */
export interface GramVector {
  /** Indexes of the n-grams. */
  readonly numbers: readonly number[];
  readonly values: readonly number[];
  /** Share of the known n-grams by squared values, 0…1: of those of characters or of words, whichever is more. */
  readonly familiarity: number;
}

/**
 * The tf-idf vector of a message, with sublinear term frequency 1 + ln(count) (Manning, Raghavan & Schütze, Introduction
 * to Information Retrieval, 6.4.1). The n-grams of characters and those of words are each scaled to unit length with
 * unknown ones included, so that a message of mostly unknown n-grams scores low.
 */
export function vectorOf(
  grams: readonly ReadonlyMap<string, number>[],
  { numbers, idfs, unknownIdf }: GramTable,
): GramVector {
  const found: number[] = [];
  const values: number[] = [];
  let familiarity = 0;
  for (const counts of grams) {
    const first = values.length;
    let squares = 0;
    let known = 0;
    for (const [gram, count] of counts) {
      const number = numbers.get(gram);
      const idf = number === undefined ? unknownIdf : (idfs[number] ?? 0);
      const value = (1 + Math.log(count)) * idf;
      squares += value * value;
      if (number === undefined) continue;
      known += value * value;
      found.push(number);
      values.push(value);
    }
    const length = Math.sqrt(squares) || 1;
    for (let index = first; index < values.length; index++) values[index] = (values[index] ?? 0) / length;
    familiarity = Math.max(familiarity, known / (squares || 1));
  }
  return { numbers: found, values, familiarity };
}
