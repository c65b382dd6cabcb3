import {
  discourseFeatures,
  measureDiscourse,
  rankByDiscourse,
  type DiscourseWeights,
} from "../../src/retrieval/ranking/discourse-features.ts";
import {
  followUpFeatures,
  measureFollowUp,
  type FollowUpModel,
} from "../../src/retrieval/answerability/follow-up-classifier.ts";
import { fitCalibration } from "./calibration.ts";
import { balanced } from "./answerability.ts";
import type { FollowUpExample } from "./follow-up-examples.ts";
import { fitLogistic, fitSoftmax, named } from "./linear-models.ts";

const penalty = 0.01;

/** Fits the ranking of the candidates of follow-up questions. */
export function fitDiscourse(examples: readonly FollowUpExample[]): DiscourseWeights {
  const rows = examples
    .filter(({ right }) => right.size > 0)
    .map(({ candidates, lastExcerpt, right }) => {
      const measured = measureDiscourse(candidates, lastExcerpt);
      return {
        rows: measured.map(({ discourse }) => discourseFeatures.map((name) => discourse[name])),
        right: measured.map(({ sentence }) => right.has(sentence.id)),
        weight: 1,
      };
    });
  const weights = fitSoftmax(rows, discourseFeatures.length, penalty);
  return named(discourseFeatures, weights);
}

/** The number of candidates that an answer may show. */
const shownCandidates = 2;

/** Fits the answerability classifier for follow-up questions. */
export function fitFollowUp(examples: readonly FollowUpExample[], weights: DiscourseWeights): FollowUpModel {
  const cases = examples.map(({ candidates, lastExcerpt, vocabularyDistance, answerable, right }) => {
    const ranked = rankByDiscourse(measureDiscourse(candidates, lastExcerpt), weights);
    const features = measureFollowUp(candidates, ranked, vocabularyDistance);
    const isRight = ranked.slice(0, shownCandidates).some(({ sentence }) => right.has(sentence.id));
    return {
      row: followUpFeatures.map((name) => features[name]),
      yes: answerable && isRight,
      answerable,
      weight: 1,
    };
  });
  const [bias = 0, ...slopes] = fitLogistic(balanced(cases), penalty);
  const judged = cases.map(({ row, yes, answerable }) => ({
    logit: row.reduce((sum, value, column) => sum + value * (slopes[column] ?? 0), bias),
    yes,
    answerable,
  }));
  const { slope, intercept } = fitCalibration(judged);
  return {
    bias: slope * bias + intercept,
    ...named(
      followUpFeatures,
      slopes.map((weight) => slope * weight),
    ),
  };
}
