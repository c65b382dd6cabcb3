import type { Token } from "../../nlp/english/tokens.ts";
import { lengthOf, lexicon } from "../../nlp/english/lexicon.ts";
import { languageOf, type Language } from "../../nlp/language.ts";
import type { Text } from "../../document/model.ts";
import { GrowingArray } from "../../shared/collections/growing-array.ts";
import { pause } from "../../shared/concurrency/yielding.ts";

/** A word without its position. All tokens that share value and lemma share one form. */
export interface WordForm extends Pick<Token, "value" | "lemma" | "stem"> {
  /** False for stop words. */
  readonly content: boolean;
  /** Number of the word in the lexicon; undefined if the lexicon doesn't have it. */
  readonly entry: number | undefined;
}

/**
 * The tokens of a text, in typed arrays. This is the result of tokenising, lemmatising and stemming, which dominate the
 * time of indexing; it is compact and quick to serialise, so it can be cached on disk.
 */
export interface TokenTable {
  /** The distinct word forms, in order of first occurrence. */
  readonly forms: readonly WordForm[];
  /** For each token, the index of its form. */
  readonly tokens: Uint16Array | Uint32Array;
  /** For each token, its start offset in its paragraph. */
  readonly offsets: Uint16Array | Uint32Array;
  /** For each sentence, the index of its first token; then the number of all tokens. */
  readonly starts: Uint16Array | Uint32Array;
  /** For each sentence, the length of the sum of its content words' weighted vectors; 0 if none has a vector. */
  readonly vectorLengths: Float32Array;
}

/** Assigns consecutive numbers to word forms. */
class FormNumbering {
  readonly forms: WordForm[] = [];
  /** The numbers of the forms with a value. Joining value and lemma to a key would take a tenth of the time of indexing. */
  readonly #numbers = new Map<string, number[]>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  numberOf(word: Token): number {
    const { value, lemma, stem } = word;
    const numbers = this.#numbers.get(value) ?? [];
    const known = numbers.find((number) => this.forms[number]?.lemma === lemma);
    if (known !== undefined) return known;
    this.#numbers.set(value, [...numbers, this.forms.length]);
    const content = !this.#language.isStopWord(word);
    const entry = this.#language.lexicon.entryOf(word);
    return this.forms.push({ value, lemma, stem, content, entry }) - 1;
  }
}

/** Tokenises every paragraph of the text. Yields to the event loop meanwhile. */
export async function tokenTableOf(text: Text): Promise<TokenTable> {
  const language = languageOf(text.language);
  const numbering = new FormNumbering(language);
  const [tokens, offsets, starts] = [new GrowingArray(), new GrowingArray(), new GrowingArray()];
  const vectorLengths: number[] = [];
  starts.push(0);
  for (const paragraph of text.paragraphs) {
    const words = language.tokensOf(paragraph.text);
    let next = 0;
    for (const { end } of paragraph.sentences) {
      const entries: number[] = [];
      for (let word = words[next]; word && word.start < end; word = words[++next]) {
        const number = numbering.numberOf(word);
        tokens.push(number);
        offsets.push(word.start);
        const { content = false, entry } = numbering.forms[number] ?? {};
        if (content && entry !== undefined) entries.push(entry);
      }
      starts.push(tokens.length);
      vectorLengths.push(lengthOf(lexicon.sumOf(entries)));
    }
    // oxlint-disable-next-line no-await-in-loop -- yields to the event loop between paragraphs
    await pause();
  }
  return {
    forms: numbering.forms,
    tokens: tokens.compact(),
    offsets: offsets.compact(),
    starts: starts.compact(),
    vectorLengths: Float32Array.from(vectorLengths),
  };
}
