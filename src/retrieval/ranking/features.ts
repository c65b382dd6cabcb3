import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { Aligner, type TermMatches } from "./alignment.ts";
import { containsAnswerType } from "../query/answer-type.ts";
import type { IndexedParagraph, IndexedText } from "../index/indexed-text.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import { slotFilling, slotOf, type Slot } from "../query/answer-slot.ts";
import { matchesTerm, type Question } from "../query/question.ts";
import type { TermSearch } from "../index/term-index.ts";
import type { WordVectorCosines } from "../index/word-vectors.ts";

/** Features of a candidate sentence that need only words and word vectors. */
export const wordFeatures = [
  /** BM25 of the sentence. */
  "sentenceBm25",
  /** BM25 of its paragraph. */
  "paragraphBm25",
  /** The share of the question's terms in the sentence, weighted by their IDF in the language. */
  "coverage",
  /** The same of its paragraph. */
  "paragraphCoverage",
  /** The share of the question's terms in the sentence, weighted by their IDF in this text. */
  "localCoverage",
  /** 1 if its paragraph contains the term with the highest IDF in this text. */
  "rarestTerm",
  /** Mean alignment of the terms with the sentence, see `Aligner`. */
  "alignment",
  /** `alignment` minus the mean over the paragraph's sentences. */
  "alignmentContrast",
  /** Mean alignment with the sentence or half of that with a neighbour, weighted by how few candidates match a term. */
  "discriminativeAlignment",
  /** Alignment of the noun after "what" or "which". */
  "askedNoun",
  /** The unmatched part of the term that sentence and neighbours match least, by weight: 0…1. */
  "unmet",
  /** 1 if the sentence contains the kind of thing that is asked for. */
  "typeOffered",
  /** Cosine of the mean word vectors. */
  "wordVectorCosine",
  /** log(1 + the number of content words). */
  "length",
] as const;

/** The word features that are meaningful in a language without a lexicon. */
export const stemFeatures = [
  "sentenceBm25",
  "paragraphBm25",
  "coverage",
  "paragraphCoverage",
  "localCoverage",
  "rarestTerm",
  "alignmentContrast",
  "discriminativeAlignment",
  "unmet",
  "length",
] as const satisfies readonly (typeof wordFeatures)[number][];

/** Features by the sentence encoder: MaxSim (late interaction) and cosine, of the sentence and the paragraph's best. */
export const encoderFeatures = ["maxSim", "similarity", "paragraphMaxSim", "paragraphSimilarity"] as const;

/** The score by a reranker, relative to the highest; see reranking.ts. 0 without one. */
export const rerankerFeatures = ["crossEncoder"] as const;

/** Features that tell an answer from a sentence that is only near the question. The ranking doesn't use them. */
export const evidenceFeatures = [
  /** See `NearbyPieces`; 0 without the encoder. */
  "pieceLoss",
  "pieceGap",
  /** The same; 1 without the encoder. */
  "leastPiece",
  /** The weight of the terms that the text has, but neither the sentence nor its neighbours. */
  "termsElsewhere",
  /** The same of names. */
  "namesElsewhere",
  /** How far the sentence is from filling the slot that is asked for, 0…1; see `slotFilling`. 0 if there is no slot. */
  "slotUnfilled",
  /** The same with its neighbours. */
  "slotUnfilledNearby",
] as const;

export type Feature =
  | (typeof wordFeatures)[number]
  | (typeof encoderFeatures)[number]
  | (typeof rerankerFeatures)[number]
  | (typeof evidenceFeatures)[number];

export type Features = Readonly<Record<Feature, number>>;

/** The evidence by word pieces, which needs the encoder. */
type PieceFeature = "pieceLoss" | "pieceGap" | "leastPiece";

