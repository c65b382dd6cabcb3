import type { Token } from "../../nlp/english/tokens.ts";
import type { Language } from "../../nlp/language.ts";
import type { Paragraph } from "../../document/model.ts";
import type { WordForm } from "./token-table.ts";
import type { TextTokens } from "./text-tokens.ts";

/** The words that carry a subject: not function words. */
export function contentWordsOf(words: readonly Token[], { isStopWord: isFunctionWord }: Language): Token[] {
  return words.filter((word) => !isFunctionWord(word));
}

/**
 * A sentence as it is indexed. What its words are is looked up when it's asked for: of most, nobody ever does. What every
 * question compares is remembered.
 */
export class IndexedSentence {
  /** Its position among all sentences of the text. */
  readonly id: number;
  readonly paragraph: Paragraph;
  /** Index in `paragraph.sentences`. */
  readonly sentence: number;
  readonly #words: TextTokens;
  #entries: readonly number[] | undefined;
  #stems: ReadonlySet<string> | undefined;

  constructor(id: number, paragraph: Paragraph, sentence: number, words: TextTokens) {
    this.id = id;
    this.paragraph = paragraph;
    this.sentence = sentence;
    this.#words = words;
  }

  get text(): string {
    const range = this.paragraph.sentences[this.sentence];
    return this.paragraph.text.slice(range?.start, range?.end);
  }

  get words(): Token[] {
    return this.#words.in(this.id);
  }

  /** Those of its words that have one of the stems. */
  wordsWith(stems: ReadonlySet<string>): Token[] {
    return this.#words.in(this.id, ({ stem }) => stems.has(stem));
  }

  /** What its words are that carry a subject, once for each place. */
  get content(): WordForm[] {
    return this.#words.contentIn(this.id);
  }

  /** The numbers of the content words in the lexicon, of those that are there. */
  get entries(): readonly number[] {
    return (this.#entries ??= this.#words.entriesIn(this.id));
  }

  /** The stems of the content words. */
  get stems(): ReadonlySet<string> {
    return (this.#stems ??= new Set(this.content.map(({ stem }) => stem)));
  }
}
