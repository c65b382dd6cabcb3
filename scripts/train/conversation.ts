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
import { balanced } from "./decision.ts";
import { fitGates, fitSoftmax, named } from "./softmax.ts";
import type { TrainedTurn } from "./turns.ts";

const penalty = 0.01;

/** How much what was said before has a say in where the answer is. */
export function fitContext(turns: readonly TrainedTurn[]): DiscourseWeights {
  const rows = turns
    .filter(({ right }) => right.size > 0)
    .map(({ leaning, shown, right }) => {
      const candidates = measureDiscourse(leaning, shown);
      return {
        rows: candidates.map(({ discourse: inContext }) => discourseFeatures.map((name) => inContext[name])),
        right: candidates.map(({ sentence }) => right.has(sentence.id)),
        weight: 1,
      };
    });
  const weights = fitSoftmax(rows, discourseFeatures.length, penalty);
  return named(discourseFeatures, weights);
}

/** The share of follow-ups with an answer that may be turned down, so that fewer without one are answered. */
const turnedDown = 0.1;

/** Whether a question that leans on what was said before is answered. */
export function fitFollowUp(turns: readonly TrainedTurn[], weights: DiscourseWeights): FollowUpModel {
  const cases = turns.map(({ leaning, shown, unfamiliar, answerable }) => {
    const candidates = rankByDiscourse(measureDiscourse(leaning, shown), weights);
    const features = measureFollowUp(leaning, candidates, unfamiliar);
    return { row: followUpFeatures.map((name) => features[name]), yes: answerable, weight: 1 };
  });
  const shape = { columns: followUpFeatures.map((_, column) => column), signs: [] };
  const [[bias = 0, ...slopes] = []] = fitGates(balanced(cases), [shape], penalty);
  const logits = cases
    .filter(({ yes }) => yes)
    .map(({ row }) => row.reduce((sum, value, column) => sum + value * (slopes[column] ?? 0), bias))
    .toSorted((a, b) => a - b);
  return {
    bias: bias - (logits[Math.floor(turnedDown * logits.length)] ?? 0),
    ...named(followUpFeatures, slopes),
  };
}
