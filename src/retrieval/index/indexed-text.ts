import type { Paragraph, Text } from "../../document/model.ts";
import { IndexedSentence } from "./indexed-sentence.ts";
import { TextTokens } from "./text-tokens.ts";
import { tokenTableOf, type TokenTable } from "./token-table.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";
import { WordVectors } from "./word-vectors.ts";

/** A paragraph with its sentences. */
export class IndexedParagraph {
  /** Index in the text, from 0. */
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];

  constructor(index: number, paragraph: Paragraph, sentences: readonly IndexedSentence[]) {
    this.index = index;
    this.paragraph = paragraph;
    this.sentences = sentences;
  }
}

function indexParagraphs(text: Text, tokens: TextTokens): IndexedParagraph[] {
  let next = 0;
  return text.paragraphs.map((paragraph, index) => {
    const sentences = paragraph.sentences.map(
      (_, sentence) => new IndexedSentence(next + sentence, paragraph, sentence, tokens),
    );
    next += sentences.length;
    return new IndexedParagraph(index, paragraph, sentences);
  });
}

/** The parts of a text that questions are compared with: tokens, sentences, paragraphs, vocabulary, word vectors. */
export class IndexedText {
  readonly tokens: TextTokens;
  readonly sentences: readonly IndexedSentence[];
  readonly paragraphs: readonly IndexedParagraph[];
  readonly vocabulary: Vocabulary;
  readonly wordVectors: WordVectors;
  readonly #byParagraph: ReadonlyMap<Paragraph, IndexedParagraph>;

  /** @param table the text's tokens, if they are known already */
  constructor(text: Text, table: TokenTable = tokenTableOf(text)) {
    const tokens = new TextTokens(table);
    const paragraphs = indexParagraphs(text, tokens);
    this.sentences = paragraphs.flatMap(({ sentences }) => sentences);
    this.paragraphs = paragraphs;
    this.vocabulary = vocabularyOf(text, tokens);
    this.tokens = tokens;
    this.wordVectors = new WordVectors(table);
    this.#byParagraph = new Map(paragraphs.map((indexed) => [indexed.paragraph, indexed]));
  }

  /** @throws RangeError if the paragraph isn't one of this text */
  indexed(paragraph: Paragraph): IndexedParagraph {
    const indexed = this.#byParagraph.get(paragraph);
    if (!indexed) throw new RangeError(`Paragraph ${paragraph.ordinal} isn't one of this text`);
    return indexed;
  }

  /** The previous sentence of the same paragraph. */
  before({ id, sentence }: IndexedSentence): IndexedSentence | undefined {
    return sentence === 0 ? undefined : this.sentences[id - 1];
  }

  /** The next sentence of the same paragraph. */
  after({ id, paragraph }: IndexedSentence): IndexedSentence | undefined {
    const next = this.sentences[id + 1];
    return next?.paragraph === paragraph ? next : undefined;
  }

  /** True if a sentence has a name whose stem isn't one of the given. */
  hasNameBesides(stems: ReadonlySet<string>, { id }: IndexedSentence): boolean {
    const { names } = this.vocabulary;
    return this.tokens.hasContent(id, ({ stem }) => names.has(stem) && !stems.has(stem));
  }
}
