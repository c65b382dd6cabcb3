import type { Range } from "../text/model.ts";
import { its, nlp } from "./wink.ts";

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
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  const values = tokens.out(its.value);
  const lemmas = tokens.out(its.lemma);
  const stems = tokens.out(its.stem);
  const parts = tokens.out(its.pos);

  const places: (Range | undefined)[] = [];
  const words: Word[] = [];
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    // wink drops some white space and format characters, so a token is looked for, not counted to.
    const start = text.indexOf(value, cursor);
    if (start === -1) {
      places.push(undefined);
      continue;
    }
    cursor = start + value.length;
    places.push({ start, end: cursor });
    if (wordlike.test(value)) {
      words.push({
        value,
        start,
        end: cursor,
        lemma: fold(lemmas[index] ?? value),
        stem: fold(stems[index] ?? value),
        pos: parts[index] ?? "X",
      });
    }
  }

  const sentences: Range[] = [];
  for (const [from = 0, to = 0] of doc.sentences().out(its.span)) {
    const found = places.slice(from, to + 1).filter((place) => place !== undefined);
    const [first, last] = [found[0], found.at(-1)];
    if (first && last) sentences.push({ start: first.start, end: last.end });
  }
  return { words, sentences };
}
