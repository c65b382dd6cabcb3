import { LRUCache } from "lru-cache";
import type { Token } from "../nlp/english/tokens.ts";
import { languageOf } from "../nlp/language.ts";
import type { Names } from "../nlp/names/names.ts";
import { rangeOf } from "../document/excerpt.ts";
import type { Excerpt, Paragraph, Range, Text } from "../document/model.ts";
import { mergedRanges } from "../document/ranges.ts";
import { textUpTo } from "../document/beginning.ts";
import { flatMapYielding, pause } from "../shared/concurrency/yielding.ts";
import { answerProbability, measureAnswerability, topicalFocus } from "./answerability/classifier.ts";
import { confidenceIn, mostConfidenceBy } from "./answerability/confidence.ts";
import {
  followUpProbability,
  measureFollowUp,
  vocabularyDistance,
} from "./answerability/follow-up-classifier.ts";
import { footnoteBodies, footnotesAsText } from "./index/footnote-text.ts";
import type { IndexedSentence } from "./index/indexed-sentence.ts";
import { IndexedText } from "./index/indexed-text.ts";
import { TextSketch } from "./index/text-sketch.ts";
import type { Vocabulary } from "./index/vocabulary.ts";
import { wordIndexOf, wordsUpTo, type WordIndex } from "./index/word-index.ts";
import { matchesTerm, type Question } from "./query/question.ts";
import { correctStem } from "./query/spelling.ts";
import {
  breakTiesByDiscourse,
  measureDiscourse,
  rankByDiscourse,
  type FollowUpCandidates,
  type RankedCandidates,
  type SearchContext,
} from "./ranking/discourse-features.ts";
import { answerSpans } from "./ranking/answer-spans.ts";
import { preferDefinitions } from "./ranking/definitions.ts";
import { selectExcerpts } from "./ranking/excerpts.ts";
import { QuestionRanker } from "./ranking/question-ranker.ts";
import type { SearchResult } from "./search-result.ts";
import { AttachedVectors } from "./vectors/attached-vectors.ts";
import type { TextVectors } from "./vectors/text-vectors.ts";

/** Ranked candidates with the probability that the text answers the question. */
interface JudgedCandidates extends RankedCandidates {
  readonly confidence: number;
}

/** The number of beginnings of a text that are kept: that of its plan, and of a few members who ask privately. */
const mostBeginnings = 4;

/**
 * The index of one text, which answers questions with excerpts. A question is analysed, all sentences are scored by BM25
 * and by the sentence encoder, the best become candidates, a linear model ranks them by their features, and a classifier
 * estimates the probability that the first answers.
 */
export class TextIndex {
  readonly text: Text;
  /** The index of `footnotesAsText`; undefined if the text has no footnote bodies. */
  readonly footnotes: TextIndex | undefined;
  /** The index of the whole text, if this is one of its beginning; otherwise this one. See `upTo`. */
  readonly whole: TextIndex;
  readonly #words: () => WordIndex;
  /** Beginnings of the text that were asked for, by the number of their paragraphs. */
  readonly #beginnings = new LRUCache<number, TextIndex>({ max: mostBeginnings });
  /** Kept as long as the index of words is, which may be dropped from memory and read again. */
  readonly #indexedTexts = new WeakMap<WordIndex, IndexedText>();
  readonly #vectors: AttachedVectors;
  #sketch: TextSketch | undefined;

  private constructor(
    text: Text,
    words: () => WordIndex,
    footnotes: TextIndex | undefined,
    whole?: TextIndex,
  ) {
    this.text = text;
    this.footnotes = footnotes;
    this.whole = whole ?? this;
    this.#vectors = whole ? whole.#vectors : new AttachedVectors();
    this.#words = words;
  }

  /**
   * Indexes a text. Yields to the event loop meanwhile.
   *
   * @param words returns the index of the text's words, if it is known already
   */
  static async of(text: Text, words?: () => WordIndex): Promise<TextIndex> {
    const footnoteText = await footnotesAsText(text);
    const footnotes = footnoteText && (await TextIndex.of(footnoteText));
    return new TextIndex(text, words ?? (await computedOnce(text)), footnotes);
  }

