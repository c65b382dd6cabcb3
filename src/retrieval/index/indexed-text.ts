import { lexicon } from "../../nlp/english/lexicon.ts";
import { wordDimensions } from "../../nlp/english/lexicon-file.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { IndexedSentence } from "./indexed-sentence.ts";
import { createYield } from "../../shared/yielding.ts";
import { TextTokens } from "./text-tokens.ts";
import { tokenTableOf, type TokenTable } from "./token-table.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

/** A paragraph with its sentences. */
export class IndexedParagraph {
  /** Index in the text, from 0. */
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
  #stems: ReadonlySet<string> | undefined;

  constructor(index: number, paragraph: Paragraph, sentences: readonly IndexedSentence[]) {
    this.index = index;
    this.paragraph = paragraph;
    this.sentences = sentences;
  }

  /** The stems of the content words. */
  get stems(): ReadonlySet<string> {
    return (this.#stems ??= new Set(this.sentences.flatMap(({ stems }) => [...stems])));
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

async function wordVectorsOf(
  tokens: TextTokens,
  sentences: readonly IndexedSentence[],
): Promise<Float32Array> {
  const pause = createYield();
  const vectors = new Float32Array(sentences.length * wordDimensions);
  for (const { id } of sentences) {
    vectors.set(lexicon.embeddingOf(tokens.entriesIn(id)), id * wordDimensions);
    // oxlint-disable-next-line no-await-in-loop -- yields to the event loop between sentences
    await pause();
  }
  return vectors;
}

/** The parts of a text that questions are compared with: tokens, sentences, paragraphs, vocabulary, word vectors. */
export class IndexedText {
  readonly tokens: TextTokens;
  readonly sentences: readonly IndexedSentence[];
  readonly paragraphs: readonly IndexedParagraph[];
  readonly vocabulary: Vocabulary;
  /** The sentences' mean word vectors, one after another, each of `wordDimensions` numbers. */
  readonly wordVectors: Float32Array;
  readonly #byParagraph: ReadonlyMap<Paragraph, IndexedParagraph>;

  private constructor(
    text: Text,
    tokens: TextTokens,
    paragraphs: readonly IndexedParagraph[],
    wordVectors: Float32Array,
  ) {
    this.sentences = paragraphs.flatMap(({ sentences }) => sentences);
    this.paragraphs = paragraphs;
    this.vocabulary = vocabularyOf(text, tokens);
    this.tokens = tokens;
    this.wordVectors = wordVectors;
    this.#byParagraph = new Map(paragraphs.map((indexed) => [indexed.paragraph, indexed]));
  }

  /** @param table the text's tokens, if they are known already */
  static async of(text: Text, table: TokenTable = tokenTableOf(text)): Promise<IndexedText> {
    const tokens = new TextTokens(table);
    const paragraphs = indexParagraphs(text, tokens);
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    return new IndexedText(text, tokens, paragraphs, await wordVectorsOf(tokens, sentences));
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

  /** The stems of the names in a sentence. */
  namesIn({ stems }: IndexedSentence): string[] {
    return [...stems].filter((stem) => this.vocabulary.names.has(stem));
  }
}
