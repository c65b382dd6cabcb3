import { slotOf, type Slot } from "../query/answer-slot.ts";
import type { AnswerType } from "../query/answer-type.ts";
import { logistic } from "../../shared/probability.ts";
import type { Question } from "../query/question.ts";
import type { Candidate } from "../ranking/ranking.ts";

/** Features that tell whether the text is about the question's subject. All but `oovNameWeight` speak for it. */
export const topicFeatures = [
  /** The highest among the first three candidates; see the ranking's features of the same names. */
  "maxSim",
  "similarity",
  "discriminativeAlignment",
  "localCoverage",
  "paragraphCoverage",
  "rarestTerm",
  /** The ranking's score of the first candidate. */
  "score",
  /** Its lead over the best candidate of another paragraph. */
  "margin",
  /** The z-score of `maxSim` among all candidates. */
  "maxSimZScore",
  /** See `Question.oovNameWeight`. */
  "oovNameWeight",
] as const;

/** Features that tell whether the first candidates answer, not whether they are near. */
const particularFeatures = [
  /** See the ranking's features of the same names, of the first candidate. */
  "unmet",
  "pieceLoss",
  "pieceGap",
  "termsElsewhere",
  "namesElsewhere",
  "slotUnfilled",
  "slotUnfilledNearby",
  "paragraphMaxSim",
  "paragraphSimilarity",
  /** `slotUnfilled` if a date, a number or a name is asked for, whose forms are known. */
  "particularUnfilled",
  /** The log of the first candidate's probability, at least −9. */
  "logProbability",
  /** The share of MaxSim, cosine, BM25 and alignment by which the first candidate is the first. */
  "agreement",
  /** The means over all candidates. */
  "meanMaxSim",
  "meanSimilarity",
] as const;

/** All features of a question and its ranked candidates. */
export const answerabilityFeatures = [...topicFeatures, ...particularFeatures] as const;

/** Features of the regression that tells whether the text has the particular thing that is asked for. */
export const evidenceOfAnswer = [
  "maxSim",
  "similarity",
  "score",
  "margin",
  "maxSimZScore",
  "oovNameWeight",
  ...particularFeatures,
] as const satisfies readonly (typeof answerabilityFeatures)[number][];

export type AnswerabilityFeatures = Readonly<Record<(typeof answerabilityFeatures)[number], number>>;

/** The coefficients of a logistic regression. A feature without a coefficient isn't used. */
export type LogisticRegression = Readonly<Partial<Record<keyof AnswerabilityFeatures, number>>> & {
  readonly bias: number;
};

/**
 * The answerability classifier. In a text about a single topic everything is close to every question, and what counts is
 * whether the particular thing that is asked for is there. In one about many topics, an unanswerable question is off
 * topic. Each has a regression of its own, and a text in between gets a mean of their logits.
 */
export interface AnswerabilityModel {
  readonly singleTopic: LogisticRegression;
  readonly multiTopic: LogisticRegression;
  /** The topical coherence of texts about many topics, at most, and of texts about a single topic, at least. */
  readonly coherence: { readonly many: number; readonly single: number };
  /** The logit that `singleTopic` loses with each doubling of a text beyond `fittedLength`, 0 or more. */
  readonly lossPerDoubling: number;
}

/** In sentences. The texts about a single topic that the regressions are fitted to are shorter: 110 to 270. */
const fittedLength = 300;

/** The parts of a text's index on which a probability depends. */
export interface SearchedText {
  /** See `topicalFocus`. */
  readonly focus: number;
  /** The number of sentences. */
  readonly sentences: number;
}

/** The number of times that a text is twice as long as those that the regressions are fitted to. */
function doublings(sentences: number): number {
  return Math.max(0, Math.log2(sentences / fittedLength));
}

/** The degree to which a text is about a single topic, 0…1, by its topical coherence. */
export function topicalFocus(coherence: number, { many, single }: AnswerabilityModel["coherence"]): number {
  return Math.min(1, Math.max(0, (coherence - many) / (single - many)));
}

const particularSlots: ReadonlySet<Slot | undefined> = new Set(["time", "amount", "name", "age", "duration"]);

/** Less probable candidates all count as this. */
const minLogProbability = -9;

const agreeing = ["maxSim", "similarity", "sentenceBm25", "discriminativeAlignment"] as const;

/** The share of features by which no candidate is above the first. */
function agreementOn([best, ...others]: readonly Candidate[]): number {
  if (!best) return 0;
  const isFirst = (name: (typeof agreeing)[number]) =>
    others.every(({ features }) => features[name] <= best.features[name]);
  return agreeing.filter(isFirst).length / agreeing.length;
}

/** The number of best candidates considered, since the second or third may be the answer. */
const consideredCandidates = 3;

/** A larger lead says no more. */
const maxMargin = 5;

/** 0 without values. */
function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / (values.length || 1);
}

