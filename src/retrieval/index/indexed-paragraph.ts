import type { Paragraph, Text } from "../../document/model.ts";
import { IndexedSentence } from "./indexed-sentence.ts";
import type { TextTokens } from "./text-tokens.ts";

/** A paragraph as it is searched. */
export class IndexedParagraph {
  /** Its position in the text, from 0. */
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
  #stems: ReadonlySet<string> | undefined;

  constructor(index: number, paragraph: Paragraph, sentences: readonly IndexedSentence[]) {
    this.index = index;
    this.paragraph = paragraph;
    this.sentences = sentences;
  }

  /** The stems of its content words. */
  get stems(): ReadonlySet<string> {
    return (this.#stems ??= new Set(this.sentences.flatMap(({ stems }) => [...stems])));
  }
}

/** The text's paragraphs in order. */
export function paragraphsOf(text: Text, words: TextTokens): IndexedParagraph[] {
  let next = 0;
  return text.paragraphs.map((paragraph, index) => {
    const sentences = paragraph.sentences.map(
      (_, sentence) => new IndexedSentence(next + sentence, paragraph, sentence, words),
    );
    next += sentences.length;
    return new IndexedParagraph(index, paragraph, sentences);
  });
}
