import {
  evidenceOfAnswer,
  topicFeatures,
  type AnswerabilityFeatures,
  type LogisticRegression,
} from "../../src/retrieval/answerability/classifier.ts";
import { rankByWeights, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { Calibration } from "./calibration.ts";
import { answerabilityOf, withoutAnswer, type Example } from "./examples.ts";
import { fitLogistic, named, type Case } from "./linear-models.ts";

/** A case for the answerability classifier. The answer is yes if one of the first two candidates is right. */
export interface AnswerabilityCase extends Omit<Case, "row"> {
  readonly features: AnswerabilityFeatures;
  readonly set: string;
  readonly squad: boolean;
  readonly kind: Example["kind"] | "answer removed";
  readonly pair?: number | undefined;
}

/** The regressions of an answerability classifier. */
export type Topics = "singleTopic" | "multiTopic";

const penalty = 0.01;

/** The number of candidates that an answer may show. */
const shownCandidates = 2;

/** The weight of a case. */
function weightOf(kind: AnswerabilityCase["kind"], squad: boolean, hasEncoder: boolean): number {
  switch (kind) {
    case "answerable":
      return 1;
    case "unanswerable":
      return squad ? 1 : 4;
    case "twin":
      return 0.5;
    // In a text about one topic, removing a paragraph makes a poor substitute for an unanswerable question.
    case "answer removed":
      return squad ? 1 : 0.25;
    // There are many of these, and with the encoder they are easy.
    case "other text":
      return hasEncoder ? 0.5 : 1;
  }
}

/** Cases from all examples, and from the answerable ones once more without their answer. */
export function casesFrom(examples: readonly Example[], weights: RankingWeights): AnswerabilityCase[] {
  const hasEncoder = weights.maxSim !== undefined;
  return examples.flatMap((example) => {
    const { set, squad, kind, pair } = example;
    const toCase = (each: Example, as: AnswerabilityCase["kind"]): AnswerabilityCase => {
      const shown = rankByWeights(each.candidates, weights).slice(0, shownCandidates);
      return {
        set,
        squad,
        kind: as,
        pair,
        features: answerabilityOf(each, weights),
        yes: as === "answerable" && shown.some(({ sentence }) => each.right.has(sentence.id)),
        weight: weightOf(as, squad, hasEncoder),
      };
    };
    if (kind !== "answerable" || example.right.size === 0 || pair !== undefined)
      return [toCase(example, kind)];
    return [toCase(example, kind), toCase(withoutAnswer(example), "answer removed")];
  });
}

/** Scales the weights of the negative cases, so that they add up to those of the positive ones. */
export function balanced<Each extends Pick<Case, "yes" | "weight">>(cases: readonly Each[]): Each[] {
  const total = (yes: boolean) => cases.reduce((sum, each) => sum + (each.yes === yes ? each.weight : 0), 0);
  const factor = total(true) / (total(false) || 1);
  return cases.map((each) => (each.yes ? each : { ...each, weight: each.weight * factor }));
}

const regressionFeatures = { singleTopic: evidenceOfAnswer, multiTopic: topicFeatures } as const;

/** Fits a regression to as many positive as negative cases, by weight. */
export function fitAnswerability(cases: readonly AnswerabilityCase[], topics: Topics): LogisticRegression {
  const names = regressionFeatures[topics];
  const rows = balanced(cases).map((each) => ({
    ...each,
    row: names.map((name) => each.features[name]),
  }));
  const [bias = 0, ...weights] = fitLogistic(rows, penalty);
  return { bias, ...named(names, weights) };
}

/** The regression whose logits are calibrated. */
export function withCalibration(
  { bias, ...weights }: LogisticRegression,
  { slope, intercept }: Calibration,
): LogisticRegression {
  const scaled = Object.entries(weights).map(([name, weight]) => [name, slope * weight] as const);
  return { bias: slope * bias + intercept, ...Object.fromEntries(scaled) };
}
