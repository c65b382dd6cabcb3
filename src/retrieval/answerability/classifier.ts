import { slotOf, type Slot } from "../query/answer-slot.ts";
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
  /** `slotUnfilled` if a date, a number or a name is asked for, whose forms are known. */
  "particularUnfilled",
  /** The log of the first candidate's probability, at least −9. */
  "logProbability",
  /** The share of MaxSim, cosine, BM25 and alignment by which the first candidate is the first. */
  "agreement",
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
 * The answerability classifier. The probability that the text answers is the product of logistic regressions. For a text
 * about many topics one suffices: an unanswerable question is off topic. In a text about a single topic, everything is
 * close to every question. There a second regression tells questions that lack a particular.
 */
export interface AnswerabilityModel {
  readonly singleTopic: readonly LogisticRegression[];
  readonly multiTopic: readonly LogisticRegression[];
  /** The least topical coherence of a text about a single topic. */
  readonly minCoherence: number;
  /** The calibration (Platt, 1999) of the probabilities for texts about a single topic. */
  readonly calibration: Calibration;
}

/** Turns the logit of a probability into that of a calibrated one. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** The calibrated form of a probability, 0…1. */
export function calibrated(probability: number, { slope, intercept }: Calibration): number {
  const within = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return logistic(slope * Math.log(within / (1 - within)) + intercept);
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

function zScore(value: number, all: readonly number[]): number {
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
  const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
  return variance > 0 ? (value - mean) / Math.sqrt(variance) : 0;
}

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
  const considered = candidates.slice(0, consideredCandidates).map(({ features }) => features);
  const highest = (value: (features: Candidate["features"]) => number) =>
    Math.max(0, ...considered.map(value));
  const elsewhere = candidates.find(({ sentence }) => sentence.paragraph !== best?.sentence.paragraph);
  const asksParticular = particularSlots.has(slotOf(question.text, question.answerType));
  const maxSim = highest((features) => features.maxSim);
  return {
    maxSim,
    similarity: highest(({ similarity }) => similarity),
    discriminativeAlignment: highest(({ discriminativeAlignment }) => discriminativeAlignment),
    localCoverage: highest(({ localCoverage }) => localCoverage),
    paragraphCoverage: highest(({ paragraphCoverage }) => paragraphCoverage),
    rarestTerm: highest(({ rarestTerm }) => rarestTerm),
    score: best?.score ?? 0,
    margin: best && elsewhere ? Math.min(maxMargin, best.score - elsewhere.score) : maxMargin,
    maxSimZScore: zScore(
      maxSim,
      candidates.map(({ features }) => features.maxSim),
    ),
    oovNameWeight: question.oovNameWeight,
    unmet: best?.features.unmet ?? 1,
    pieceLoss: best?.features.pieceLoss ?? 1,
    pieceGap: best?.features.pieceGap ?? 1,
    termsElsewhere: best?.features.termsElsewhere ?? 1,
    namesElsewhere: best?.features.namesElsewhere ?? 0,
    slotUnfilled: best?.features.slotUnfilled ?? 0,
    slotUnfilledNearby: best?.features.slotUnfilledNearby ?? 0,
    particularUnfilled: asksParticular ? (best?.features.slotUnfilled ?? 1) : 0,
    logProbability: Math.max(minLogProbability, Math.log(best?.probability ?? 0)),
    agreement: agreementOn(candidates),
  };
}

/** The product of the regressions' probabilities: the probability that the text answers the question, 0…1. */
export function answerProbability(
  features: AnswerabilityFeatures,
  regressions: readonly LogisticRegression[],
): number {
  return regressions.reduce((probability, regression) => {
    let logit = regression.bias;
    for (const name of answerabilityFeatures) logit += (regression[name] ?? 0) * features[name];
    return probability * logistic(logit);
  }, 1);
}
