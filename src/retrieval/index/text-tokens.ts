import type { Token } from "../../nlp/english/tokens.ts";
import type { WordForm, TokenTable } from "./token-table.ts";

/** The words of a text, sentence by sentence. */
export class TextTokens {
  /** The different stems of the words, numbered in the order of their first places. */
  readonly stems: ReadonlyMap<string, number>;
  readonly #table: TokenTable;
  /** By form, the number of its stem. */
  readonly #stemNumbers: Uint32Array;

  constructor(table: TokenTable) {
    const stems = new Map<string, number>();
    for (const { stem } of table.forms) if (!stems.has(stem)) stems.set(stem, stems.size);
    this.stems = stems;
    this.#table = table;
    this.#stemNumbers = Uint32Array.from(table.forms, ({ stem }) => stems.get(stem) ?? 0);
  }

  /** Each different word of the text once, in the order of their first places. */
  get forms(): readonly WordForm[] {
    return this.#table.forms;
  }

  /** The words of a sentence, or those of them that are wanted. */
  in(sentence: number, wanted: (form: WordForm) => boolean = () => true): Token[] {
    const { forms, tokens: words, offsets } = this.#table;
    const found: Token[] = [];
    for (let word = this.#first(sentence); word < this.#first(sentence + 1); word++) {
      const form = forms[words[word] ?? 0];
      if (!form || !wanted(form)) continue;
      const { value, lemma, stem } = form;
      const start = offsets[word] ?? 0;
      found.push({ start, end: start + value.length, value, lemma, stem });
    }
    return found;
  }

  /** What a sentence's words are that carry a subject, apart from where they stand; a word once for each place. */
  contentIn(sentence: number): WordForm[] {
    const { forms, tokens: words } = this.#table;
    const found: WordForm[] = [];
    for (let word = this.#first(sentence); word < this.#first(sentence + 1); word++) {
      const form = forms[words[word] ?? 0];
      if (form?.content) found.push(form);
    }
    return found;
  }

  /** The numbers in the lexicon of a sentence's words that carry a subject, of those that are there. */
  entriesIn(sentence: number): number[] {
    const found: number[] = [];
    for (const { entry } of this.contentIn(sentence)) if (entry !== undefined) found.push(entry);
    return found;
  }

  /** The numbers of the stems of a sentence's words that carry a subject. */
  contentStemsIn(sentence: number): number[] {
    const { forms, tokens: words } = this.#table;
    const found: number[] = [];
    for (let word = this.#first(sentence); word < this.#first(sentence + 1); word++) {
      const form = words[word] ?? 0;
      if (forms[form]?.content) found.push(this.#stemNumbers[form] ?? 0);
    }
    return found;
  }

  /** The words that stand anywhere but at the beginning of a sentence. */
  withinSentences(): WordForm[] {
    const { forms, tokens: words, starts } = this.#table;
    const within = new Uint8Array(forms.length);
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      for (let word = this.#first(sentence) + 1; word < this.#first(sentence + 1); word++) {
        within[words[word] ?? 0] = 1;
      }
    }
    return forms.filter((_, number) => within[number]);
  }

  #first(sentence: number): number {
    return this.#table.starts[sentence] ?? 0;
  }
}
