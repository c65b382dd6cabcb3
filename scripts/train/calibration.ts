import { fitLogistic } from "./linear-models.ts";

/** A case with the logit that a model gave it which wasn't fitted to its set. */
export interface Judged {
  readonly logit: number;
  readonly yes: boolean;
  readonly answerable: boolean;
}

/** Turns a logit into that of a calibrated probability. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** The share of answerable questions among those that members ask. */
const shareAnswerable = 0.8;

/** Fits the calibration of logits (Platt, 1999) to questions of which four in five are answerable. */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const count = (answerable: boolean) => judged.filter((each) => each.answerable === answerable).length || 1;
  const weights = { yes: shareAnswerable / count(true), no: (1 - shareAnswerable) / count(false) };
  const cases = judged.map(({ logit, yes, answerable }) => ({
    row: [logit],
    yes,
    weight: answerable ? weights.yes : weights.no,
  }));
  const [intercept = 0, slope = 1] = fitLogistic(cases, 0);
  return { slope, intercept };
}
