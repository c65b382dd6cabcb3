import type { Range } from "../../document/model.ts";

/** Letters of scripts that put no spaces between words, and of Hangul, which puts them only between phrases: with flag v. */
export const unspacedLetter = String.raw`[\p{L}&&[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]]`;

const unspaced = new RegExp(unspacedLetter, "v");

/** Whether a word has a letter of such a script. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/** A letter with the marks that belong to it. */
const letter = /\P{M}\p{M}*/gu;

function lettersIn(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(letter)].map(({ 0: value, index }) => ({
    start: start + index,
    end: start + index + value.length,
  }));
}

/** Each letter with the next; a letter alone stays so. */
function pairs(letters: readonly Range[]): Range[] {
  if (letters.length === 1) return [...letters];
  return letters.slice(1).map(({ end }, index) => ({ start: letters[index]?.start ?? end, end }));
}

/**
 * What a text is known by: all letters and all pairs of letters, since a dictionary may divide the same name here so
 * and there otherwise. Each letter comes before its pair.
 *
 * @param run letters with nothing between them
 */
export function allPairs(text: string, run: Range): Range[] {
  const letters = lettersIn(text, run);
  return letters.flatMap((own, index) => {
    const next = letters[index + 1];
    return next ? [own, { start: own.start, end: next.end }] : [own];
  });
}

/** Chinese words of one letter that dictionaries take for a part of the word beside them. */
const particle = /^[谁誰]|[了吗嗎呢]$/gu;

function withoutParticles(text: string, { start, end }: Range): Range[] {
  const word = text.slice(start, end);
  const rest = word.replace(particle, "");
  const from = start + word.indexOf(rest);
  return rest === "" ? [] : [{ start: from, end: from + rest.length }];
}

/** Letters that stand alone side by side are a name that no dictionary has. */
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
 * What a question looks for: the pairs of letters within its words.
 *
 * @param words one after another
 * @param isWhole whether a word is to stay as it is: a function word
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
