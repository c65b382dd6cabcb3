import type { Range } from "../../text/model.ts";

/** Scripts that put no spaces between words, and Hangul, which puts them only between phrases. */
const scripts =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

export function isUnspaced(word: string): boolean {
  return scripts.test(word);
}

/** A letter with the marks that belong to it. */
const letter = /\P{M}\p{M}*/gu;

function lettersOf(text: string, { start, end }: Range): Range[] {
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

/** Segments with nothing between them, as one. */
function runs(segments: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const { start, end } of segments) {
    const last = out.at(-1);
    if (last?.end === start) out[out.length - 1] = { start: last.start, end };
    else out.push({ start, end });
  }
  return out;
}

/**
 * What a text is known by: all letters and all pairs of letters, since a dictionary may divide the same name here so
 * and there otherwise.
 */
export function allPairs(text: string, segments: readonly Range[]): Range[] {
  return runs(segments).flatMap((run) => {
    const letters = lettersOf(text, run);
    return letters.length === 1 ? letters : [...letters, ...pairs(letters)];
  });
}

/** Chinese words of one letter that dictionaries take for a part of the word beside them. */
const particle = /^[谁誰]|[了吗嗎呢]$/gu;

function withoutParticles(text: string, { start, end }: Range): Range[] {
  const word = text.slice(start, end);
  const bare = word.replace(particle, "");
  const from = start + word.indexOf(bare);
  return bare === "" ? [] : [{ start: from, end: from + bare.length }];
}

/**
 * What a question looks for: the pairs within its words. Single letters in a row are a name that no dictionary has.
 *
 * @param isWhole whether a segment is to stay as it is: a function word
 */
export function pairsWithin(
  text: string,
  segments: readonly Range[],
  isWhole: (segment: Range) => boolean,
): Range[] {
  const whole = segments.filter(isWhole);
  const rest = segments
    .filter((segment) => !whole.includes(segment))
    .flatMap((segment) => withoutParticles(text, segment));
  const single = rest.filter((segment) => lettersOf(text, segment).length === 1);
  const words = [...rest.filter((segment) => !single.includes(segment)), ...runs(single)];
  return [...whole, ...words.flatMap((word) => pairs(lettersOf(text, word)))];
}
