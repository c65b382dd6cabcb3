import { LRUCache } from "lru-cache";
import type { Token } from "../nlp/english/tokens.ts";
import type { Rerank } from "../nlp/encoder/encoder.ts";
import { languageOf } from "../nlp/language.ts";
import type { Names } from "../nlp/names/names.ts";
import { rangeOf } from "../document/excerpt.ts";
import type { Excerpt, Paragraph, Range, Text } from "../document/model.ts";
import { mergedRanges } from "../document/ranges.ts";
import { textUpTo } from "../document/beginning.ts";
import { flatMapYielding, pause } from "../shared/concurrency/yielding.ts";
import {
  answerProbability,
  lacksParticular,
  measureAnswerability,
  topicalFocus,
  type AnswerabilityFeatures,
} from "./answerability/classifier.ts";
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
import { analyseQuestion, matchesTerm, type Question } from "./query/question.ts";
import { correctStem } from "./query/spelling.ts";
import { wordPieceIdf } from "./query/word-piece-idf.ts";
import { candidatesFor, sentencesByEncoder } from "./ranking/candidates.ts";
import {
  breakTiesByDiscourse,
  measureDiscourse,
  rankByDiscourse,
  type FollowUpCandidates,
  type RankedCandidates,
  type SearchContext,
} from "./ranking/discourse-features.ts";
import { answerSpans } from "./ranking/answer-spans.ts";
import { definesName, hardlySaysWho, preferDefinitions } from "./ranking/definitions.ts";
import { preferStatements } from "./ranking/statements.ts";
import { selectExcerpts } from "./ranking/excerpts.ts";
import { FeatureReader, type Similarity, type TextScores } from "./ranking/features.ts";
import { rank, type Candidate } from "./ranking/ranking.ts";
import { passageAround, rankByReranker, rerankedCandidates } from "./ranking/reranking.ts";
import type { SearchResult } from "./search-result.ts";
import type { EncodedQuestion, TextVectors } from "./vectors/text-vectors.ts";
import { models, type RetrievalModel } from "./weights.ts";

/** A question with the scores of the whole text for it. */
interface ScoredQuestion {
  readonly question: Question;
  readonly scores: TextScores;
  /** Undefined without the sentence encoder. */
  readonly encoded: EncodedQuestion | undefined;
}

/** Ranked candidates with the probability that the text answers the question. */
interface JudgedCandidates extends RankedCandidates {
  readonly confidence: number;
}

/** The share of a text's sentences from which on the sentence encoder is used. */
const minEncodedShare = 0.1;

/** The number of sentences up to which a paragraph is compared with a question as a whole if one of them is a candidate. */
const longestComparedParagraph = 50;

/** The number of beginnings of a text that are kept: that of its plan, and of a few members who ask privately. */
const mostBeginnings = 4;

/** The least confidence for a question about a name that the text has, such as "who was Napoleon?" */
const minConfidenceAboutNames = 0.6;

/** The same if the first sentence says who or what the name is. */
const minConfidenceOfDefinition = 0.75;

/** The greatest confidence for a question if names that the text doesn't have are at least half of it, by weight. */
const maxConfidenceOfHalfUnknown = 0.5;

/** The same if the text has no other word of it either. */
const maxConfidenceOfUnknownNames = 0.1;

/** The greatest confidence for a question if the first sentence lacks a particular; see `lacksParticular`. */
const maxConfidenceWithoutParticular = 0.6;

/** The greatest confidence by what the first sentence says: that hardly says more than a name doesn't tell who somebody is. */
function mostConfidenceBy({ question, candidates: [best] }: RankedCandidates): number {
  return best && hardlySaysWho(best.sentence, question) ? maxConfidenceWithoutParticular : 1;
}

/** The number of best candidates among which the neighbour of the first may be that says who a name is. */
const consideredNeighbours = 3;

/** True if the first sentence, or one beside it that is as good as shown with it, says who or what the question's name is. */
function saysWho({ question, candidates }: RankedCandidates): boolean {
  const [best] = candidates;
  if (!best || best.features.namesElsewhere > 0) return false;
  return candidates
    .slice(0, consideredNeighbours)
    .some(
      ({ sentence }) =>
        Math.abs(sentence.id - best.sentence.id) <= 1 &&
        sentence.paragraph === best.sentence.paragraph &&
        definesName(sentence, question),
    );
}