  /**
   * The index of the first paragraphs of the text: everything in it, the text included, ends with them, so that nothing that
   * stands further on is found, counted or suggested. It shares the words and vectors of this index.
   *
   * @param paragraphs their number; with all, this index
   */
  upTo(paragraphs: number): TextIndex {
    if (this.whole !== this) return this.whole.upTo(paragraphs);
    if (paragraphs >= this.text.paragraphs.length) return this;
    const known = this.#beginnings.get(paragraphs);
    if (known) return known;
    const text = textUpTo(this.text, paragraphs);
    const notes = footnoteBodies(text).length;
    const footnotes = notes === 0 ? undefined : this.footnotes?.upTo(notes);
    const beginning = new TextIndex(text, this.#words, footnotes, this);
    this.#beginnings.set(paragraphs, beginning);
    return beginning;
  }

  get #indexed(): IndexedText {
    const words = this.#words();
    const known = this.#indexedTexts.get(words);
    if (known) return known;
    const indexed = new IndexedText(this.text, wordsUpTo(words, this.text.paragraphs.length));
    this.#indexedTexts.set(words, indexed);
    return indexed;
  }

  get sentences(): readonly IndexedSentence[] {
    return this.#indexed.sentences;
  }

  /** All sentences, in order, for long work: they are made as they are read. */
  eachSentence(): Iterable<IndexedSentence> {
    return this.#indexed.eachSentence();
  }

  /** The sentences that contain all of the stems, in order, made as they are read. The stems are those of content words. */
  *sentencesWith(stems: readonly string[]): Generator<IndexedSentence> {
    const indexed = this.#indexed;
    for (const id of indexed.sentenceTerms.documentsWith(stems)) {
      const sentence = indexed.sentence(id);
      if (sentence) yield sentence;
    }
  }

