import type { Calibration } from "../../src/retrieval/answerability/classifier.ts";
import { fitRegressions } from "./linear-models.ts";

/** A case with the probability that a model gave it which wasn't fitted to its set. */
export interface Judged {
  readonly probability: number;
  readonly yes: boolean;
  readonly answerable: boolean;
}

/** The share of answerable questions among those that members ask. */
const shareAnswerable = 0.8;

function logit(probability: number): number {
  const within = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(within / (1 - within));
}

/** Fits the calibration of probabilities (Platt, 1999) to questions of which four in five are answerable. */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const count = (answerable: boolean) => judged.filter((each) => each.answerable === answerable).length || 1;
  const weights = { yes: shareAnswerable / count(true), no: (1 - shareAnswerable) / count(false) };
  const cases = judged.map(({ probability, yes, answerable }) => ({
    row: [logit(probability)],
    yes,
    weight: answerable ? weights.yes : weights.no,
  }));
  const [[intercept = 0, slope = 1] = []] = fitRegressions(cases, [{ columns: [0], signs: [1] }], 0);
  return { slope, intercept };
}
