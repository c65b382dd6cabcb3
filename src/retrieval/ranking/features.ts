import { mapYielding } from "../../shared/concurrency/yielding.ts";
import { Aligner, type TermMatches } from "./alignment.ts";
import { containsAnswerType } from "../query/answer-type.ts";
import type { IndexedParagraph, IndexedText } from "../index/indexed-text.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import { slotFilling, slotOf, type Slot } from "../query/answer-slot.ts";
import { matchesTerm, type Question } from "../query/question.ts";
import type { TermScores, TermSearch } from "../index/term-index.ts";
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

/** Scores of all sentences and paragraphs of a text for one question, computed before candidates are chosen. */
export interface TextScores {
  readonly sentenceBm25: TermSearch;
  readonly paragraphBm25: TermSearch;
  /** The cosines of the mean word vectors. */
  readonly wordVectors: WordVectorCosines;
  /** The IDF in this text of each of the question's terms. */
  readonly idf: readonly number[];
  /** By the sentence encoder, which computes meanwhile in its own thread; undefined without it. */
  readonly byEncoder: Promise<EncoderScores | undefined>;
}

export interface EncoderScores {
  /** The encoded sentences that are nearest to the question, nearest first. */
  readonly nearest: Iterable<number>;
  /** The share of the text's sentences that are encoded, 0…1. */
  readonly share: number;
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

/** Without the encoder. */
const noSimilarity: Similarity = { maxSim: 0, similarity: 0, pieceLoss: 0, pieceGap: 0, leastPiece: 1 };

/** The least weight of a term in `discriminativeAlignment`, relative to a term that no candidate matches. */
const minDiscrimination = 0.05;

function largest(values: readonly number[]): number {
  let best = 0;
  for (const value of values) if (value > best) best = value;
  return best;
}

/** 0 if the weights add up to 0. */
function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let [sum, total] = [0, 0];
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0;
    sum += (values[index] ?? 0) * weight;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** The mean of some values plus twice their standard deviation. 0 for none. */
function highValue(values: readonly number[]): number {
  const count = values.length || 1;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return mean + 2 * Math.sqrt(variance);
}

function columnMeans(rows: readonly (readonly number[])[], width: number): number[] {
  const sums = Array.from({ length: width }, () => 0);
  for (const row of rows) {
    for (let column = 0; column < width; column++) {
      sums[column] = (sums[column] ?? 0) + (row[column] ?? 0);
    }
  }
  return sums.map((sum) => sum / rows.length);
}

function isCovered(coverages: readonly (readonly number[])[], term: number): boolean {
  for (const coverage of coverages) if (coverage[term]) return true;
  return false;
}

/** The weight of the terms that nothing nearby has. @param coverages of a sentence and its neighbours */
function weightElsewhere(weights: readonly number[], coverages: readonly (readonly number[])[]): number {
  let total = 0;
  for (let term = 0; term < weights.length; term++) {
    if (!isCovered(coverages, term)) total += weights[term] ?? 0;
  }
  return total;
}

/** How a paragraph matches a question. */
interface ParagraphMatches {
  /** The weighted mean of its sentences' alignments. */
  readonly paragraphMean: number;
  /** For each term, 1 if the paragraph has one of its stems, else 0. */
  readonly inParagraph: readonly number[];
  /** The best of its sentences. 0 without the encoder. */
  readonly maxSim: number;
  readonly similarity: number;
}

/** Measures the features of candidate sentences for one question. */
export class FeatureReader {
  readonly #text: IndexedText;
  readonly #question: Question;
  readonly #weights: readonly number[];
  readonly #scores: TextScores;
  readonly #aligner: Aligner;
  /** The term with the highest IDF in this text. */
  readonly #rarestTerm: number;
  /** By the id of the sentence, as `#unfilled` is. */
  readonly #matches = new Map<number, TermMatches>();
  readonly #paragraphs = new Map<IndexedParagraph, ParagraphMatches>();
  /** For each term, its weight if the text has it, and the same if it is a name of the text; else 0. */
  readonly #weightsInText: readonly number[];
  readonly #nameWeights: readonly number[];
  readonly #slot: Slot | undefined;
  readonly #unfilled = new Map<number, number>();

  constructor(text: IndexedText, question: Question, scores: TextScores) {
    this.#text = text;
    this.#question = question;
    this.#weights = question.terms.map(({ weight }) => weight);
    const { stems, names } = text.vocabulary;
    this.#weightsInText = question.terms.map((term) => (matchesTerm(stems, term) ? term.weight : 0));
    this.#nameWeights = question.terms.map((term, index) =>
      matchesTerm(names, term) ? (this.#weightsInText[index] ?? 0) : 0,
    );
    this.#scores = scores;
    this.#aligner = new Aligner(text.tokens, question.terms);
    this.#rarestTerm = scores.idf.indexOf(largest(scores.idf));
    this.#slot = slotOf(question.text, question.answerType);
  }

