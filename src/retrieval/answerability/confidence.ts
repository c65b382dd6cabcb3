import type { AnswerType } from "../query/answer-type.ts";
import { logistic } from "../../shared/probability.ts";
import type { Question } from "../query/question.ts";
import type { Candidate } from "../ranking/ranking.ts";

/** How near a finding comes to its question; more of any but "strangers" speaks for its being on the subject. */
export const evidenceFeatures = [
  /** The best of the first three candidates, in what ranks them. */
  "late",
  "similarity",
  "tellingAlignment",
  "localCoverage",
  "paragraphCoverage",
  "rarest",
  /** The ranking's value of the first, and by how much it beats the best of another paragraph. */
  "value",
  "margin",
  /** By how many deviations the first stands out from all candidates by late interaction. */
  "lateStandsOut",
  /** The weight of names in the question that the text doesn't have. */
  "strangers",
] as const;

/** What is measured of a whole finding to tell whether it answers at all. */
export const confidenceFeatures = [
  ...evidenceFeatures,
  /** How much of the question's word that the first meets least is left unmet. */
  "unmet",
  /** A particular is asked for (a name, a time, a number…), and the first doesn't have one; nor do the next two. */
  "typeMissing",
  "typeMissingThroughout",
  "asksAmount",
  "asksName",
] as const;

export type ConfidenceFeatures = Readonly<Record<(typeof confidenceFeatures)[number], number>>;

/** A logistic regression: its bias and how much each feature counts. */
export type Gate = Readonly<Partial<Record<keyof ConfidenceFeatures, number>>> & { readonly bias: number };

/**
 * What an unanswerable question lacks depends on the text. In one about many subjects it is the subject. In one about
 * a single subject everything is near every question, and it is either far off or lacks a particular; to be answered
 * there, a question must pass a gate for each. The probability is the product of the gates.
 */
export interface ConfidenceModel {
  readonly oneSubject: readonly Gate[];
  readonly manySubjects: readonly Gate[];
  /** The unity of a text from which on it counts as being about one subject. */
  readonly unity: number;
}

const amounts: ReadonlySet<AnswerType | undefined> = new Set(["amount", "age"]);
const names: ReadonlySet<AnswerType | undefined> = new Set(["person", "name"]);

function standsOut(value: number, all: readonly number[]): number {
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
  const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
  return variance > 0 ? (value - mean) / Math.sqrt(variance) : 0;
}

/** The features of a finding. The best of the first three counts, since the answer may be the second. */
export function measureFinding(question: Question, candidates: readonly Candidate[]): ConfidenceFeatures {
  const [best] = candidates;
  const first = candidates.slice(0, 3).map(({ features }) => features);
  const most = (value: (features: Candidate["features"]) => number) => Math.max(0, ...first.map(value));
  const elsewhere = candidates.find(({ sentence }) => sentence.paragraph !== best?.sentence.paragraph);
  const particular = question.asksFor !== undefined && question.asksFor !== "reason";
  const late = most((features) => features.late);
  return {
    late,
    similarity: most(({ similarity }) => similarity),
    tellingAlignment: most(({ tellingAlignment }) => tellingAlignment),
    localCoverage: most(({ localCoverage }) => localCoverage),
    paragraphCoverage: most(({ paragraphCoverage }) => paragraphCoverage),
    rarest: most(({ rarest }) => rarest),
    value: best?.value ?? 0,
    margin: best && elsewhere ? Math.min(widestMargin, best.value - elsewhere.value) : widestMargin,
    lateStandsOut: standsOut(
      late,
      candidates.map(({ features }) => features.late),
    ),
    strangers: question.strangers,
    unmet: best?.features.unmet ?? 1,
    typeMissing: Number(particular && best?.features.typeOffered === 0),
    typeMissingThroughout: Number(particular && most(({ typeOffered }) => typeOffered) === 0),
    asksAmount: Number(amounts.has(question.asksFor)),
    asksName: Number(names.has(question.asksFor)),
  };
}

/** A lead beyond this says no more. */
const widestMargin = 5;

/** The probability, 0…1, that the finding answers the question. */
export function confidenceOf(features: ConfidenceFeatures, gates: readonly Gate[]): number {
  return gates.reduce((probability, gate) => {
    let logit = gate.bias;
    for (const name of confidenceFeatures) logit += (gate[name] ?? 0) * features[name];
    return probability * logistic(logit);
  }, 1);
}