function zScore(value: number, all: readonly number[]): number {
  const mean = meanOf(all);
  const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
  return variance > 0 ? (value - mean) / Math.sqrt(variance) : 0;
}

/** The kinds of answers that are told by their form, and that sentences near a question often lack. */
const particularTypes: ReadonlySet<AnswerType | undefined> = new Set(["amount", "name"]);

/**
 * The least cosine with the first sentence at which a word of the question counts as matched there. Below it were 10 % of the sure
 * answers to the training questions that the text answers, and 24 % of those to the others.
 */
const leastMatch = 0.25;

/**
 * True if the first candidate lacks a particular of the question, so that it can't be a sure answer: the number or the name
 * that is asked for, anything that a word of the question stands for, or, with its neighbours, a name of the question that the
 * text has elsewhere.
 */
export function lacksParticular({ answerType }: Question, [best]: readonly Candidate[]): boolean {
  if (!best) return true;
  const { slotUnfilled, namesElsewhere, leastPiece } = best.features;
  return (
    namesElsewhere > 0 || leastPiece < leastMatch || (particularTypes.has(answerType) && slotUnfilled > 0)
  );
}

/** The lead of the first candidate over the best one of another paragraph. */
function marginOf([best, ...others]: readonly Candidate[]): number {
  const elsewhere = others.find(({ sentence }) => sentence.paragraph !== best?.sentence.paragraph);
  return best && elsewhere ? Math.min(maxMargin, best.score - elsewhere.score) : maxMargin;
}

/** The features of a first candidate that isn't there. */
const noFeatures = {
  unmet: 1,
  pieceLoss: 1,
  pieceGap: 1,
  termsElsewhere: 1,
  namesElsewhere: 0,
  slotUnfilled: 0,
  slotUnfilledNearby: 0,
  paragraphMaxSim: 0,
  paragraphSimilarity: 0,
} as const;

/**
 * The features of a question and its candidates.
 *
 * @param candidates best first
 */
export function measureAnswerability(
  question: Question,
  candidates: readonly Candidate[],
): AnswerabilityFeatures {
  const [best] = candidates;
  const considered = candidates.slice(0, consideredCandidates);
  const highest = (name: keyof Candidate["features"]) =>
    Math.max(0, ...considered.map(({ features }) => features[name]));
  const valuesOf = (name: keyof Candidate["features"]) => candidates.map(({ features }) => features[name]);
  const ofBest = best?.features ?? noFeatures;
  const asksParticular = particularSlots.has(slotOf(question.text, question.answerType));
  return {
    maxSim: highest("maxSim"),
    similarity: highest("similarity"),
    discriminativeAlignment: highest("discriminativeAlignment"),
    localCoverage: highest("localCoverage"),
    paragraphCoverage: highest("paragraphCoverage"),
    rarestTerm: highest("rarestTerm"),
    score: best?.score ?? 0,
    margin: marginOf(candidates),
    maxSimZScore: zScore(highest("maxSim"), valuesOf("maxSim")),
    oovNameWeight: question.oovNameWeight,
    unmet: ofBest.unmet,
    pieceLoss: ofBest.pieceLoss,
    pieceGap: ofBest.pieceGap,
    termsElsewhere: ofBest.termsElsewhere,
    namesElsewhere: ofBest.namesElsewhere,
    slotUnfilled: ofBest.slotUnfilled,
    slotUnfilledNearby: ofBest.slotUnfilledNearby,
    paragraphMaxSim: ofBest.paragraphMaxSim,
    paragraphSimilarity: ofBest.paragraphSimilarity,
    particularUnfilled: asksParticular ? (best?.features.slotUnfilled ?? 1) : 0,
    logProbability: Math.max(minLogProbability, Math.log(best?.probability ?? 0)),
    agreement: agreementOn(candidates),
    meanMaxSim: meanOf(valuesOf("maxSim")),
    meanSimilarity: meanOf(valuesOf("similarity")),
  };
}

/** The logit of the probability of an answer by one regression. */
export function answerLogit(features: AnswerabilityFeatures, regression: LogisticRegression): number {
  return answerabilityFeatures.reduce(
    (sum, name) => sum + (regression[name] ?? 0) * features[name],
    regression.bias,
  );
}

/**
 * The probability that the text answers the question, 0…1. The more sentences there are, the nearer to the question is the best
 * of those that don't answer, and nothing else tells it from the answer: hence the loss with length. The regression for many
 * topics is fitted to long texts.
 */
export function answerProbability(
  features: AnswerabilityFeatures,
  { singleTopic, multiTopic, lossPerDoubling }: AnswerabilityModel,
  { focus, sentences }: SearchedText,
): number {
  const loss = lossPerDoubling * doublings(sentences);
  const single = focus > 0 ? focus * (answerLogit(features, singleTopic) - loss) : 0;
  const multi = focus < 1 ? (1 - focus) * answerLogit(features, multiTopic) : 0;
  return logistic(single + multi);
}