  /**
   * The features of each candidate, in the same order. Yields to the event loop meanwhile.
   *
   * @param compared the similarities of the encoded candidates and their neighbours, by sentence; undefined without the encoder.
   *   They are awaited when the words have been matched.
   */
  async read(
    candidates: readonly IndexedSentence[],
    compared: Promise<ReadonlyMap<number, Similarity> | undefined>,
  ): Promise<Features[]> {
    const alignments = await mapYielding(candidates, (sentence) => this.#match(sentence).alignment);
    const mean = columnMeans(alignments, this.#weights.length);
    // A term that every candidate matches doesn't tell them apart.
    const discrimination = this.#weights.map(
      (weight, term) => weight * Math.max(minDiscrimination, 1 - (mean[term] ?? 0)),
    );
    const paragraphs = new Set(candidates.map(({ paragraph }) => this.#text.indexed(paragraph)));
    const scores = {
      sentences: await this.#scores.sentenceBm25(candidates.map(({ id }) => id)),
      paragraphs: await this.#scores.paragraphBm25(Array.from(paragraphs, ({ index }) => index)),
    };
    for (const { sentences } of paragraphs) {
      // oxlint-disable-next-line no-await-in-loop -- one paragraph after the other, which may be long
      await mapYielding(sentences, (sentence) => this.#match(sentence));
    }
    const known = await compared;
    const similarities = known && this.#completed(candidates, known);
    return mapYielding(candidates, (sentence) =>
      this.#measure(sentence, discrimination, scores, similarities),
    );
  }

  #match({ id }: IndexedSentence): TermMatches {
    const known = this.#matches.get(id);
    if (known) return known;
    const matches = this.#aligner.match(id);
    this.#matches.set(id, matches);
    return matches;
  }

  /** The features of one candidate. One literal has them all, since joining parts would take as long as measuring them. */
  #measure(
    sentence: IndexedSentence,
    discrimination: readonly number[],
    scores: { readonly sentences: TermScores; readonly paragraphs: TermScores },
    similarities: ReadonlyMap<number, Similarity> | undefined,
  ): Features {
    const { askedNoun } = this.#question;
    const { idf, wordVectors } = this.#scores;
    const paragraph = this.#text.indexed(sentence.paragraph);
    const { alignment: aligned, coverage: inSentence } = this.#match(sentence);
    const { paragraphMean, inParagraph, maxSim, similarity } = this.#ofParagraph(paragraph, similarities);
    const alignment = weightedMean(aligned, this.#weights);
    const neighbours = [this.#text.before(sentence), this.#text.after(sentence)].filter(
      (neighbour) => neighbour !== undefined,
    );
    const nearby = this.#alignNearby(sentence, neighbours);
    const coverages = [inSentence, ...neighbours.map((neighbour) => this.#match(neighbour).coverage)];
    const slotUnfilled = this.#slotUnfilled(sentence);
    const encoded = similarities?.get(sentence.id) ?? noSimilarity;
    return {
      sentenceBm25: scores.sentences.get(sentence.id) ?? 0,
      paragraphBm25: scores.paragraphs.get(paragraph.index) ?? 0,
      coverage: weightedMean(inSentence, this.#weights),
      paragraphCoverage: weightedMean(inParagraph, this.#weights),
      localCoverage: weightedMean(inSentence, idf),
      rarestTerm: inParagraph[this.#rarestTerm] ?? 0,
      alignment,
      alignmentContrast: alignment - paragraphMean,
      discriminativeAlignment: weightedMean(nearby, discrimination),
      askedNoun: askedNoun === undefined ? 0 : (aligned[askedNoun] ?? 0),
      unmet: this.#unmet(nearby),
      typeOffered: Number(this.#containsAnswerType(sentence)),
      wordVectorCosine: wordVectors.cosine(sentence.id),
      length: Math.log1p(sentence.contentLength),
      termsElsewhere: weightElsewhere(this.#weightsInText, coverages),
      namesElsewhere: weightElsewhere(this.#nameWeights, coverages),
      slotUnfilled,
      slotUnfilledNearby:
        slotUnfilled === 0
          ? 0
          : Math.min(slotUnfilled, ...neighbours.map((each) => this.#slotUnfilled(each))),
      maxSim: encoded.maxSim,
      similarity: encoded.similarity,
      paragraphMaxSim: maxSim,
      paragraphSimilarity: similarity,
      pieceLoss: encoded.pieceLoss,
      pieceGap: encoded.pieceGap,
      leastPiece: encoded.leastPiece,
      crossEncoder: 0,
    };
  }

  /** The unmatched part of the term that is matched least, by weight. */
  #unmet(nearby: readonly number[]): number {
    let unmet = 0;
    for (const [term, met] of nearby.entries()) {
      unmet = Math.max(unmet, (1 - met) * (this.#weights[term] ?? 0));
    }
    return unmet / (largest(this.#weights) || 1);
  }

  /** The alignment of each term with the sentence, or half of that with a neighbour if that is more. */
  #alignNearby(sentence: IndexedSentence, neighbours: readonly IndexedSentence[]): number[] {
    const nearby = [...this.#match(sentence).alignment];
    for (const neighbour of neighbours) {
      const { alignment } = this.#match(neighbour);
      for (let term = 0; term < nearby.length; term++) {
        nearby[term] = Math.max(nearby[term] ?? 0, (alignment[term] ?? 0) / 2);
      }
    }
    return nearby;
  }

  #ofParagraph(
    paragraph: IndexedParagraph,
    similarities: ReadonlyMap<number, Similarity> | undefined,
  ): ParagraphMatches {
    const known = this.#paragraphs.get(paragraph);
    if (known) return known;
    const matches = paragraph.sentences.map((sentence) => this.#match(sentence));
    const { length } = this.#weights;
    const means = columnMeans(
      matches.map(({ alignment }) => alignment),
      length,
    );
    const compared = paragraph.sentences.flatMap(({ id }) => similarities?.get(id) ?? []);
    const matched = {
      paragraphMean: weightedMean(means, this.#weights),
      inParagraph: Array.from({ length }, (_, term) =>
        largest(matches.map(({ coverage }) => coverage[term] ?? 0)),
      ),
      maxSim: largest(compared.map(({ maxSim }) => maxSim)),
      similarity: largest(compared.map(({ similarity }) => similarity)),
    };
    this.#paragraphs.set(paragraph, matched);
    return matched;
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
}
