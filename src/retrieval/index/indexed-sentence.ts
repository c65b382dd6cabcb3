import type { Token } from "../../nlp/english/tokens.ts";
import type { Paragraph } from "../../document/model.ts";
import type { TextTokens } from "./text-tokens.ts";

/** A sentence with its tokens, which are read on demand. */
export class IndexedSentence {
  /** Index among all sentences of the text. */
  readonly id: number;
  readonly paragraph: Paragraph;
  /** Index in `paragraph.sentences`. */
  readonly sentence: number;
  readonly #tokens: TextTokens;

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

  /** The words whose stem is in the first set but not in the second. */
  wordsBesides(stems: ReadonlySet<string>, others: ReadonlySet<string>): Token[] {
    return this.#tokens.wordsIn(this.id, ({ stem }) => stems.has(stem) && !others.has(stem));
  }

  /** The number of content words. */
  get contentLength(): number {
    return this.#tokens.contentLength(this.id);
  }
}
