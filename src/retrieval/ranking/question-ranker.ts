import type { Excerpt } from "../../document/model.ts";
import type { Language } from "../../nlp/language.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { IndexedText } from "../index/indexed-text.ts";
import { analyseQuestion, type Question } from "../query/question.ts";
import { countPieces } from "../query/word-piece-idf.ts";
import type { AttachedVectors } from "../vectors/attached-vectors.ts";
import type { EncodedQuestion } from "../vectors/text-vectors.ts";
import { models, type RetrievalModel } from "../weights.ts";
import { candidatesFor, sentencesByEncoder } from "./candidates.ts";
import { preferDefinitions } from "./definitions.ts";
import type { FollowUpCandidates, RankedCandidates } from "./discourse-features.ts";
import { FeatureReader, type Similarity, type TextScores } from "./features.ts";
import { rank, type Candidate } from "./ranking.ts";
import { passageAround, rankByReranker, rerankedCandidates } from "./reranking.ts";
import { preferStatements } from "./statements.ts";

/** A question with the scores of the whole text for it. */
export interface ScoredQuestion {
  readonly question: Question;
  readonly scores: TextScores;
  /** Undefined without the sentence encoder, which computes in its own thread while the words are scored in this one. */
  readonly encoded: Promise<EncodedQuestion | undefined>;
}

/** The number of sentences up to which a paragraph is compared with a question as a whole if one of them is a candidate. */
const longestComparedParagraph = 50;

/** Scores a text's sentences for questions and ranks the best of them. */
export class QuestionRanker {
  readonly #text: IndexedText;
  readonly #language: Language;
  readonly #vectors: AttachedVectors;

  constructor(text: IndexedText, language: Language, vectors: AttachedVectors) {
    this.#text = text;
    this.#language = language;
    this.#vectors = vectors;
  }

  /** The model by which candidates are ranked and judged. */
  get model(): RetrievalModel {
    return (this.#vectors.rerank && models.reranker) ?? this.#firstModel;
  }

  /** The model that chooses the candidates for a reranker. */
  get #firstModel(): RetrievalModel {
    if (!this.#language.isEnglish) return models.stems;
    return this.#vectors.areUsed ? models.encoder : models.words;
  }

  /** Begins what `score` does off this thread. */
  anticipate(words: string): void {
    this.#vectors.anticipate(analyseQuestion(words, this.#text.vocabulary, this.#language).text);
  }

  /** Analyses a question and scores all sentences for it by BM25, by word vectors and by the sentence encoder. */
  score(words: string): ScoredQuestion {
    const text = this.#text;
    const question = analyseQuestion(words, text.vocabulary, this.#language);
    const stems = question.terms.map((term) => term.stems);
    const encoded = this.#vectors.search(question.text, sentencesByEncoder, text.length);
    const scores: TextScores = {
      sentenceBm25: (among) => text.sentenceTerms.search(stems, among),
      paragraphBm25: (among) => text.paragraphTerms.search(stems, among),
      wordVectors: text.wordVectors.compare(question.wordVector),
      idf: stems.map((each) => text.sentenceTerms.idf(each)),
      byEncoder: encoded.then(
        (found) => found && { nearest: found.nearest, share: this.#vectors.share ?? 0 },
      ),
    };
    return { question, scores, encoded };
  }

  /** The candidates of a question, best first. */
  async candidates(scored: ScoredQuestion): Promise<RankedCandidates> {
    const sentences = await candidatesFor(this.#text, scored.scores);
    return { question: scored.question, candidates: await this.#rank(scored, sentences) };
  }

  /** The same with the sentences of the paragraph shown last. */
  async candidatesNear(lastExcerpt: Excerpt | undefined, scored: ScoredQuestion): Promise<RankedCandidates> {
    const sentences = await this.#sentencesNear(lastExcerpt, scored);
    return { question: scored.question, candidates: await this.#rank(scored, sentences) };
  }

  /** The candidates of a follow-up, by the question as it was asked and by its rewritten form. */
  async followUpCandidates(
    original: ScoredQuestion,
    rewritten: string,
    lastExcerpt: Excerpt | undefined,
  ): Promise<FollowUpCandidates> {
    const scored = this.score(rewritten);
    const sentences = await this.#sentencesNear(lastExcerpt, original, scored);
    const ranked = { question: scored.question, candidates: await this.#rank(scored, sentences) };
    // "Why?" alone would rank by the word "why" only.
    if (original.question.hasNoContentWord) return { original: ranked, rewritten: ranked };
    return {
      original: { question: original.question, candidates: await this.#rank(original, sentences) },
      rewritten: ranked,
    };
  }

  /** The candidate sentences of all the questions, and the sentences of the paragraph shown last. */
  async #sentencesNear(
    lastExcerpt: Excerpt | undefined,
    ...questions: readonly ScoredQuestion[]
  ): Promise<IndexedSentence[]> {
    const near = lastExcerpt ? this.#text.indexed(lastExcerpt.paragraph).sentences : [];
    const candidates = await Promise.all(questions.map(({ scores }) => candidatesFor(this.#text, scores)));
    return [...new Set([...candidates.flat(), ...near])];
  }

  async #rank(
    { question, scores, encoded }: ScoredQuestion,
    sentences: readonly IndexedSentence[],
  ): Promise<readonly Candidate[]> {
    const reader = new FeatureReader(this.#text, question, scores);
    const features = await reader.read(sentences, this.#compare(encoded, sentences));
    const ranked = rank(sentences, features, this.#firstModel.ranking);
    return preferDefinitions(question, preferStatements(await this.#rerank(question, ranked)));
  }

  /** Compares a question with sentences and, in paragraphs that aren't very long, with those around them. */
  async #compare(
    encoding: Promise<EncodedQuestion | undefined>,
    sentences: readonly IndexedSentence[],
  ): Promise<ReadonlyMap<number, Similarity> | undefined> {
    const ids = new Set(sentences.map(({ id }) => id));
    for (const { paragraph } of sentences) {
      if (paragraph.sentences.length > longestComparedParagraph) continue;
      for (const { id } of this.#text.indexed(paragraph).sentences) ids.add(id);
    }
    const compared = Uint32Array.from(ids).toSorted();
    const { names } = this.#text.vocabulary;
    const encoded = await encoding;
    const comparison = await this.#vectors.use(() =>
      encoded?.compare((pieces) => countPieces(pieces, names), compared),
    );
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
        leastPiece: comparison.leastPiece[index] ?? 1,
      });
    }
    return similarities;
  }

  /** Ranks the candidates anew with the scores that a reranker gives the first of them. */
  async #rerank({ text }: Question, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
    const { rerank } = this.#vectors;
    if (!rerank) return candidates;
    const first = candidates.slice(0, rerankedCandidates);
    const passages = first.map(({ sentence }) => passageAround(sentence));
    const scores = await this.#vectors.use(() => rerank(text, passages));
    return scores ? rankByReranker(candidates, scores, this.model.ranking) : candidates;
  }
}