  /** The stems of all words of the text, stop words included. */
  get stems(): ReadonlySet<string> {
    return new Set(this.#indexed.tokens.stems.keys());
  }

  get vocabulary(): Vocabulary {
    return this.#indexed.vocabulary;
  }

  /** The names of the text and what they denote. */
  get names(): Names {
    return this.#indexed.names;
  }

  /** The degree to which the text is about a single topic, 0…1; see `topicalFocus`. */
  get focus(): number {
    const coherence = this.#vectors.coherence ?? this.#indexed.coherence;
    return topicalFocus(coherence, this.#ranker.model.answerability.coherence);
  }

  /** The share of the sentences that are encoded, 0…1. Undefined if the text is searched without the sentence encoder. */
  get encodedShare(): number | undefined {
    return this.#vectors.share;
  }

  /** Adds the sentence encoder to all later searches. It uses the sentences that are encoded by then. */
  attach(vectors: TextVectors): void {
    this.#vectors.attach(vectors);
  }

  /** The paragraphs that contain all of the stems, in order. The stems are those of content words. */
  paragraphsWith(stems: readonly string[]): Paragraph[] {
    return Array.from(this.#indexed.paragraphTerms.documentsWith(stems)).flatMap(
      (index) => this.text.paragraphs[index] ?? [],
    );
  }

  /** Computes what the first search of a long text would compute at once. Yields to the event loop between the parts. */
  async prepare(): Promise<void> {
    const indexed = this.#indexed;
    await pause();
    void indexed.vocabulary;
    await pause();
    void indexed.wordVectors;
    await pause();
    void this.sketch;
  }

  /** The words of the text and roughly where they are. It is kept once it was needed. */
  get sketch(): TextSketch {
    if (this.whole !== this) return this.whole.sketch;
    if (this.#sketch) return this.#sketch;
    this.#sketch = new TextSketch(this.#indexed.tokens.stems, this.#words().paragraphs);
    return this.#sketch;
  }

  /** The stems of the words that the text has, misspelt ones corrected. */
  knownStems(words: readonly Token[]): string[] {
    const { lexicon } = languageOf(this.text.language);
    const stems = words.map((word) => correctStem(word, this.vocabulary, lexicon));
    return stems.filter((stem) => this.vocabulary.stems.has(stem));
  }

  get #ranker(): QuestionRanker {
    return new QuestionRanker(this.#indexed, languageOf(this.text.language), this.#vectors);
  }

  /** Begins to encode a message that is probably a question, so that `ask` takes less time. */
  anticipate(words: string): void {
    this.#ranker.anticipate(words);
  }

  /** The best excerpts for a question, at most `limit`. */
  async ask(words: string, limit: number, context?: SearchContext): Promise<SearchResult> {
    const { question, candidates, confidence } = context
      ? await this.#searchInContext(words, context)
      : this.#judge(await this.candidates(words));
    return {
      confidence,
      coverage: candidates[0]?.features.localCoverage ?? 0,
      excerpts: await flatMapYielding(
        selectExcerpts(this.text, candidates, limit),
        ({ excerpt, best, probability }) => [
          { excerpt, emphasis: this.#emphasis(excerpt, best, question), score: probability },
        ],
      ),
    };
  }

  /** The analysed question and its candidates, best first. */
  async candidates(words: string): Promise<RankedCandidates> {
    const ranker = this.#ranker;
    return ranker.candidates(await ranker.score(words));
  }

  /** The index in its paragraph of the excerpt's sentence that answers best; undefined if none is a candidate. */
  async bestSentence(words: string, { paragraph, first, last }: Excerpt): Promise<number | undefined> {
    const best = (await this.candidates(words)).candidates.find(
      ({ sentence }) =>
        sentence.paragraph === paragraph && first <= sentence.sentence && sentence.sentence <= last,
    );
    return best?.sentence.sentence;
  }

  /** The candidates of a follow-up question, by the question as it was asked and by its rewritten form. */
  async followUpCandidates(
    words: string,
    rewritten: string,
    lastExcerpt: Excerpt | undefined,
  ): Promise<FollowUpCandidates> {
    const ranker = this.#ranker;
    return ranker.followUpCandidates(await ranker.score(words), rewritten, lastExcerpt);
  }

  async #searchInContext(
    words: string,
    { rewritten, lastExcerpt, earlierExcerpts }: SearchContext,
  ): Promise<JudgedCandidates> {
    const ranker = this.#ranker;
    const original = await ranker.score(words);
    const { model } = ranker;
    if (rewritten === undefined) {
      const { question, candidates } = await ranker.candidatesNear(lastExcerpt, original);
      return this.#judge({
        question,
        candidates: breakTiesByDiscourse(lastExcerpt, candidates, model.discourse),
      });
    }
    const followUp = await ranker.followUpCandidates(original, rewritten, lastExcerpt);
    const { question } = followUp.rewritten;
    const inDiscourse = measureDiscourse(followUp, lastExcerpt);
    const ranked = rankByDiscourse(inDiscourse, model.discourse, earlierExcerpts);
    const candidates = preferDefinitions(question, ranked);
    const distance = vocabularyDistance(
      original.question,
      this.vocabulary,
      languageOf(this.text.language).lexicon,
    );
    const features = measureFollowUp(followUp, candidates, distance);
    const probability = followUpProbability(features, model.followUp);
    const confidence = Math.min(probability, mostConfidenceBy({ question, candidates }));
    return { question, candidates, confidence };
  }

  /** True if nothing leads from a question into the text: it has none of the words, and there is no encoder. */
  #leadsNowhere({ terms }: Question): boolean {
    return !this.#vectors.isAttached && !terms.some((term) => matchesTerm(this.vocabulary.stems, term));
  }

  /** Adds the probability that the text answers a question that isn't a follow-up. */
  #judge(ranked: RankedCandidates): JudgedCandidates {
    const { question, candidates } = ranked;
    if (this.#leadsNowhere(question)) return { ...ranked, confidence: 0 };
    const { answerability } = this.#ranker.model;
    const features = measureAnswerability(question, candidates);
    const probability = answerProbability(features, answerability, this.focus);
    return { ...ranked, confidence: confidenceIn(ranked, probability, this.vocabulary) };
  }

  /** The words of an excerpt that answer; in other languages than English, those that match a term of the question. */
  #emphasis(excerpt: Excerpt, best: IndexedSentence, question: Question): Range[] {
    if (languageOf(this.text.language).isEnglish) return answerSpans(best, question, this.vocabulary.names);
    const { start, end } = rangeOf(excerpt);
    const stems = new Set(question.terms.flatMap((term) => term.stems));
    const words = this.#indexed
      .indexed(excerpt.paragraph)
      .sentences.slice(excerpt.first, excerpt.last + 1)
      .flatMap((sentence) => sentence.wordsWith(stems));
    return mergedRanges(words.filter((word) => start <= word.start && word.end <= end));
  }
}

async function computedOnce(text: Text): Promise<() => WordIndex> {
  const words = await wordIndexOf(text);
  return () => words;
}
