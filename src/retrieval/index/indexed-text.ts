import type { Paragraph, Text } from "../../document/model.ts";
import { languageOf } from "../../nlp/language.ts";
import { Names } from "../../nlp/names/names.ts";
import { partitionPoint } from "../../shared/collections/partition-point.ts";
import { IndexedSentence } from "./indexed-sentence.ts";
import { TermIndex } from "./term-index.ts";
import { TextTokens } from "./text-tokens.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";
import { wordIndexOf, type WordIndex } from "./word-index.ts";
import { Postings } from "./postings.ts";
import { WordVectors } from "./word-vectors.ts";

/** A paragraph with its sentences. */
export interface IndexedParagraph {
  /** Index in the text, from 0. */
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly sentences: readonly IndexedSentence[];
}

/** The parts of a text that questions are compared with: tokens, sentences, paragraphs, vocabulary, word vectors. */
export class IndexedText {
  readonly tokens: TextTokens;
  /** The topical coherence by word vectors. */
  readonly coherence: number;
  readonly sentenceTerms: TermIndex;
  readonly paragraphTerms: TermIndex;
  readonly #text: Text;
  readonly #words: WordIndex;
  readonly #postings: Postings;
  #vocabulary: Vocabulary | undefined;
  #wordVectors: WordVectors | undefined;
  #names: Names | undefined;
  /** For each paragraph, the number of sentences before it. */
  readonly #firsts: Uint32Array;
  /** The sentences and paragraphs that were needed so far, since a text may have hundreds of thousands. */
  readonly #sentences: (IndexedSentence | undefined)[] = [];
  readonly #paragraphs: (IndexedParagraph | undefined)[] = [];

  constructor(text: Text, words: WordIndex) {
    const tokens = new TextTokens(words.table);
    const postings = new Postings(tokens.stems, words.sentences);
    this.tokens = tokens;
    this.sentenceTerms = new TermIndex(postings);
    this.paragraphTerms = new TermIndex(new Postings(tokens.stems, words.paragraphs));
    this.coherence = words.coherence;
    this.#text = text;
    this.#words = words;
    this.#postings = postings;
    this.#firsts = words.firstSentences;
  }

  /** Indexes a text. Yields to the event loop meanwhile. */
  static async of(text: Text): Promise<IndexedText> {
    return new IndexedText(text, await wordIndexOf(text));
  }

  get vocabulary(): Vocabulary {
    return (this.#vocabulary ??= vocabularyOf(this.#text, this.tokens, this.#words.names));
  }

  get wordVectors(): WordVectors {
    return (this.#wordVectors ??= new WordVectors(this.#words.table, this.#postings));
  }

  /** The names of the text and what they denote. */
  get names(): Names {
    return (this.#names ??= new Names(this.#text.paragraphs, this.vocabulary, (stem) =>
      this.#paragraphsWith(stem),
    ));
  }

  /** The number of sentences. */
  get length(): number {
    return this.#firsts.at(-1) ?? 0;
  }

  /** All sentences, in order. */
  get sentences(): IndexedSentence[] {
    return [...this.eachSentence()];
  }

  /** All sentences, in order. Those that weren't needed before are made as they are read. */
  *eachSentence(): Generator<IndexedSentence> {
    for (const index of this.#text.paragraphs.keys()) yield* this.paragraph(index)?.sentences ?? [];
  }

  /** The sentence with an id; undefined if there is none. */
  sentence(id: number): IndexedSentence | undefined {
    if (!(id >= 0 && id < this.length)) return undefined;
    const known = this.#sentences[id];
    if (known) return known;
    const index = this.#paragraphOf(id);
    const paragraph = this.#text.paragraphs[index];
    if (!paragraph) return undefined;
    const sentence = new IndexedSentence(id, paragraph, id - (this.#firsts[index] ?? 0), this.tokens);
    this.#sentences[id] = sentence;
    return sentence;
  }

  /** The paragraph with an index in the text, from 0; undefined if there is none. */
  paragraph(index: number): IndexedParagraph | undefined {
    const known = this.#paragraphs[index];
    const paragraph = this.#text.paragraphs[index];
    if (known || !paragraph) return known;
    const first = this.#firsts[index] ?? 0;
    const length = (this.#firsts[index + 1] ?? 0) - first;
    const sentences = Array.from({ length }, (_, later) => this.sentence(first + later) ?? []).flat();
    const indexed = { index, paragraph, sentences };
    this.#paragraphs[index] = indexed;
    return indexed;
  }

  /** @throws RangeError if the paragraph isn't one of this text */
  indexed(paragraph: Paragraph): IndexedParagraph {
    const indexed = this.paragraph(paragraph.ordinal - 1);
    if (indexed?.paragraph === paragraph) return indexed;
    throw new RangeError(`Paragraph ${paragraph.ordinal} isn't one of this text`);
  }

  /** The previous sentence of the same paragraph. */
  before({ id, sentence }: IndexedSentence): IndexedSentence | undefined {
    return sentence === 0 ? undefined : this.sentence(id - 1);
  }

  /** The next sentence of the same paragraph. */
  after({ id, paragraph }: IndexedSentence): IndexedSentence | undefined {
    const next = this.sentence(id + 1);
    return next?.paragraph === paragraph ? next : undefined;
  }

  /** True if a sentence has a name whose stem isn't one of the given. */
  hasNameBesides(stems: ReadonlySet<string>, { id }: IndexedSentence): boolean {
    const { names } = this.vocabulary;
    return this.tokens.hasContent(id, ({ stem }) => names.has(stem) && !stems.has(stem));
  }

  /** The paragraphs that have a content word with a stem; undefined if there are none, or the stem is of another language. */
  #paragraphsWith(stem: string): Paragraph[] | undefined {
    if (!languageOf(this.#text.language).isEnglish || !this.vocabulary.stems.has(stem)) return undefined;
    const found = this.paragraphTerms.documentsWith([stem]);
    return Array.from(found, (index) => this.#text.paragraphs[index] ?? []).flat();
  }

  /** The index of the paragraph that a sentence is in. */
  #paragraphOf(sentence: number): number {
    return partitionPoint(this.#firsts, (first) => first <= sentence) - 1;
  }
}
