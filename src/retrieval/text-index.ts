import { LRUCache } from "lru-cache";
import type { Token } from "../nlp/english/tokens.ts";
import { languageOf } from "../nlp/language.ts";
import type { Names } from "../nlp/names/names.ts";
import { rangeOf } from "../document/excerpt.ts";
import type { Excerpt, Paragraph, Range, Text } from "../document/model.ts";
import { mergedRanges } from "../document/ranges.ts";
import { mostBeginnings } from "../document/beginning.ts";
import { cached } from "../shared/concurrency/promise-cache.ts";
import { flatMapYielding, inSteps } from "../shared/concurrency/yielding.ts";
import { answerProbability, measureAnswerability, topicalFocus } from "./answerability/classifier.ts";
import { confidenceIn, mostConfidenceBy } from "./answerability/confidence.ts";
import {
  followUpProbability,
  measureFollowUp,
  vocabularyDistance,
} from "./answerability/follow-up-classifier.ts";
import { BeginningIndex } from "./beginning-index.ts";
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
import type { ShelvedIndex } from "./shelved-index.ts";
import { AttachedVectors } from "./vectors/attached-vectors.ts";
import type { TextVectors } from "./vectors/text-vectors.ts";

/** Ranked candidates with the probability that the text answers the question. */
interface JudgedCandidates extends RankedCandidates {
  readonly confidence: number;
}

/** The parts of the index of a whole text. */
interface Parts {
  readonly words: WordIndex;
  readonly footnotes: TextIndex | undefined;
  readonly sketch: TextSketch;
  readonly vectors: AttachedVectors;
}

/**
 * The index of one text, which answers questions with excerpts. A question is analysed, all sentences are scored by BM25
 * and by the sentence encoder, the best become candidates, a linear model ranks them by their features, and a classifier
 * estimates the probability that the first answers.
 */
export class TextIndex implements ShelvedIndex {
  readonly text: Text;
  /** The index of `footnotesAsText`; undefined if the text has no footnote bodies. */
  readonly footnotes: TextIndex | undefined;
  readonly whole: TextIndex;
  readonly sketch: TextSketch;
  readonly #words: WordIndex;
  readonly #indexed: IndexedText;
  /** Indexes of beginnings of the text. */
  readonly #beginnings = new LRUCache<Text, Promise<TextIndex>>({ max: mostBeginnings });
  readonly vectors: AttachedVectors;

  private constructor(
    indexed: IndexedText,
    text: Text,
    { words, footnotes, sketch, vectors }: Parts,
    whole?: TextIndex,
  ) {
    this.text = text;
    this.footnotes = footnotes;
    this.sketch = sketch;
    this.whole = whole ?? this;
    this.vectors = vectors;
    this.#words = words;
    this.#indexed = indexed;
  }

  /**
   * Indexes a text. Yields to the event loop meanwhile.
   *
   * @param known the parts that needn't be computed
   */
  static async of(text: Text, known: Partial<Parts> = {}): Promise<TextIndex> {
    const footnoteText = "footnotes" in known ? undefined : await footnotesAsText(text);
    const footnotes = footnoteText ? await TextIndex.of(footnoteText) : known.footnotes;
    const words = known.words ?? (await wordIndexOf(text));
    const indexed = await IndexedText.of(text, words);
    const sketch = known.sketch ?? (await inSteps(TextSketch.of(indexed.tokens.stems, words.paragraphs)));
    const vectors = known.vectors ?? new AttachedVectors();
    return new TextIndex(indexed, text, { words, footnotes, sketch, vectors });
  }

  upTo(paragraphs: number): ShelvedIndex {
    if (paragraphs >= this.whole.text.paragraphs.length) return this.whole;
    return new BeginningIndex(this.whole, paragraphs);
  }

  open(): Promise<TextIndex> {
    return Promise.resolve(this);
  }

  /** The index of a beginning of this text. Yields to the event loop meanwhile. */
  beginning(text: Text): Promise<TextIndex> {
    return cached(this.#beginnings, text, async () => {
      const notes = footnoteBodies(text).length;
      const footnotes = notes === 0 ? undefined : await this.footnotes?.upTo(notes).open();
      const words = await inSteps(wordsUpTo(this.#words, text.paragraphs.length));
      const { sketch } = this;
      const parts = { words, footnotes, sketch, vectors: this.vectors };
      return new TextIndex(await IndexedText.of(text, words), text, parts, this);
    });
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
    const coherence = this.vectors.coherence ?? this.#indexed.coherence;
    return topicalFocus(coherence, this.#ranker.model.answerability.coherence);
  }

  get encodedShare(): number | undefined {
    return this.vectors.share;
  }

  attach(vectors: TextVectors): void {
    this.vectors.attach(vectors);
  }

  /** The paragraphs that contain all of the stems, in order. The stems are those of content words. */
  paragraphsWith(stems: readonly string[]): Paragraph[] {
    return Array.from(this.#indexed.paragraphTerms.documentsWith(stems)).flatMap(
      (index) => this.text.paragraphs[index] ?? [],
    );
  }

  /** The stems of the words that the text has, misspelt ones corrected. */
  knownStems(words: readonly Token[]): string[] {
    const { lexicon } = languageOf(this.text.language);
    const stems = words.map((word) => correctStem(word, this.vocabulary, lexicon));
    return stems.filter((stem) => this.vocabulary.stems.has(stem));
  }

  get #ranker(): QuestionRanker {
    return new QuestionRanker(this.#indexed, languageOf(this.text.language), this.vectors);
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
    return ranker.candidates(ranker.score(words));
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
    return ranker.followUpCandidates(ranker.score(words), rewritten, lastExcerpt);
  }

  async #searchInContext(
    words: string,
    { rewritten, lastExcerpt, earlierExcerpts }: SearchContext,
  ): Promise<JudgedCandidates> {
    const ranker = this.#ranker;
    const original = ranker.score(words);
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
    return !this.vectors.isAttached && !terms.some((term) => matchesTerm(this.vocabulary.stems, term));
  }

  /** Adds the probability that the text answers a question that isn't a follow-up. */
  #judge(ranked: RankedCandidates): JudgedCandidates {
    const { question, candidates } = ranked;
    if (this.#leadsNowhere(question)) return { ...ranked, confidence: 0 };
    const { answerability } = this.#ranker.model;
    const features = measureAnswerability(question, candidates);
    const probability = answerProbability(features, answerability, {
      focus: this.focus,
      sentences: this.#indexed.length,
    });
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
