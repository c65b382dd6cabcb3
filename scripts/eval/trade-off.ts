import { mean } from "../support/statistics.ts";
import type { Sample } from "./trials.ts";

/** The thresholds that are compared. */
const thresholds = [0.5, 0.55, 0.61, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] as const;

/** The sure answers that there would be if a confidence of `threshold` were enough for one. Shares are 0…1. */
export interface TradeOff {
  readonly threshold: number;
  /** The share of the answerable questions. */
  readonly answerable: number;
  /** The share of these answers whose first two excerpts have the right sentence; undefined if there are none. */
  readonly right: number | undefined;
  /** The share of the unanswerable questions. */
  readonly unanswerable: number;
}

/** The sure answers at several thresholds. The trials should be judged in the view "ranking". Empty without both kinds of questions. */
export function tradeOffs({
  answerable,
  unanswerable,
}: Pick<Sample, "answerable" | "unanswerable">): TradeOff[] {
  if (answerable.length === 0 || unanswerable.length === 0) return [];
  return thresholds.map((threshold) => {
    const sure = answerable.filter(({ confidence }) => confidence >= threshold);
    return {
      threshold,
      answerable: sure.length / answerable.length,
      right: mean(sure.map(({ sentenceRank }) => (sentenceRank <= 2 ? 1 : 0))),
      unanswerable:
        unanswerable.filter(({ confidence }) => confidence >= threshold).length / unanswerable.length,
    };
  });
}