/** The greatest confidence for a question, by the names in it that the text doesn't have. */
function mostConfidenceWith({ oovNameWeight, terms }: Question, { stems }: Vocabulary): number {
  if (oovNameWeight < 0.5) return 1;
  const hasWords = terms.some((term) => matchesTerm(stems, term));
  return hasWords ? maxConfidenceOfHalfUnknown : maxConfidenceOfUnknownNames;
}

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
  #sketch: TextSketch | undefined;
  #attached: TextVectors | undefined;

  private constructor(
    text: Text,
    words: () => WordIndex,
    footnotes: TextIndex | undefined,
    whole?: TextIndex,
  ) {
    this.text = text;
    this.footnotes = footnotes;
    this.whole = whole ?? this;
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
    const coherence = this.#usesEncoder ? this.#vectors?.coherence : this.#indexed.coherence;
    return topicalFocus(coherence ?? 1, this.#model().answerability.coherence);
  }

  /** The share of the sentences that are encoded, 0…1. Undefined if the text is searched without the sentence encoder. */
  get encodedShare(): number | undefined {
    return this.#vectors?.share;
  }

  /** Adds the sentence encoder to all later searches. It uses the sentences that are encoded by then. */
  attach(vectors: TextVectors): void {
    this.#attached = vectors;
  }

  get #vectors(): TextVectors | undefined {
    return this.whole.#attached;
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

  /** The best excerpts for a question, at most `limit`. */
  async ask(words: string, limit: number, context?: SearchContext): Promise<SearchResult> {
    const original = await this.#score(words);
    const { question, candidates, confidence } = context
      ? await this.#searchInContext(original, context)
      : this.#judge(await this.#rankCandidates(original));
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
    return this.#rankCandidates(await this.#score(words));
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
    return this.#rankFollowUp(await this.#score(words), rewritten, lastExcerpt);
  }

  async #searchInContext(
    original: ScoredQuestion,
    { rewritten, lastExcerpt, earlierExcerpts }: SearchContext,
  ): Promise<JudgedCandidates> {
    const model = this.#model();
    if (rewritten === undefined) {
      const ranked = await this.#rank(original, await this.#candidatesNear(lastExcerpt, original));
      const candidates = breakTiesByDiscourse(lastExcerpt, ranked, model.discourse);
      return this.#judge({ question: original.question, candidates });
    }
    const followUp = await this.#rankFollowUp(original, rewritten, lastExcerpt);
    const candidates = rankByDiscourse(
      measureDiscourse(followUp, lastExcerpt),
      model.discourse,
      earlierExcerpts,
    );
    const distance = vocabularyDistance(
      original.question,
      this.vocabulary,
      languageOf(this.text.language).lexicon,
    );
    const features = measureFollowUp(followUp, candidates, distance);
    return {
      question: followUp.rewritten.question,
      candidates,
      confidence: Math.min(
        followUpProbability(features, model.followUp),
        mostConfidenceBy({ question: followUp.rewritten.question, candidates }),
      ),
    };
  }

  async #score(words: string): Promise<ScoredQuestion> {
    const question = analyseQuestion(words, this.#indexed.vocabulary, languageOf(this.text.language));
    const stems = question.terms.map((term) => term.stems);
    const found = await this.#useEncoder(() =>
      this.#vectors?.search(question.text, sentencesByEncoder, this.#indexed.length),
    );
    const encoded = this.#usesEncoder ? found : undefined;
    const scores: TextScores = {
      sentenceBm25: (among) => this.#indexed.sentenceTerms.search(stems, among),
      paragraphBm25: (among) => this.#indexed.paragraphTerms.search(stems, among),
      wordVectors: this.#indexed.wordVectors.compare(question.wordVector),
      idf: stems.map((each) => this.#indexed.sentenceTerms.idf(each)),
      nearest: encoded?.nearest,
      encodedShare: encoded ? (this.#vectors?.share ?? 0) : 0,
    };
    return { question, scores, encoded };
  }

  /** True if the weights for the sentence encoder apply. */
  get #usesEncoder(): boolean {
    return this.#vectors !== undefined && this.#vectors.share >= minEncodedShare;
  }

  /** Uses the sentence encoder. If it fails, the text is searched by its words from then on. */
  async #useEncoder<Result>(use: () => Promise<Result> | undefined): Promise<Result | undefined> {
    try {
      return await use();
    } catch {
      this.whole.#attached = undefined;
      return undefined;
    }
  }

  /** Compares a question with sentences and, in paragraphs that aren't very long, with those around them. */
  async #compare(
    encoded: EncodedQuestion | undefined,
    sentences: readonly IndexedSentence[],
  ): Promise<ReadonlyMap<number, Similarity> | undefined> {
    const ids = new Set(sentences.map(({ id }) => id));
    for (const { paragraph } of sentences) {
      if (paragraph.sentences.length > longestComparedParagraph) continue;
      for (const { id } of this.#indexed.indexed(paragraph).sentences) ids.add(id);
    }
    const compared = Uint32Array.from(ids).toSorted();
    const comparison = await this.#useEncoder(() => encoded?.compare(wordPieceIdf, compared));
    if (!comparison) return undefined;
    const similarities = new Map<number, Similarity>();
    for (const [index, id] of compared.entries()) {
      const maxSim = comparison.maxSim[index] ?? Number.NaN;
      if (Number.isNaN(maxSim)) continue;
      similarities.set(id, {
        maxSim,
        similarity: comparison.similarity[index] ?? 0,
        pieceLoss: comparison.pieceLoss[index] || 0,
        pieceGap: comparison.pieceGap[index] || 0,
      });
    }
    return similarities;
  }

  #candidates({ scores }: ScoredQuestion): Promise<IndexedSentence[]> {
    return candidatesFor(this.#indexed, scores);
  }

  /** The candidates of all the questions, and the sentences of the paragraph shown last. */
  async #candidatesNear(
    lastExcerpt: Excerpt | undefined,
    ...questions: readonly ScoredQuestion[]
  ): Promise<IndexedSentence[]> {
    const near = lastExcerpt ? this.#indexed.indexed(lastExcerpt.paragraph).sentences : [];
    const candidates = await Promise.all(questions.map((question) => this.#candidates(question)));
    return [...new Set([...candidates.flat(), ...near])];
  }

  async #rank(
    { question, scores, encoded }: ScoredQuestion,
    sentences: readonly IndexedSentence[],
  ): Promise<readonly Candidate[]> {
    const similarities = await this.#compare(encoded, sentences);
    const reader = new FeatureReader(this.#indexed, question, scores, similarities);
    const features = await reader.read(sentences);
    const ranked = rank(sentences, features, this.#firstModel.ranking);
    return preferDefinitions(question, preferStatements(await this.#rerank(question, ranked)));
  }

  /** Ranks the candidates anew with the scores that a reranker gives the first of them. */
  async #rerank({ text }: Question, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
    const rerank = this.#reranker;
    if (!rerank) return candidates;
    const first = candidates.slice(0, rerankedCandidates);
    const passages = first.map(({ sentence }) => passageAround(sentence));
    const scores = await this.#useEncoder(() => rerank(text, passages));
    return scores ? rankByReranker(candidates, scores, this.#model().ranking) : candidates;
  }

  async #rankCandidates(scored: ScoredQuestion): Promise<RankedCandidates> {
    return {
      question: scored.question,
      candidates: await this.#rank(scored, await this.#candidates(scored)),
    };
  }

  async #rankFollowUp(
    original: ScoredQuestion,
    words: string,
    lastExcerpt: Excerpt | undefined,
  ): Promise<FollowUpCandidates> {
    const scored = await this.#score(words);
    const sentences = await this.#candidatesNear(lastExcerpt, original, scored);
    const rewritten = { question: scored.question, candidates: await this.#rank(scored, sentences) };
    // "Why?" alone would rank by the word "why" only.
    if (original.question.hasNoContentWord) return { original: rewritten, rewritten };
    return {
      original: { question: original.question, candidates: await this.#rank(original, sentences) },
      rewritten,
    };
  }

  /** True if nothing leads from a question into the text: it has none of the words, and there is no encoder. */
  #leadsNowhere({ terms }: Question): boolean {
    return this.#vectors === undefined && !terms.some((term) => matchesTerm(this.vocabulary.stems, term));
  }

  /** Adds the probability that the text answers a question that isn't a follow-up. */
  #judge(ranked: RankedCandidates): JudgedCandidates {
    const { question, candidates } = ranked;
    if (this.#leadsNowhere(question)) return { ...ranked, confidence: 0 };
    const probability = Math.min(
      this.#probability(measureAnswerability(question, candidates)),
      mostConfidenceWith(question, this.vocabulary),
    );
    if (!question.asksAboutNames) {
      const most = lacksParticular(question, candidates) ? maxConfidenceWithoutParticular : 1;
      return { ...ranked, confidence: Math.min(probability, most) };
    }
    const isDefined = saysWho(ranked);
    const least = isDefined ? minConfidenceOfDefinition : minConfidenceAboutNames;
    const most = Math.min(mostConfidenceBy(ranked), mostConfidenceWith(question, this.vocabulary));
    return { ...ranked, confidence: Math.min(Math.max(probability, least), most) };
  }

  /** Undefined without a reranker, or where the sentence encoder isn't used. */
  get #reranker(): Rerank | undefined {
    return this.#usesEncoder ? this.#vectors?.rerank : undefined;
  }

  /** The model that chooses the candidates for a reranker. */
  get #firstModel(): RetrievalModel {
    if (!languageOf(this.text.language).isEnglish) return models.stems;
    return this.#usesEncoder ? models.encoder : models.words;
  }

  #model(): RetrievalModel {
    return (this.#reranker && models.reranker) ?? this.#firstModel;
  }

  #probability(features: AnswerabilityFeatures): number {
    return answerProbability(features, this.#model().answerability, this.focus);
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
