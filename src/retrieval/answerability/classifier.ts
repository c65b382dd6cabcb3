import type { AnswerType } from "../query/answer-type.ts";
import { logistic } from "../../shared/probability.ts";
import type { Question } from "../query/question.ts";
import type { Candidate } from "../ranking/ranking.ts";

/** How near a finding comes to its question; more of any but "oovNameWeight" speaks for its being on the subject. */
export const evidenceFeatures = [
  /** The best of the first three candidates, in what ranks them. */
  "maxSim",
  "similarity",
  "tellingAlignment",
  "localCoverage",
  "paragraphCoverage",
  "rarestTerm",
  /** The ranking's value of the first, and by how much it beats the best of another paragraph. */
  "score",
  "margin",
  /** By how many deviations the first stands out from all candidates by late interaction. */
  "maxSimZScore",
  /** The weight of names in the question that the text doesn't have. */
  "oovNameWeight",
] as const;

/** What is measured of a whole finding to tell whether it answers at all. */
export const answerabilityFeatures = [
  ...evidenceFeatures,
  /** How much of the question's word that the first meets least is left unmet. */
  "unmet",
  /** A particular is asked for (a name, a time, a number…), and the first doesn't have one; nor do the next two. */
  "typeMissing",
  "typeMissingThroughout",
  "asksAmount",
  "asksName",
] as const;

export type AnswerabilityFeatures = Readonly<Record<(typeof answerabilityFeatures)[number], number>>;

/** A logistic regression: its bias and how much each feature counts. */
export type LogisticRegression = Readonly<Partial<Record<keyof AnswerabilityFeatures, number>>> & {
  readonly bias: number;
};

/**
 * What an unanswerable question lacks depends on the text. In one about many subjects it is the subject. In one about
 * a single subject everything is near every question, and it is either far off or lacks a particular; to be answered
 * there, a question must pass a gate for each. The probability is the product of the gates.
 */
export interface AnswerabilityModel {
  readonly singleTopic: readonly LogisticRegression[];
  readonly multiTopic: readonly LogisticRegression[];
  /** The unity of a text from which on it counts as being about one subject. */
  readonly minCoherence: number;
}

const amounts: ReadonlySet<AnswerType | undefined> = new Set(["amount", "age"]);
const names: ReadonlySet<AnswerType | undefined> = new Set(["person", "name"]);

function standsOut(value: number, all: readonly number[]): number {
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
  const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
  return variance > 0 ? (value - mean) / Math.sqrt(variance) : 0;
}

/** The features of a finding. The best of the first three counts, since the answer may be the second. */
export function measureAnswerability(
  question: Question,
  candidates: readonly Candidate[],
): AnswerabilityFeatures {
  const [best] = candidates;
  const first = candidates.slice(0, 3).map(({ features }) => features);
  const most = (value: (features: Candidate["features"]) => number) => Math.max(0, ...first.map(value));
  const elsewhere = candidates.find(({ sentence }) => sentence.paragraph !== best?.sentence.paragraph);
  const particular = question.answerType !== undefined && question.answerType !== "reason";
  const maxSim = most((features) => features.maxSim);
  return {
    maxSim,
    similarity: most(({ similarity }) => similarity),
    tellingAlignment: most(({ tellingAlignment }) => tellingAlignment),
    localCoverage: most(({ localCoverage }) => localCoverage),
    paragraphCoverage: most(({ paragraphCoverage }) => paragraphCoverage),
    rarestTerm: most(({ rarestTerm }) => rarestTerm),
    score: best?.score ?? 0,
    margin: best && elsewhere ? Math.min(widestMargin, best.score - elsewhere.score) : widestMargin,
    maxSimZScore: standsOut(
      maxSim,
      candidates.map(({ features }) => features.maxSim),
    ),
    oovNameWeight: question.oovNameWeight,
    unmet: best?.features.unmet ?? 1,
    typeMissing: Number(particular && best?.features.typeOffered === 0),
    typeMissingThroughout: Number(particular && most(({ typeOffered }) => typeOffered) === 0),
    asksAmount: Number(amounts.has(question.answerType)),
    asksName: Number(names.has(question.answerType)),
  };
}

/** A lead beyond this says no more. */
const widestMargin = 5;

/** The probability, 0…1, that the finding answers the question. */
export function answerProbability(
  features: AnswerabilityFeatures,
  gates: readonly LogisticRegression[],
): number {
  return gates.reduce((probability, gate) => {
    let logit = gate.bias;
    for (const name of answerabilityFeatures) logit += (gate[name] ?? 0) * features[name];
    return probability * logistic(logit);
  }, 1);
}
