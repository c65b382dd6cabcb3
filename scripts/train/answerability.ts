import {
  answerabilityFeatures,
  evidenceOfAnswer,
  topicFeatures,
  type AnswerabilityFeatures,
  type AnswerabilityModel,
  type Calibration,
  type LogisticRegression,
} from "../../src/retrieval/answerability/classifier.ts";
import { rankByWeights, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { Models } from "../../src/retrieval/weights.ts";
import { answerabilityOf, withoutAnswer, type Example } from "./examples.ts";
import { fitRegressions, named, type Case, type Sign } from "./linear-models.ts";

/** A case for the answerability classifier. The answer is yes if one of the first two candidates is right. */
export interface AnswerabilityCase extends Case {
  readonly features: AnswerabilityFeatures;
  readonly set: string;
  readonly squad: boolean;
  readonly kind: Example["kind"] | "answer removed";
  readonly pair?: number | undefined;
}

const penalty = 0.01;

/** The number of candidates that an answer may show. */
const shownCandidates = 2;

/** The weight of a case. */
function weightOf(kind: AnswerabilityCase["kind"], squad: boolean, hasEncoder: boolean): number {
  if (kind === "unanswerable") return 2;
  // In a text about one topic, removing a paragraph makes a poor substitute for an unanswerable question.
  if (kind === "answer removed") return squad ? 1 : 0.25;
  // There are many of these, and with the encoder they are easy.
  return kind === "other text" && hasEncoder ? 0.5 : 1;
}

/** Cases from all examples, and from the answerable ones once more without their answer. */
export function casesFrom(examples: readonly Example[], weights: RankingWeights): AnswerabilityCase[] {
  const hasEncoder = weights.maxSim !== undefined;
  return examples.flatMap((example) => {
    const { set, squad, kind, pair } = example;
    const toCase = (each: Example, as: AnswerabilityCase["kind"]): AnswerabilityCase => {
      const features = answerabilityOf(each, weights);
      const shown = rankByWeights(each.candidates, weights).slice(0, shownCandidates);
      return {
        set,
        squad,
        kind: as,
        pair,
        features,
        row: answerabilityFeatures.map((name) => features[name]),
        yes: as === "answerable" && shown.some(({ sentence }) => each.right.has(sentence.id)),
        weight: weightOf(as, squad, hasEncoder),
      };
    };
    if (kind !== "answerable" || example.right.size === 0 || pair !== undefined)
      return [toCase(example, kind)];
    return [toCase(example, kind), toCase(withoutAnswer(example), "answer removed")];
  });
}

/**
 * Scales the weights of the negative cases.
 *
 * @param ratio total weight of the positive cases divided by that of the negative ones
 */
export function balanced<Each extends Case>(cases: readonly Each[], ratio = 1): Each[] {
  const total = (yes: boolean) => cases.reduce((sum, each) => sum + (each.yes === yes ? each.weight : 0), 0);
  const factor = total(true) / (total(false) || 1) / ratio;
  return cases.map((each) => (each.yes ? each : { ...each, weight: each.weight * factor }));
}

type Name = (typeof answerabilityFeatures)[number];
type Topics = "singleTopic" | "multiTopic";

const regressionFeatures: Readonly<Record<Topics, readonly (readonly Name[])[]>> = {
  singleTopic: [topicFeatures, evidenceOfAnswer],
  multiTopic: [topicFeatures],
};

function fit(cases: readonly AnswerabilityCase[], topics: Topics): LogisticRegression[] {
  const features = regressionFeatures[topics];
  const shapes = features.map((names) => ({
    columns: names.map((name) => answerabilityFeatures.indexOf(name)),
    signs: names.map((name): Sign => {
      if (names !== topicFeatures) return 0;
      return name === "oovNameWeight" ? -1 : 1;
    }),
  }));
  return fitRegressions(balanced(cases), shapes, penalty).map(([bias = 0, ...weights], index) => ({
    bias,
    ...named(features[index] ?? [], weights),
  }));
}

/**
 * Fits the regressions for texts about a single topic. By stems alone, topical coherence can't be measured, so one
 * regression is fitted to all sets.
 */
export function fitSingleTopic(
  model: keyof Models,
  cases: readonly AnswerabilityCase[],
): LogisticRegression[] {
  if (model === "stems") return fit(cases, "multiTopic");
  return fit(
    cases.filter(({ squad }) => !squad),
    "singleTopic",
  );
}

/** The topical coherence between that of the sets about one topic and that of the SQuAD files. */
const minCoherence = 0.32;

/** Fits the answerability classifier. */
export function fitAnswerability(
  model: keyof Models,
  cases: readonly AnswerabilityCase[],
  calibration: Calibration,
): AnswerabilityModel {
  const singleTopic = fitSingleTopic(model, cases);
  if (model === "stems") return { singleTopic, multiTopic: singleTopic, minCoherence: 1, calibration };
  const multiTopic = fit(
    cases.filter(({ squad }) => squad),
    "multiTopic",
  );
  return { singleTopic, multiTopic, minCoherence, calibration };
}
