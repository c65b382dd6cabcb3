import { fold } from "../../nlp/english/tokens.ts";
import type { Paragraph, Range, Text } from "../../document/model.ts";
import { labelsOf } from "../../document/footnotes.ts";
import { oncePerObject } from "../../shared/concurrency/promise-cache.ts";
import { GrowingArray } from "../../shared/collections/growing-array.ts";
import { inSteps, pause } from "../../shared/concurrency/yielding.ts";
import { partitionPoint } from "../../shared/collections/partition-point.ts";

/** A word of a text: a range in its paragraph's clean text. */
export interface TextWord extends Range {
  /** Its index among all words of the text. */
  readonly index: number;
  readonly paragraph: Paragraph;
  /** Words that differ only in case, accents or kind of apostrophe have the same number. */
  readonly term: number;
}

const apostrophe = "['’‘ʼ`´]";
/** Scripts that don't put spaces between words; each letter is a word there. */
const unspacedScript =
  "[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]";
const letter = `(?!${unspacedScript})[\\p{L}\\p{Nd}]`;

/** The source of a pattern for a word or number. Superscript digits don't match; hyphens and decimal points separate. */
export const wordSource = `(?:(?=\\p{L})${unspacedScript}\\p{M}*|${letter}(?:${letter}|[\\p{M}\\p{Cf}]|${apostrophe}(?=\\p{L}))*)`;

const wordPattern = new RegExp(wordSource, "gu");

/** A word without ligatures and soft hyphens, and with straight apostrophes. */
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

/** The word as printed in the text. */
export function wordAt({ paragraph, start, end }: TextWord): string {
  return paragraph.text.slice(start, end);
}

/** The words that are compared in a search for a run. More are only needed by texts that repeat themselves endlessly. */
const mostCompared = 5_000_000;

/** The words of a paragraph that are read before it is asked whether to yield. */
const wordsAtOnce = 4096;

type Numbers = ReturnType<GrowingArray["compact"]>;

const none: Numbers = new Uint32Array();

/** Yields between the arrays. */
function* compacted(terms: GrowingArray, starts: GrowingArray, ends: GrowingArray) {
  const words = { terms: terms.compact(), starts: none, ends: none };
  yield;
  words.starts = starts.compact();
  yield;
  words.ends = ends.compact();
  return words;
}

/** The indexes at which each term stands. Yields now and then. @param count the number of terms */
function* positionsOf(terms: Numbers, count: number) {
  const firsts = new Uint32Array(count + 1);
  for (const [index, term] of terms.entries()) {
    if (index % wordsAtOnce === 0) yield;
    firsts[term + 1] = (firsts[term + 1] ?? 0) + 1;
  }
  for (let term = 1; term <= count; term++) firsts[term] = (firsts[term] ?? 0) + (firsts[term - 1] ?? 0);
  const [indexes, next] = [new Uint32Array(terms.length), firsts.slice()];
  for (const [index, term] of terms.entries()) {
    if (index % wordsAtOnce === 0) yield;
    const place = next[term] ?? 0;
    indexes[place] = index;
    next[term] = place + 1;
  }
  return { indexes, firsts };
}

/** All words of a text in order, indexed to find runs of them. */
export class WordStream {
  /** The labels of the text's footnotes. */
  readonly labels: ReadonlySet<string>;
  readonly #text: Text;
  readonly #terms = new Map<string, number>();
  // Typed arrays, because one object per word of a long book would take more memory than everything else.
  #words: Readonly<Record<"terms" | "starts" | "ends", Numbers>> = { terms: none, starts: none, ends: none };
  /** The indexes of each term's words, one term behind the other, and where those of each term begin; then where the last end. */
  #positions = { indexes: none, firsts: none };
  /** The index of each paragraph's first word. */
  readonly #firsts: number[] = [];

  private constructor(text: Text) {
    this.#text = text;
    this.labels = new Set(labelsOf(text));
  }

  /** The words of a text. Yields to the event loop meanwhile. */
  static async of(text: Text): Promise<WordStream> {
    const stream = new WordStream(text);
    await stream.#read();
    return stream;
  }

  async #read(): Promise<void> {
    const numbers = new Map<string, number>();
    const [terms, starts, ends] = [new GrowingArray(), new GrowingArray(), new GrowingArray()];
    for (const paragraph of this.#text.paragraphs) {
      this.#firsts.push(terms.length);
      if (paragraph.sentences.length === 0) continue;
      for (const { 0: value, index: start } of paragraph.text.matchAll(wordPattern)) {
        const term = numbers.get(value) ?? this.#number(value);
        numbers.set(value, term);
        terms.push(term);
        starts.push(start);
        ends.push(start + value.length);
        // oxlint-disable-next-line no-await-in-loop -- a pause in a long paragraph
        if (terms.length % wordsAtOnce === 0) await pause();
      }
      // oxlint-disable-next-line no-await-in-loop -- a pause
      await pause();
    }
    this.#words = await inSteps(compacted(terms, starts, ends));
    this.#positions = await inSteps(positionsOf(this.#words.terms, this.#terms.size));
  }

  /** The number of words. */
  get length(): number {
    return this.#words.terms.length;
  }

  #number(word: string): number {
    const key = fold(printedWord(word));
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    const number = this.#terms.size;
    this.#terms.set(key, number);
    return number;
  }

  /** The index of the last paragraph that begins at or before a word. Empty paragraphs begin where the next one does. */
  #paragraphOf(index: number): number {
    return partitionPoint(this.#firsts, (first) => first <= index) - 1;
  }

  /** The word at an index; undefined if out of range. */
  at(index: number): TextWord | undefined {
    const { terms, starts, ends } = this.#words;
    const [term, start, end] = [terms[index], starts[index], ends[index]];
    const paragraph = this.#text.paragraphs[this.#paragraphOf(index)];
    if (term === undefined || start === undefined || end === undefined || !paragraph) return undefined;
    return { index, paragraph, start, end, term };
  }

  /** The words of a window. */
  slice({ from, to }: Window): TextWord[] {
    return Array.from({ length: to - from }, (_, offset) => this.at(from + offset)).filter(
      (word) => word !== undefined,
    );
  }

  /** The window of the paragraph that contains a word. */
  paragraphAround(index: number): Window {
    const paragraph = this.#paragraphOf(index);
    return { from: this.#firsts[paragraph] ?? 0, to: this.#firsts[paragraph + 1] ?? this.length };
  }

  /** The number of a word in the vocabulary; undefined if the text doesn't have it. */
  term(word: string): number | undefined {
    return this.#terms.get(fold(printedWord(word)));
  }

  /** The indexes at which a word occurs, in ascending order. */
  positions(term: number | undefined): Numbers {
    if (term === undefined) return none;
    const { indexes, firsts } = this.#positions;
    return indexes.subarray(firsts[term], firsts[term + 1]);
  }

  /** The first indexes, at most `most`, at which these words follow one another. */
  runs(terms: readonly (number | undefined)[], most: number): number[] {
    const rarest = terms.reduce<number>(
      (best, term, at) => (this.positions(term).length < this.positions(terms[best]).length ? at : best),
      0,
    );
    const found: number[] = [];
    let compared = 0;
    for (const position of this.positions(terms[rarest])) {
      const from = position - rarest;
      let at = 0;
      while (at < terms.length && this.#words.terms[from + at] === terms[at]) at++;
      if (at === terms.length && found.push(from) === most) break;
      compared += at;
      if (compared > mostCompared) break;
    }
    return found;
  }
}

/** The words of a text; computed on first use and cached. */
export const wordStreamOf = oncePerObject((text: Text) => WordStream.of(text));
