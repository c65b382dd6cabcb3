import { wordDimensions } from "../../nlp/english/lexicon-file.ts";
import { Aligner } from "./alignment.ts";
import { containsAnswerType } from "../query/answer-type.ts";
import type { IndexedText } from "../index/indexed-text.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import { matchesTerm, type Question } from "../query/question.ts";
import type { TermScores } from "../index/term-index.ts";

/** What is measured of a candidate sentence with words and word vectors alone. */
export const wordFeatures = [
  /** BM25 of the sentence and of its paragraph. */
  "sentenceBm25",
  "paragraphBm25",
  /** The share of the question's words in the sentence, and in its paragraph, by their rarity in their language. */
  "coverage",
  "paragraphCoverage",
  /** The share of the question's words in the sentence by their rarity in this text. */
  "localCoverage",
  /** Whether the sentence's paragraph has the question's word that is rarest in this text. */
  "rarestTerm",
  /** How well the sentence meets the question's words in meaning. */
  "alignment",
  /** The same, beyond what the paragraph does as a whole. */
  "alignmentContrast",
  /** The same with half of what the neighbours do, for the words that not every sentence meets. */
  "tellingAlignment",
  /** How well the sentence meets the noun that "what" or "which" stands before. */
  "askedNoun",
  /** How much of the word that the sentence and its neighbours meet least is left unmet. */
  "unmet",
  /** Whether the sentence has the kind of thing that is asked for. */
  "typeOffered",
  /** Cosine of the word vectors' means. */
  "wordVectorCosine",
  /** Logarithm of the number of content words. */
  "length",
] as const;

/** Those of them that tell something where no more is known of a language than how to stem it. */
export const stemFeatures = [
  "sentenceBm25",
  "paragraphBm25",
  "coverage",
  "paragraphCoverage",
  "localCoverage",
  "rarestTerm",
  "alignmentContrast",
  "tellingAlignment",
  "unmet",
  "length",
] as const satisfies readonly (typeof wordFeatures)[number][];

/** What the sentence encoder adds: late interaction and cosine, of the sentence and of the paragraph's best. */
export const encoderFeatures = ["maxSim", "similarity", "paragraphMaxSim", "paragraphSimilarity"] as const;

export type Feature = (typeof wordFeatures)[number] | (typeof encoderFeatures)[number];

export type Features = Readonly<Record<Feature, number>>;

/** What was found on the whole text before single sentences are looked at. */
export interface TextScores {
  readonly sentenceScores: TermScores;
  readonly paragraphScores: TermScores;
  /** Inverse document frequency of each of the question's terms. */
  readonly idf: readonly number[];
  /** By the sentence encoder, for every sentence; undefined without it. */
  readonly encoded: { readonly maxSim: Float32Array; readonly similarity: Float32Array } | undefined;
}

function largest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), 0);
}

/** The mean of the values by weights that need not add up to 1; 0 when they add up to nothing. */
function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  return mass === 0 ? 0 : values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / mass;
}

/** The mean of some rows, column by column. */
function meanRow(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => {
    return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
  });
}

/** Measures candidate sentences for one question. */
export class FeatureReader {
  readonly #corpus: IndexedText;
  readonly #question: Question;
  readonly #weights: readonly number[];
  readonly #evidence: TextScores;
  readonly #aligner: Aligner;
  readonly #alignments = new Map<IndexedSentence, readonly number[]>();

  constructor(corpus: IndexedText, question: Question, evidence: TextScores) {
    this.#corpus = corpus;
    this.#question = question;
    this.#weights = question.terms.map(({ weight }) => weight);
    this.#evidence = evidence;
    this.#aligner = new Aligner(question.terms);
  }

