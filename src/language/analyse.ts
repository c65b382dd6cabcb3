import type { Range } from "../text/model.ts";
import { tokenise } from "./wink.ts";

/** A token that is a word or a number. */
export interface Word extends Range {
  /** As it stands in the text. */
  readonly value: string;
  /** Lower-case dictionary form: "was" → "be". */
  readonly lemma: string;
  /** Porter stem of the folded word; words that share it count as the same. */
  readonly stem: string;
  /** Universal part of speech: "NOUN", "PROPN", "VERB"… */
  readonly pos: string;
}

export interface Analysis {
  readonly words: readonly Word[];
  readonly sentences: readonly Range[];
}

/** Lower case, without diacritics, with straight apostrophes, so that "Séliavkin" and "seliavkin" are one. */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

const wordlike = /[\p{L}\p{N}]/u;

/** Splits clean text into words and sentences, with their offsets. */
export function analyse(text: string): Analysis {
  const { tokens, sentences } = tokenise(text);
  const places: (Range | undefined)[] = [];
  const words: Word[] = [];
  let cursor = 0;
  for (const { value, lemma, stem, pos } of tokens) {
    // wink drops some white space and format characters, so a token is looked for, not counted to.
    const start = text.indexOf(value, cursor);
    const place = start === -1 ? undefined : { start, end: start + value.length };
    places.push(place);
    if (!place) continue;
    cursor = place.end;
    if (wordlike.test(value)) words.push({ ...place, value, lemma: fold(lemma), stem: fold(stem), pos });
  }
  return {
    words,
    sentences: sentences.flatMap(([from, to]) => {
      const found = places.slice(from, to + 1).filter((place) => place !== undefined);
      const [first, last] = [found[0], found.at(-1)];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    }),
  };
}
