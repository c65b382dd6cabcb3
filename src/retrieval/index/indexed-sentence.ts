import type { Token } from "../../nlp/english/tokens.ts";
import type { Paragraph } from "../../document/model.ts";
import type { TextTokens } from "./text-tokens.ts";
import type { WordForm } from "./token-table.ts";

/** A sentence with its tokens. They are read on demand. What every question is compared with is cached after the first use. */
export class IndexedSentence {
  /** Index among all sentences of the text. */
  readonly id: number;
  readonly paragraph: Paragraph;
  /** Index in `paragraph.sentences`. */
  readonly sentence: number;
  readonly #tokens: TextTokens;
  #entries: readonly number[] | undefined;
  #stems: ReadonlySet<string> | undefined;

  constructor(id: number, paragraph: Paragraph, sentence: number, tokens: TextTokens) {
    this.id = id;
    this.paragraph = paragraph;
    this.sentence = sentence;
    this.#tokens = tokens;
  }

  get text(): string {
    const range = this.paragraph.sentences[this.sentence];
    return this.paragraph.text.slice(range?.start, range?.end);
  }

  get words(): Token[] {
    return this.#tokens.wordsIn(this.id);
  }

  /** The words that have one of the stems. */
  wordsWith(stems: ReadonlySet<string>): Token[] {
    return this.#tokens.wordsIn(this.id, ({ stem }) => stems.has(stem));
  }

  /** The forms of the content words, in order, repeated as often as they occur. */
  get content(): WordForm[] {
    return this.#tokens.contentFormsIn(this.id);
  }

  /** The lexicon numbers of the content words, without those that the lexicon doesn't have. */
  get entries(): readonly number[] {
    return (this.#entries ??= this.#tokens.entriesIn(this.id));
  }

  /** The stems of the content words. */
  get stems(): ReadonlySet<string> {
    return (this.#stems ??= new Set(this.content.map(({ stem }) => stem)));
  }
}
