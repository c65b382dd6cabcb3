import type { Paragraph, Text } from "../../document/model.ts";
import { languageOf } from "../../nlp/language.ts";
import { Names } from "../../nlp/names/names.ts";
import { inSteps } from "../../shared/concurrency/yielding.ts";
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

/** The parts of an index that are computed from the words of a text whenever it is read. */
interface Prepared {
  readonly tokens: TextTokens;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly wordVectors: WordVectors;
}

function* prepared(text: Text, { table, sentences, names }: WordIndex): Generator<void, Prepared> {
  const tokens = yield* TextTokens.of(table);
  const postings = new Postings(tokens.stems, sentences);
  const vocabulary = yield* vocabularyOf(text, tokens, names);
  return { tokens, postings, vocabulary, wordVectors: yield* WordVectors.of(table, postings) };
}

/** The parts of a text that questions are compared with: tokens, sentences, paragraphs, vocabulary, word vectors. */
export class IndexedText {
  readonly tokens: TextTokens;
  /** The topical coherence by word vectors. */
  readonly coherence: number;
  readonly sentenceTerms: TermIndex;
  readonly paragraphTerms: TermIndex;
  readonly vocabulary: Vocabulary;
  readonly wordVectors: WordVectors;
  /** The names of the text and what they denote. */
  readonly names: Names;
  readonly #text: Text;
  /** For each paragraph, the number of sentences before it. */
  readonly #firsts: Uint32Array;
  /** The sentences and paragraphs that were needed so far, since a text may have hundreds of thousands. */
  readonly #sentences: (IndexedSentence | undefined)[] = [];
  readonly #paragraphs: (IndexedParagraph | undefined)[] = [];
  #all: readonly IndexedSentence[] | undefined;

  private constructor(text: Text, words: WordIndex, { tokens, postings, vocabulary, wordVectors }: Prepared) {
    this.tokens = tokens;
    this.sentenceTerms = new TermIndex(postings);
    this.paragraphTerms = new TermIndex(new Postings(tokens.stems, words.paragraphs));
    this.coherence = words.coherence;
    this.vocabulary = vocabulary;
    this.wordVectors = wordVectors;
    this.names = new Names(text.paragraphs, vocabulary, (stem) => this.#paragraphsWith(stem));
    this.#text = text;
    this.#firsts = words.firstSentences;
  }

  /**
   * Indexes a text. Yields to the event loop meanwhile.
   *
   * @param words the index of the text's words, if it is known already
   */
  static async of(text: Text, words?: WordIndex): Promise<IndexedText> {
    const known = words ?? (await wordIndexOf(text));
    return new IndexedText(text, known, await inSteps(prepared(text, known)));
  }

  /** The number of sentences. */
  get length(): number {
    return this.#firsts.at(-1) ?? 0;
  }

  /** All sentences, in order. */
  get sentences(): readonly IndexedSentence[] {
    return (this.#all ??= [...this.eachSentence()]);
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
