import type { Semantics } from "../nlp/encoder/semantics.ts";
import type { SentenceVectors } from "../nlp/encoder/vectors.ts";
import { wordDimensions } from "../nlp/english/lexicon-file.ts";
import { languageOf } from "../nlp/language.ts";
import { Names } from "../nlp/names/names.ts";
import { rangeOf } from "../document/excerpt.ts";
import type { Excerpt, Range, Text } from "../document/model.ts";
import { mergedRanges } from "../document/ranges.ts";
import { candidatesFor } from "./ranking/candidates.ts";
import {
  answerProbability,
  measureAnswerability,
  type LogisticRegression,
} from "./answerability/classifier.ts";
import {
  measureDiscourse,
  rankByDiscourse,
  breakTiesByDiscourse,
  type SearchContext,
  type FollowUpCandidates,
} from "./ranking/discourse-features.ts";
import { IndexedText } from "./index/indexed-text.ts";
import { selectExcerpts } from "./ranking/excerpts.ts";
import {
  followUpProbability,
  measureFollowUp,
  vocabularyDistance,
} from "./answerability/follow-up-classifier.ts";
import { FeatureReader, type TextScores } from "./ranking/features.ts";
import type { IndexedSentence } from "./index/indexed-sentence.ts";
import { analyseQuestion, type Question, type Vocabulary } from "./query/question.ts";
import { footnotesAsText } from "./index/footnote-text.ts";
import { wordPieceIdf } from "./query/word-piece-idf.ts";
import type { SearchResult } from "./search-result.ts";
import { rank, type Candidate } from "./ranking/ranking.ts";
import { TermIndex } from "./index/term-index.ts";
import { topicalCoherence } from "./answerability/topical-coherence.ts";
import type { TokenTable } from "./index/token-table.ts";
import { models, type RetrievalModel } from "./weights.ts";

/** A question, and what was found for it on the whole text. */
interface ScoredQuestion {
  readonly question: Question;
  readonly evidence: TextScores;
}

/** What the text says of a name that it has is worth showing to whoever asks after it. */
const sureOfNames = 0.6;

/** One text, ready to be asked. */
export class TextIndex {
  readonly text: Text;
  /** The notes' own words as a text of its own, see `noteText`; undefined where the file has none. */
  readonly footnotes: TextIndex | undefined;
  readonly #corpus: IndexedText;
  readonly #sentenceTerms: TermIndex;
  readonly #paragraphTerms: TermIndex;
  #semantics: Semantics | undefined;
  #unity: number;
  #names: Names | undefined;

  private constructor(
    text: Text,
    corpus: IndexedText,
    sentenceTerms: TermIndex,
    paragraphTerms: TermIndex,
    notes: TextIndex | undefined,
  ) {
    this.text = text;
    this.footnotes = notes;
    this.#corpus = corpus;
    this.#unity = topicalCoherence(corpus.meanings, wordDimensions);
    this.#sentenceTerms = sentenceTerms;
    this.#paragraphTerms = paragraphTerms;
  }

  /**
   * Indexes a text. Only finding out about its words takes long; for all else this lets others have their turn.
   *
   * @param table the text's words, if they are known already
   */
  static async of(text: Text, table?: TokenTable): Promise<TextIndex> {
    const corpus = await IndexedText.of(text, table);
    const { words, sentences, paragraphs } = corpus;
    const termsOf = ({ id }: IndexedSentence) => words.contentStemsIn(id);
    const [sentenceTerms, paragraphTerms] = await Promise.all([
      TermIndex.of(words.stems, mapped(sentences, termsOf)),
      TermIndex.of(
        words.stems,
        mapped(paragraphs, (paragraph) => paragraph.sentences.flatMap(termsOf)),
      ),
    ]);
    const notes = footnotesAsText(text);
    const noteIndex = notes && (await TextIndex.of(notes));
    return new TextIndex(text, corpus, sentenceTerms, paragraphTerms, noteIndex);
  }

  get sentences(): readonly IndexedSentence[] {
    return this.#corpus.sentences;
  }

  /** From now on, what sentences mean counts too, not only their words. */
  attach(semantics: Semantics, vectors: SentenceVectors): void {
    this.#semantics = semantics;
    this.#unity = topicalCoherence(vectors.means, vectors.dimensions);
  }