  /** The features of each candidate, in the same order. */
  read(candidates: readonly IndexedSentence[]): Features[] {
    const mean = meanRow(
      candidates.map((sentence) => this.#align(sentence)),
      this.#weights.length,
    );
    // A word that every sentence meets somehow tells nothing of where the answer is.
    const telling = this.#weights.map((weight, term) => weight * Math.max(0.05, 1 - (mean[term] ?? 0)));
    return candidates.map((sentence) => ({
      ...this.#wordFeatures(sentence, telling),
      ...this.#encoderFeatures(sentence),
    }));
  }

  /** How well the sentence meets each term of the question. */
  #align(sentence: IndexedSentence): readonly number[] {
    const known = this.#alignments.get(sentence);
    if (known) return known;
    const alignment = this.#aligner.align(sentence.stems, sentence.entries);
    this.#alignments.set(sentence, alignment);
    return alignment;
  }

  #wordFeatures(
    sentence: IndexedSentence,
    telling: readonly number[],
  ): Pick<Features, (typeof wordFeatures)[number]> {
    const { terms, askedNoun } = this.#question;
    const { sentenceScores, paragraphScores, idf: rarities } = this.#evidence;
    const paragraph = this.#corpus.indexed(sentence.paragraph);
    const held = terms.map((term) => Number(matchesTerm(sentence.stems, term)));
    const heldByParagraph = terms.map((term) => Number(matchesTerm(paragraph.stems, term)));
    const aligned = this.#align(sentence);
    const around = meanRow(
      paragraph.sentences.map((other) => this.#align(other)),
      terms.length,
    );
    const alignment = weightedMean(aligned, this.#weights);
    const nearby = this.#alignNearby(sentence);
    return {
      sentenceBm25: sentenceScores.get(sentence.id) ?? 0,
      paragraphBm25: paragraphScores.get(paragraph.index) ?? 0,
      coverage: weightedMean(held, this.#weights),
      paragraphCoverage: weightedMean(heldByParagraph, this.#weights),
      localCoverage: weightedMean(held, rarities),
      rarestTerm: heldByParagraph[rarities.indexOf(largest(rarities))] ?? 0,
      alignment,
      alignmentContrast: alignment - weightedMean(around, this.#weights),
      tellingAlignment: weightedMean(nearby, telling),
      askedNoun: askedNoun === undefined ? 0 : (aligned[askedNoun] ?? 0),
      unmet:
        largest(nearby.map((met, term) => (1 - met) * (this.#weights[term] ?? 0))) /
        (largest(this.#weights) || 1),
      typeOffered: Number(this.#offersType(sentence)),
      wordVectorCosine: this.#meaning(sentence),
      length: Math.log1p(sentence.content.length),
    };
  }

  #alignNearby(sentence: IndexedSentence): number[] {
    const neighbours = [this.#corpus.before(sentence), this.#corpus.after(sentence)].flatMap((neighbour) =>
      neighbour ? [this.#align(neighbour)] : [],
    );
    return this.#align(sentence).map((own, term) =>
      Math.max(own, ...neighbours.map((neighbour) => (neighbour[term] ?? 0) / 2)),
    );
  }

  #offersType(sentence: IndexedSentence): boolean {
    const { answerType: asksFor, names } = this.#question;
    if (!asksFor) return false;
    const newNames = this.#corpus.namesOf(sentence).some((name) => !names.has(name));
    return containsAnswerType(asksFor, sentence.text, newNames);
  }

  #meaning({ id }: IndexedSentence): number {
    const { meaning } = this.#question;
    const vector = this.#corpus.meanings.subarray(id * wordDimensions, (id + 1) * wordDimensions);
    return vector.reduce((sum, value, index) => sum + value * (meaning[index] ?? 0), 0);
  }

  #encoderFeatures(sentence: IndexedSentence): Pick<Features, (typeof encoderFeatures)[number]> {
    const { encoded } = this.#evidence;
    if (!encoded) return { maxSim: 0, similarity: 0, paragraphMaxSim: 0, paragraphSimilarity: 0 };
    const { maxSim, similarity } = encoded;
    const { sentences } = this.#corpus.indexed(sentence.paragraph);
    return {
      maxSim: maxSim[sentence.id] ?? 0,
      similarity: similarity[sentence.id] ?? 0,
      paragraphMaxSim: largest(sentences.map(({ id }) => maxSim[id] ?? 0)),
      paragraphSimilarity: largest(sentences.map(({ id }) => similarity[id] ?? 0)),
    };
  }
}