/** Scores of all sentences and paragraphs of a text for one question, computed before candidates are chosen. */
export interface TextScores {
  readonly sentenceBm25: TermSearch;
  readonly paragraphBm25: TermSearch;
  /** The cosines of the mean word vectors. */
  readonly wordVectors: WordVectorCosines;
  /** The IDF in this text of each of the question's terms. */
  readonly idf: readonly number[];
  /** The sentences nearest by the sentence encoder; undefined without it. */
  readonly nearest: Iterable<number> | undefined;
  /** The share of the text's sentences that are encoded, 0…1. */
  readonly encodedShare: number;
}

/** The similarity of a sentence to the question by the sentence encoder. */
export interface Similarity {
  readonly maxSim: number;
  /** The cosine of the mean vectors. */
  readonly similarity: number;
  readonly pieceLoss: number;
  readonly pieceGap: number;
  readonly leastPiece: number;
}

/** The least weight of a term in `discriminativeAlignment`, relative to a term that no candidate matches. */
const minDiscrimination = 0.05;

function largest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), 0);
}

/** 0 if the weights add up to 0. */
function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0
    ? 0
    : values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}

/** The mean of some values plus twice their standard deviation. 0 for none. */
function highValue(values: readonly number[]): number {
  const count = values.length || 1;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return mean + 2 * Math.sqrt(variance);
}

function columnMeans(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => {
    return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
  });
}

/** How a paragraph matches the terms of a question. */
interface ParagraphMatches {
  /** The weighted mean of its sentences' alignments. */
  readonly paragraphMean: number;
  /** For each term, 1 if the paragraph has one of its stems, else 0. */
  readonly inParagraph: readonly number[];
}

/** The best similarities of a paragraph's sentences. */
type ParagraphSimilarity = Pick<Features, "paragraphMaxSim" | "paragraphSimilarity">;

const noParagraph: ParagraphSimilarity = { paragraphMaxSim: 0, paragraphSimilarity: 0 };

/** Measures the features of candidate sentences for one question. */
export class FeatureReader {
  readonly #text: IndexedText;
  readonly #question: Question;
  readonly #weights: readonly number[];
  readonly #scores: TextScores;
  readonly #similarities: ReadonlyMap<number, Similarity> | undefined;
  readonly #aligner: Aligner;
  /** By the id of the sentence, as `#unfilled` is. */
  readonly #matches = new Map<number, TermMatches>();
  readonly #paragraphs = new Map<IndexedParagraph, ParagraphMatches>();
  readonly #paragraphSimilarities = new Map<IndexedParagraph, ParagraphSimilarity>();
  /** For each term, its weight if the text has it, and the same if it is a name of the text; else 0. */
  readonly #weightsInText: readonly number[];
  readonly #nameWeights: readonly number[];
  readonly #slot: Slot | undefined;
  readonly #unfilled = new Map<number, number>();

  /** @param similarities of the encoded candidates and their neighbours, by sentence; undefined without the encoder */
  constructor(
    text: IndexedText,
    question: Question,
    scores: TextScores,
    similarities: ReadonlyMap<number, Similarity> | undefined,
  ) {
    this.#text = text;
    this.#question = question;
    this.#weights = question.terms.map(({ weight }) => weight);
    const { stems, names } = text.vocabulary;
    this.#weightsInText = question.terms.map((term) => (matchesTerm(stems, term) ? term.weight : 0));
    this.#nameWeights = question.terms.map((term, index) =>
      matchesTerm(names, term) ? (this.#weightsInText[index] ?? 0) : 0,
    );
    this.#scores = scores;
    this.#similarities = similarities;
    this.#aligner = new Aligner(text.tokens, question.terms);
    this.#slot = slotOf(question.text, question.answerType);
  }

