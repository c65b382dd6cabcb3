import { fold } from "../language/analyse.ts";
import type { Paragraph, Range, Text } from "../text/model.ts";
import { labelsOf } from "../text/notes.ts";

/** A word of a text where it stands: a range in its paragraph's clean text. */
export interface StandingWord extends Range {
  /** Its position among all words of the text. */
  readonly index: number;
  readonly paragraph: Paragraph;
  /** Words that differ only in case, accents or kind of apostrophe have the same number. */
  readonly term: number;
}

const apostrophe = "['’‘ʼ`´]";
/** Where no spaces stand between words, each letter is compared as one. */
const alone =
  "[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]";
const letter = `(?!${alone})[\\p{L}\\p{Nd}]`;

/** The source of a pattern for a word or number; superscript figures are none, and no hyphen or decimal point joins. */
export const wordSource = `(?:(?=\\p{L})${alone}\\p{M}*|${letter}(?:${letter}|[\\p{M}\\p{Cf}]|${apostrophe}(?=\\p{L}))*)`;

const wordPattern = new RegExp(wordSource, "gu");

/** A word without what is only a matter of printing: ligatures, soft hyphens, the kind of apostrophe. */
export function printedWord(word: string): string {
  return word
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC");
}

/** The word as it stands in the text. */
export function wordAt({ paragraph, start, end }: StandingWord): string {
  return paragraph.text.slice(start, end);
}

/** All words of a text, one after the other through its paragraphs, to find runs of them. */
export class WordStream {
  readonly words: readonly StandingWord[];
  /** The labels of the text's notes. */
  readonly labels: ReadonlySet<string>;
  readonly #terms = new Map<string, number>();
  readonly #positions: number[][] = [];

  constructor(text: Text) {
    const numbers = new Map<string, number>();
    const words: StandingWord[] = [];
    for (const paragraph of text.paragraphs) {
      if (paragraph.sentences.length === 0) continue;
      for (const { 0: value, index: start } of paragraph.text.matchAll(wordPattern)) {
        let term = numbers.get(value);
        if (term === undefined) {
          term = this.#number(value);
          numbers.set(value, term);
        }
        this.#positions[term]?.push(words.length);
        words.push({ index: words.length, paragraph, start, end: start + value.length, term });
      }
    }
    this.words = words;
    this.labels = new Set(labelsOf(text));
  }

  #number(word: string): number {
    const key = fold(printedWord(word));
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    this.#terms.set(key, this.#positions.length);
    return this.#positions.push([]) - 1;
  }

  /** The word's number; undefined when the text doesn't have it. */
  term(word: string): number | undefined {
    return this.#terms.get(fold(printedWord(word)));
  }

  /** The indexes at which the word stands, in order. */
  positions(term: number | undefined): readonly number[] {
    return (term === undefined ? undefined : this.#positions[term]) ?? [];
  }

  /** Where words follow one another exactly so. */
  runs(terms: readonly (number | undefined)[]): number[] {
    const rarest = terms.reduce<number>(
      (best, term, at) => (this.positions(term).length < this.positions(terms[best]).length ? at : best),
      0,
    );
    return this.positions(terms[rarest])
      .map((position) => position - rarest)
      .filter((from) => terms.every((term, at) => this.words[from + at]?.term === term));
  }
}

const streams = new WeakMap<Text, WordStream>();

/** The text's words, taken apart when they are first asked for. */
export function wordStreamOf(text: Text): WordStream {
  const stream = streams.get(text) ?? new WordStream(text);
  streams.set(text, stream);
  return stream;
}
