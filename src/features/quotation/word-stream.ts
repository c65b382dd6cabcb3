import { fold } from "../../nlp/english/tokens.ts";
import type { Paragraph, Range, Text } from "../../document/model.ts";
import { labelsOf } from "../../document/footnotes.ts";

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

/** A half-open range of a text's words, by their indexes. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The word as it stands in the text. */
export function wordAt({ paragraph, start, end }: StandingWord): string {
  return paragraph.text.slice(start, end);
}

/** All words of a text, one after the other through its paragraphs, to find runs of them. */
export class WordStream {
  /** How many words there are. */
  readonly length: number;
  /** The labels of the text's notes. */
  readonly labels: ReadonlySet<string>;
  readonly #text: Text;
  readonly #terms = new Map<string, number>();
  readonly #positions: number[][] = [];
  // Each word as numbers: as objects, those of a long book would take more memory than all else.
  readonly #words: { readonly terms: Uint32Array; readonly starts: Uint32Array; readonly ends: Uint32Array };
  /** The index of each paragraph's first word. */
  readonly #firsts: number[] = [];

  constructor(text: Text) {
    this.#text = text;
    this.labels = new Set(labelsOf(text));
    const numbers = new Map<string, number>();
    const [terms, starts, ends]: [number[], number[], number[]] = [[], [], []];
    for (const paragraph of text.paragraphs) {
      this.#firsts.push(terms.length);
      if (paragraph.sentences.length === 0) continue;
      for (const { 0: value, index: start } of paragraph.text.matchAll(wordPattern)) {
        const term = numbers.get(value) ?? this.#number(value);
        numbers.set(value, term);
        this.#positions[term]?.push(terms.length);
        terms.push(term);
        starts.push(start);
        ends.push(start + value.length);
      }
    }
    this.length = terms.length;
    this.#words = {
      terms: Uint32Array.from(terms),
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(ends),
    };
  }

  #number(word: string): number {
    const key = fold(printedWord(word));
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    this.#terms.set(key, this.#positions.length);
    return this.#positions.push([]) - 1;
  }

  /** The index of the last paragraph that begins at or before a word: empty ones begin where the next does. */
  #paragraphOf(index: number): number {
    let [low, high] = [0, this.#firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The word at an index; undefined beyond the ends. */
  at(index: number): StandingWord | undefined {
    const { terms, starts, ends } = this.#words;
    const [term, start, end] = [terms[index], starts[index], ends[index]];
    const paragraph = this.#text.paragraphs[this.#paragraphOf(index)];
    if (term === undefined || start === undefined || end === undefined || !paragraph) return undefined;
    return { index, paragraph, start, end, term };
  }

  /** The words of a window. */
  slice({ from, to }: Window): StandingWord[] {
    return Array.from({ length: to - from }, (_, offset) => this.at(from + offset)).filter(
      (word) => word !== undefined,
    );
  }

  /** The words of the paragraph that a word stands in. */
  paragraphAround(index: number): Window {
    const paragraph = this.#paragraphOf(index);
    return { from: this.#firsts[paragraph] ?? 0, to: this.#firsts[paragraph + 1] ?? this.length };
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
      .filter((from) => terms.every((term, at) => this.#words.terms[from + at] === term));
  }
}

const streams = new WeakMap<Text, WordStream>();

/** The text's words, taken apart when they are first asked for. */
export function wordStreamOf(text: Text): WordStream {
  const stream = streams.get(text) ?? new WordStream(text);
  streams.set(text, stream);
  return stream;
}