  /** The features of each candidate, in the same order. Yields to the event loop meanwhile. */
  async read(candidates: readonly IndexedSentence[]): Promise<Features[]> {
    const alignments = await flatMapYielding(candidates, (sentence) => [this.#match(sentence).alignment]);
    const mean = columnMeans(alignments, this.#weights.length);
    // A term that every candidate matches doesn't tell them apart.
    const discrimination = this.#weights.map(
      (weight, term) => weight * Math.max(minDiscrimination, 1 - (mean[term] ?? 0)),
    );
    const paragraphs = new Set(candidates.map(({ paragraph }) => this.#text.indexed(paragraph)));
    const sentenceBm25 = await this.#scores.sentenceBm25(candidates.map(({ id }) => id));
    const paragraphBm25 = await this.#scores.paragraphBm25(Array.from(paragraphs, ({ index }) => index));
    for (const { sentences } of paragraphs) {
      // oxlint-disable-next-line no-await-in-loop -- one paragraph after the other, which may be long
      await flatMapYielding(sentences, (sentence) => [this.#match(sentence)]);
    }
    const similarities = this.#similarities && this.#completed(candidates, this.#similarities);
    return flatMapYielding(candidates, (sentence) => [
      {
        sentenceBm25: sentenceBm25.get(sentence.id) ?? 0,
        paragraphBm25: paragraphBm25.get(this.#text.indexed(sentence.paragraph).index) ?? 0,
        ...this.#wordFeatures(sentence, discrimination),
        ...this.#wordEvidence(sentence),
        ...this.#encoderFeatures(sentence, similarities),
        crossEncoder: 0,
      },
    ]);
  }

  #match({ id }: IndexedSentence): TermMatches {
    const known = this.#matches.get(id);
    if (known) return known;
    const matches = this.#aligner.match(id);
    this.#matches.set(id, matches);
    return matches;
  }

  #wordFeatures(
    sentence: IndexedSentence,
    discrimination: readonly number[],
  ): Omit<Pick<Features, (typeof wordFeatures)[number]>, "sentenceBm25" | "paragraphBm25"> {
    const { askedNoun } = this.#question;
    const { idf } = this.#scores;
    const paragraph = this.#text.indexed(sentence.paragraph);
    const { alignment: aligned, coverage: inSentence } = this.#match(sentence);
    const { paragraphMean, inParagraph } = this.#matchParagraph(paragraph);
    const alignment = weightedMean(aligned, this.#weights);
    const nearby = this.#alignNearby(sentence);
    return {
      coverage: weightedMean(inSentence, this.#weights),
      paragraphCoverage: weightedMean(inParagraph, this.#weights),
      localCoverage: weightedMean(inSentence, idf),
      rarestTerm: inParagraph[idf.indexOf(largest(idf))] ?? 0,
      alignment,
      alignmentContrast: alignment - paragraphMean,
      discriminativeAlignment: weightedMean(nearby, discrimination),
      askedNoun: askedNoun === undefined ? 0 : (aligned[askedNoun] ?? 0),
      unmet:
        largest(nearby.map((met, term) => (1 - met) * (this.#weights[term] ?? 0))) /
        (largest(this.#weights) || 1),
      typeOffered: Number(this.#containsAnswerType(sentence)),
      wordVectorCosine: this.#scores.wordVectors.cosine(sentence.id),
      length: Math.log1p(sentence.contentLength),
    };
  }

  #matchParagraph(paragraph: IndexedParagraph): ParagraphMatches {
    const known = this.#paragraphs.get(paragraph);
    if (known) return known;
    const matches = paragraph.sentences.map((sentence) => this.#match(sentence));
    const { length } = this.#weights;
    const means = columnMeans(
      matches.map(({ alignment }) => alignment),
      length,
    );
    const matched = {
      paragraphMean: weightedMean(means, this.#weights),
      inParagraph: Array.from({ length }, (_, term) =>
        largest(matches.map(({ coverage }) => coverage[term] ?? 0)),
      ),
    };
    this.#paragraphs.set(paragraph, matched);
    return matched;
  }

  /** The alignment of each term with the sentence, or half of that with a neighbour if that is more. */
  #alignNearby(sentence: IndexedSentence): number[] {
    const neighbours = [this.#text.before(sentence), this.#text.after(sentence)].flatMap((neighbour) =>
      neighbour ? [this.#match(neighbour).alignment] : [],
    );
    return this.#match(sentence).alignment.map((own, term) =>
      Math.max(own, ...neighbours.map((neighbour) => (neighbour[term] ?? 0) / 2)),
    );
  }

  /** The evidence that needs no encoder. */
  #wordEvidence(
    sentence: IndexedSentence,
  ): Omit<Pick<Features, (typeof evidenceFeatures)[number]>, PieceFeature> {
    const [before, after] = [this.#text.before(sentence), this.#text.after(sentence)];
    const window = [sentence, before, after].filter((each) => each !== undefined);
    const nearby = window.map((each) => this.#match(each).coverage);
    const isNearby = this.#weights.map((_, term) => nearby.some((coverage) => coverage[term]));
    const totalElsewhere = (weights: readonly number[]) =>
      weights.reduce((sum, weight, term) => (isNearby[term] ? sum : sum + weight), 0);
    const slotUnfilled = this.#slotUnfilled(sentence);
    return {
      termsElsewhere: totalElsewhere(this.#weightsInText),
      namesElsewhere: totalElsewhere(this.#nameWeights),
      slotUnfilled,
      slotUnfilledNearby:
        slotUnfilled === 0 ? 0 : Math.min(...window.map((each) => this.#slotUnfilled(each))),
    };
  }

  /** How far a sentence is from filling the slot. Kept, since a candidate is the neighbour of others. */
  #slotUnfilled(sentence: IndexedSentence): number {
    if (this.#slot === undefined) return 0;
    const known = this.#unfilled.get(sentence.id);
    if (known !== undefined) return known;
    const { names, text } = this.#question;
    const hasNewName = this.#text.hasNameBesides(names, sentence);
    const unfilled = 1 - slotFilling(this.#slot, sentence.text, text, hasNewName);
    this.#unfilled.set(sentence.id, unfilled);
    return unfilled;
  }

  #containsAnswerType(sentence: IndexedSentence): boolean {
    const { answerType, names } = this.#question;
    if (!answerType) return false;
    return containsAnswerType(answerType, sentence.text, this.#text.hasNameBesides(names, sentence));
  }

  /** The similarities, with the same high ones for all candidates that aren't encoded yet: their words tell them apart. */
  #completed(
    candidates: readonly IndexedSentence[],
    similarities: ReadonlyMap<number, Similarity>,
  ): ReadonlyMap<number, Similarity> {
    const known = candidates.flatMap(({ id }) => similarities.get(id) ?? []);
    if (known.length === candidates.length) return similarities;
    const assumed = {
      maxSim: highValue(known.map(({ maxSim }) => maxSim)),
      similarity: highValue(known.map(({ similarity }) => similarity)),
      pieceLoss: -highValue(known.map(({ pieceLoss }) => -pieceLoss)),
      pieceGap: -highValue(known.map(({ pieceGap }) => -pieceGap)),
      leastPiece: 1,
    };
    const missing = candidates.filter(({ id }) => !similarities.has(id));
    return new Map([...similarities, ...missing.map(({ id }) => [id, assumed] as const)]);
  }

  #encoderFeatures(
    sentence: IndexedSentence,
    similarities: ReadonlyMap<number, Similarity> | undefined,
  ): Pick<Features, (typeof encoderFeatures)[number] | PieceFeature> {
    const none = { maxSim: 0, similarity: 0, pieceLoss: 0, pieceGap: 0, leastPiece: 1 };
    if (!similarities) return { ...none, ...noParagraph };
    const own = similarities.get(sentence.id) ?? none;
    return { ...own, ...this.#paragraphSimilarity(this.#text.indexed(sentence.paragraph), similarities) };
  }

  #paragraphSimilarity(
    paragraph: IndexedParagraph,
    similarities: ReadonlyMap<number, Similarity>,
  ): ParagraphSimilarity {
    const known = this.#paragraphSimilarities.get(paragraph);
    if (known) return known;
    const compared = paragraph.sentences.flatMap(({ id }) => similarities.get(id) ?? []);
    const best = {
      paragraphMaxSim: largest(compared.map(({ maxSim }) => maxSim)),
      paragraphSimilarity: largest(compared.map(({ similarity }) => similarity)),
    };
    this.#paragraphSimilarities.set(paragraph, best);
    return best;
  }
}
