import type { Token } from "../../nlp/english/tokens.ts";
import { languageOf, type Language } from "../../nlp/language.ts";
import type { Text } from "../../document/model.ts";

/** A word apart from where it stands. */
export interface WordForm extends Pick<Token, "value" | "lemma" | "stem"> {
  /** Whether it carries a subject; function words don't. */
  readonly content: boolean;
  /** Its number in the lexicon. */
  readonly entry: number | undefined;
}

/**
 * The words of a text's sentences as numbers: all that takes long to find out about a text, in a shape that is small,
 * quickly written and quickly read.
 */
export interface TokenTable {
  /** Each different word once, in the order of their first places. */
  readonly forms: readonly WordForm[];
  /** For each word in turn, the number of its form, */
  readonly tokens: Uint32Array;
  /** and where it starts in its paragraph. */
  readonly offsets: Uint32Array;
  /** The number of each sentence's first word, and last of all how many words there are. */
  readonly starts: Uint32Array;
}

/** Numbers the forms as they come. */
class Forms {
  readonly list: WordForm[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  numberOf(word: Token): number {
    const { value, lemma, stem } = word;
    const key = `${value}\n${lemma}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    const { isStopWord: isFunctionWord, lexicon } = this.#language;
    const content = !isFunctionWord(word);
    return this.list.push({ value, lemma, stem, content, entry: lexicon.entryOf(word) }) - 1;
  }
}

/** Analyses every paragraph of the text. */
export function tokenTableOf(text: Text): TokenTable {
  const language = languageOf(text.language);
  const forms = new Forms(language);
  const words: number[] = [];
  const offsets: number[] = [];
  const starts = [0];
  for (const paragraph of text.paragraphs) {
    const found = language.tokensOf(paragraph.text);
    let next = 0;
    for (const { end } of paragraph.sentences) {
      for (let word = found[next]; word && word.start < end; word = found[++next]) {
        words.push(forms.numberOf(word));
        offsets.push(word.start);
      }
      starts.push(words.length);
    }
  }
  return {
    forms: forms.list,
    tokens: Uint32Array.from(words),
    offsets: Uint32Array.from(offsets),
    starts: Uint32Array.from(starts),
  };
}
