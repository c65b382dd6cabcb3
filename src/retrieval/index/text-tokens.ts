import type { Token } from "../../nlp/english/tokens.ts";
import type { TokenTable, WordForm } from "./token-table.ts";
import { formsAtOnce } from "./word-forms.ts";

/** Reads the tokens of a text sentence by sentence. */
export class TextTokens {
  /** The distinct stems, numbered in order of first occurrence. */
  readonly stems: ReadonlyMap<string, number>;
  readonly #table: TokenTable;
  /** For each form, the number of its stem. */
  readonly #stemNumbers: Uint32Array;
  /** For each form, 1 if it is a content word. */
  readonly #isContent: Uint8Array;

  private constructor(
    table: TokenTable,
    stems: ReadonlyMap<string, number>,
    stemNumbers: Uint32Array,
    isContent: Uint8Array,
  ) {
    this.stems = stems;
    this.#table = table;
    this.#stemNumbers = stemNumbers;
    this.#isContent = isContent;
  }

  /** Yields now and then, since a long text has very many forms. */
  static *of(table: TokenTable): Generator<void, TextTokens> {
    const { forms } = table;
    const stems = new Map<string, number>();
    const [stemNumbers, isContent] = [new Uint32Array(forms.length), new Uint8Array(forms.length)];
    for (const [index, { stem, content }] of forms.entries()) {
      if (index % formsAtOnce === 0) yield;
      const number = stems.get(stem) ?? stems.size;
      if (number === stems.size) stems.set(stem, number);
      stemNumbers[index] = number;
      isContent[index] = Number(content);
    }
    return new TextTokens(table, stems, stemNumbers, isContent);
  }

  /** The stem number of each form. */
  stemOf(form: number): number {
    return this.#stemNumbers[form] ?? 0;
  }

  /** The distinct word forms, in order of first occurrence. */
  get forms(): readonly WordForm[] {
    return this.#table.forms;
  }

  /** The words of a sentence whose form passes the filter, in order. */
  wordsIn(sentence: number, filter: (form: WordForm) => boolean = () => true): Token[] {
    const { forms, tokens, offsets } = this.#table;
    const found: Token[] = [];
    for (let token = this.#first(sentence); token < this.#first(sentence + 1); token++) {
      const form = forms[tokens[token] ?? 0];
      if (!form || !filter(form)) continue;
      const { value, lemma, stem } = form;
      const start = offsets[token] ?? 0;
      found.push({ start, end: start + value.length, value, lemma, stem });
    }
    return found;
  }

  /** True if a sentence has a content word whose form passes the filter. */
  hasContent(sentence: number, filter: (form: WordForm) => boolean): boolean {
    const { forms, tokens } = this.#table;
    for (let token = this.#first(sentence); token < this.#first(sentence + 1); token++) {
      const form = forms[tokens[token] ?? 0];
      if (form?.content && filter(form)) return true;
    }
    return false;
  }

  /** The numbers of the forms of a sentence's content words, in order, repeated as often as they occur. */
  contentIn(sentence: number): number[] {
    return this.#contentBetween(sentence, sentence + 1);
  }

  /** The number of a sentence's content words. */
  contentLength(sentence: number): number {
    const { tokens } = this.#table;
    let length = 0;
    for (let token = this.#first(sentence); token < this.#first(sentence + 1); token++) {
      length += this.#isContent[tokens[token] ?? 0] ?? 0;
    }
    return length;
  }

  /** The stem numbers of the content words of consecutive sentences. */
  contentStemsIn(from: number, to: number): number[] {
    return this.#contentBetween(from, to).map((form) => this.stemOf(form));
  }

  #contentBetween(from: number, to: number): number[] {
    const { tokens } = this.#table;
    const found: number[] = [];
    for (let token = this.#first(from); token < this.#first(to); token++) {
      const form = tokens[token] ?? 0;
      if (this.#isContent[form]) found.push(form);
    }
    return found;
  }

  /** The forms that occur at least once other than as the first word of a sentence. */
  formsWithinSentences(): WordForm[] {
    const { forms, tokens, starts } = this.#table;
    const within = new Uint8Array(forms.length);
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      for (let token = this.#first(sentence) + 1; token < this.#first(sentence + 1); token++) {
        within[tokens[token] ?? 0] = 1;
      }
    }
    return forms.filter((_, number) => within[number]);
  }

  #first(sentence: number): number {
    return this.#table.starts[sentence] ?? 0;
  }
}
