import { spelledOut } from "../utterance/abbreviations.ts";

/** The longest n-grams of characters and of words (n). */
const mostCharacters = 5;
const mostWords = 3;

/** "sooo" as "so", an emoji without its skin tone, any number as 0. */
function normalised(message: string): string {
  return spelledOut(message.normalize("NFC"))
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\p{Emoji_Modifier}|\uFE0F|\u200D/gu, "")
    .replace(/\d+/gu, "0");
}

/** Words, emoji, smileys, and the marks that say something. */
const token = /[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*|\p{Extended_Pictographic}|[:;=]-?[)(dpo3/\\|*]|<3|[?!"+#]/gu;

function letters(word: string): string[] {
  return word.match(/./gu) ?? [];
}

/** Every run of up to `most` parts. */
function runsOf(parts: readonly string[], most: number): (readonly string[])[] {
  return parts.flatMap((_, start) =>
    Array.from({ length: Math.min(most, parts.length - start) }, (_unused, more) =>
      parts.slice(start, start + more + 1),
    ),
  );
}

function counted(grams: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/**
 * How often each n-gram occurs in a message: of the characters within its words, a space at either end; and of its
 * words, with a mark at either end of the message and "=" in front of each n-gram.
 */
export function gramsOf(message: string): readonly ReadonlyMap<string, number>[] {
  const tokens = normalised(message).match(token) ?? [];
  const characters = tokens.flatMap((word) => runsOf([" ", ...letters(word), " "], mostCharacters));
  const words = runsOf(["^", ...tokens, "$"], mostWords);
  return [counted(characters.map((run) => run.join(""))), counted(words.map((run) => `=${run.join(" ")}`))];
}

/** The n-grams that are known, each with its number, and how much each counts. */
export interface GramTable {
  readonly numbers: ReadonlyMap<string, number>;
  /** Inverse document frequencies by number. */
  readonly idfs: ArrayLike<number>;
  /** That of an n-gram which isn't known. */
  readonly unknownIdf: number;
}

/** A message as numbers of known n-grams with their values. */
export interface GramVector {
  readonly numbers: readonly number[];
  readonly values: readonly number[];
  /** How much is known of the message's n-grams of characters or, if more, of words; by squared values, 0…1. */
  readonly familiarity: number;
}

/**
 * A message by tf-idf with sublinear term frequencies. The n-grams of characters and those of words have unit length
 * each, unknown ones included: the more of a message is unknown, the less the rest says.
 */
export function vectorOf(
  grams: readonly ReadonlyMap<string, number>[],
  { numbers, idfs: rarities, unknownIdf: unknownRarity }: GramTable,
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
      const rarity = number === undefined ? unknownRarity : (rarities[number] ?? 0);
      const value = (1 + Math.log(count)) * rarity;
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
