import type { Range } from "../../document/model.ts";

/**
 * The source of a pattern, for the flag "v", for a letter of a script without spaces between words, or of Hangul, which
 * has them only between phrases.
 */
export const unspacedLetter = String.raw`[\p{L}&&[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]]`;

const unspaced = new RegExp(unspacedLetter, "v");

/** True if a word contains a letter of a script without spaces between words. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/** A letter with its combining marks. */
const letter = /\P{M}\p{M}*/gu;

function lettersIn(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(letter)].map(({ 0: value, index }) => ({
    start: start + index,
    end: start + index + value.length,
  }));
}

/** The ranges of each two adjacent letters; a single letter is kept. */
function pairs(letters: readonly Range[]): Range[] {
  if (letters.length === 1) return [...letters];
  return letters.slice(1).map(({ end }, index) => ({ start: letters[index]?.start ?? end, end }));
}

/**
 * The ranges that a text is indexed by: all letters and all pairs of adjacent letters, since a dictionary may divide the
 * same name differently in different contexts. Each letter comes before the pair that it starts.
 *
 * @param run contiguous letters
 */
export function allPairs(text: string, run: Range): Range[] {
  const letters = lettersIn(text, run);
  return letters.flatMap((own, index) => {
    const next = letters[index + 1];
    return next ? [own, { start: own.start, end: next.end }] : [own];
  });
}

/** Chinese particles of one letter that dictionaries join with the adjacent word. */
const particle = /^[谁誰]|[了吗嗎呢]$/gu;

function withoutParticles(text: string, { start, end }: Range): Range[] {
  const word = text.slice(start, end);
  const rest = word.replace(particle, "");
  const from = start + word.indexOf(rest);
  return rest === "" ? [] : [{ start: from, end: from + rest.length }];
}

/** The words with adjacent single letters joined. They are mostly names that no dictionary has. */
function joinSingle(words: readonly Range[]): Range[] {
  const out: (Range & { readonly single: boolean })[] = [];
  for (const { start, end } of words) {
    const single = end - start === 1;
    const last = out.at(-1);
    if (single && last?.single && last.end === start)
      out[out.length - 1] = { start: last.start, end, single };
    else out.push({ start, end, single });
  }
  return out;
}

/**
 * The ranges that a question searches for: the pairs of letters within its words.
 *
 * @param words contiguous and in order
 * @param isWhole returns true for a word that isn't divided, such as a stop word
 */
export function pairsWithin(
  text: string,
  words: readonly Range[],
  isWhole: (word: Range) => boolean,
): Range[] {
  const whole = new Set(words.filter(isWhole));
  const rest = words.filter((word) => !whole.has(word)).flatMap((word) => withoutParticles(text, word));
  return [...whole, ...joinSingle(rest).flatMap((word) => pairs(lettersIn(text, word)))].toSorted(
    (a, b) => a.start - b.start,
  );
}