  /** The stems of all words of the text, function words too. */
  get stems(): ReadonlySet<string> {
    return new Set(this.#corpus.words.stems.keys());
  }

  /** What the text knows that a question is understood by. */
  get vocabulary(): Vocabulary {
    return this.#corpus.vocabulary;
  }

  /** The names of the text, and what they denote. */
  get names(): Names {
    this.#names ??= new Names(this.text.paragraphs, this.vocabulary);
    return this.#names;
  }

  /** The best excerpts for a question, at most `limit`. */
  ask(words: string, limit: number, context?: SearchContext): SearchResult {
    const own = this.#read(words);
    const { question, candidates, confidence } = context
      ? this.#findIn(context, own)
      : this.#sure(this.#candidatesOf(own));
    return {
      confidence,
      coverage: candidates[0]?.features.localCoverage ?? 0,
      excerpts: selectExcerpts(this.text, candidates, limit).map(({ excerpt, probability }) => ({
        excerpt,
        emphasis: this.#emphasis(excerpt, question),
        score: probability,
      })),
    };
  }

  /** The question as understood, and the sentences that may answer it, best first. */
  candidates(words: string): { question: Question; candidates: Candidate[] } {
    return this.#candidatesOf(this.#read(words));
  }

  #candidatesOf(reading: ScoredQuestion): { question: Question; candidates: Candidate[] } {
    return { question: reading.question, candidates: this.#rank(reading, this.#propose(reading)) };
  }

  /** The index of the sentence of an excerpt that answers best. */
  bestSentence(words: string, { paragraph, first, last }: Excerpt): number | undefined {
    const best = this.candidates(words).candidates.find(
      ({ sentence }) =>
        sentence.paragraph === paragraph && first <= sentence.sentence && sentence.sentence <= last,
    );
    return best?.sentence.sentence;
  }

  /** With the probability that the text answers. */
  #sure(found: { question: Question; candidates: Candidate[] }) {
    const measured = answerProbability(measureAnswerability(found.question, found.candidates), this.#gates());
    const confidence = found.question.asksAboutNames ? Math.max(measured, sureOfNames) : measured;
    return { ...found, confidence };
  }

  /** The same in a conversation: what was said before has a say in where the answer is. */
  #findIn(context: SearchContext, own: ScoredQuestion) {
    const { discourse: weights, followUp } = this.#model();
    if (context.rewritten === undefined) {
      const candidates = this.#rank(own, this.#proposeNear(context.lastExcerpt, own));
      return this.#sure({
        question: own.question,
        candidates: breakTiesByDiscourse(context.lastExcerpt, candidates, weights),
      });
    }
    const followUpCandidates = this.#lean(own, context.rewritten, context.lastExcerpt);
    const candidates = rankByDiscourse(measureDiscourse(followUpCandidates, context.lastExcerpt), weights);
    const features = measureFollowUp(
      followUpCandidates,
      candidates,
      vocabularyDistance(own.question, this.vocabulary, languageOf(this.text.language).lexicon),
    );
    return {
      question: followUpCandidates.rewritten.question,
      candidates,
      confidence: followUpProbability(features, followUp),
    };
  }

  /** What is found for a question that leans on what was said before: as it was asked, and as it was understood. */
  leaning(words: string, resolved: string, shown: Excerpt | undefined): FollowUpCandidates {
    return this.#lean(this.#read(words), resolved, shown);
  }

  #lean(own: ScoredQuestion, words: string, shown: Excerpt | undefined): FollowUpCandidates {
    const resolved = this.#read(words);
    const sentences = this.#proposeNear(shown, own, resolved);
    const found = { question: resolved.question, candidates: this.#rank(resolved, sentences) };
    // "Why?" by itself is nearest to whatever has a "why".
    if (own.question.hasNoContentWord) return { original: found, rewritten: found };
    return { original: { question: own.question, candidates: this.#rank(own, sentences) }, rewritten: found };
  }

  #read(words: string): ScoredQuestion {
    const question = analyseQuestion(words, this.#corpus.vocabulary, languageOf(this.text.language));
    const stems = question.terms.map((term) => term.stems);
    const evidence: TextScores = {
      sentenceScores: this.#sentenceTerms.search(stems),
      paragraphScores: this.#paragraphTerms.search(stems),
      idf: stems.map((each) => this.#sentenceTerms.idf(each)),
      encoded: this.#semantics?.compare(question.text, wordPieceIdf),
    };
    return { question, evidence };
  }

  #propose({ question, evidence }: ScoredQuestion): IndexedSentence[] {
    return candidatesFor(this.#corpus, question, evidence);
  }

  /** The same for several readings, and the paragraph that was shown. */
  #proposeNear(shown: Excerpt | undefined, ...readings: readonly ScoredQuestion[]): IndexedSentence[] {
    const near = shown ? this.#corpus.indexed(shown.paragraph).sentences : [];
    return [...new Set([...readings.flatMap((reading) => this.#propose(reading)), ...near])];
  }

  #rank({ question, evidence }: ScoredQuestion, sentences: readonly IndexedSentence[]): Candidate[] {
    const features = new FeatureReader(this.#corpus, question, evidence).read(sentences);
    return rank(sentences, features, this.#model().ranking);
  }

  #model(): RetrievalModel {
    if (!languageOf(this.text.language).isEnglish) return models.stems;
    return this.#semantics ? models.encoder : models.words;
  }

  /** Whether the text is about one subject, as far as is known. */
  get isSingleTopic(): boolean {
    return this.#unity >= this.#model().answerability.minCoherence;
  }

  #gates(): readonly LogisticRegression[] {
    const { singleTopic: oneSubject, multiTopic: manySubjects } = this.#model().answerability;
    return this.isSingleTopic ? oneSubject : manySubjects;
  }

  /** The words of an excerpt that meet a term of the question. */
  #emphasis(excerpt: Excerpt, question: Question): Range[] {
    const { start, end } = rangeOf(excerpt);
    const stems = new Set(question.terms.flatMap((term) => term.stems));
    const words = this.#corpus
      .indexed(excerpt.paragraph)
      .sentences.flatMap((sentence) => sentence.wordsWith(stems));
    return mergedRanges(words.filter((word) => start <= word.start && word.end <= end));
  }
}

/** One by one, so that they needn't all be there at once. */
function* mapped<Item, Result>(items: Iterable<Item>, map: (item: Item) => Result): Generator<Result> {
  for (const item of items) yield map(item);
}
