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

/** Features of a question and its ranked candidates that tell whether the text answers the question. */
export const answerabilityFeatures = [
  ...topicFeatures,
  /** See the ranking's feature, of the first candidate. */
  "unmet",
  /** 1 if the question asks for a particular (a name, a date, a number) that the first candidate doesn't contain. */
  "typeMissing",
  /** 1 if none of the first three contains it. */
  "typeMissingThroughout",
  /** 1 if it asks for an amount or an age. */
  "asksAmount",
  /** 1 if it asks for a person or a name. */
  "asksName",
] as const;

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
}

const amountTypes: ReadonlySet<AnswerType | undefined> = new Set(["amount", "age"]);
const nameTypes: ReadonlySet<AnswerType | undefined> = new Set(["person", "name"]);

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
  const asksParticular = question.answerType !== undefined && question.answerType !== "reason";
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
    typeMissing: Number(asksParticular && best?.features.typeOffered === 0),
    typeMissingThroughout: Number(asksParticular && highest(({ typeOffered }) => typeOffered) === 0),
    asksAmount: Number(amountTypes.has(question.answerType)),
    asksName: Number(nameTypes.has(question.answerType)),
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
