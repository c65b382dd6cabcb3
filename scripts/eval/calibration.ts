import { partitionPoint } from "../../src/shared/collections/partition-point.ts";
import { mean } from "../support/statistics.ts";
import type { Sample } from "./trials.ts";

/** Confidences are grouped into this many bins of equal width. */
const binCount = 5;

/** The questions with a confidence from `from` to `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  /** Their mean confidence. */
  readonly confidence: number;
  /** The share of them whose first excerpt hits. */
  readonly right: number;
}

/**
 * A reliability diagram: confidence against the share of hits in each bin, without empty bins, over all questions but
 * small talk. The trials should be judged in the view "ranking", since confidence also refers to excerpts not offered.
 */
export function reliability({
  answerable,
  unanswerable,
}: Pick<Sample, "answerable" | "unanswerable">): Bin[] {
  const judged = [...answerable, ...unanswerable];
  return Array.from({ length: binCount }, (_, index) => {
    const within = judged.filter(
      ({ confidence }) => Math.min(Math.floor(confidence * binCount), binCount - 1) === index,
    );
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      questions: within.length,
      confidence: mean(within.map(({ confidence }) => confidence)) ?? 0,
      right: mean(within.map(({ sentenceRank }) => (sentenceRank === 1 ? 1 : 0))) ?? 0,
    };
  }).filter(({ questions }) => questions > 0);
}

/** The expected calibration error: the mean of |confidence − right| over the bins, weighted by their questions. */
export function calibrationError(bins: readonly Bin[]): number | undefined {
  const total = bins.reduce((sum, { questions }) => sum + questions, 0);
  if (total === 0) return undefined;
  return bins.reduce(
    (sum, { questions, confidence, right }) => sum + (questions / total) * Math.abs(confidence - right),
    0,
  );
}

/** The number of ascending values below a value, equal ones counted half. */
function countBelow(ascending: readonly number[], value: number): number {
  const below = partitionPoint(ascending, (each) => each < value);
  return (below + partitionPoint(ascending, (each) => each <= value)) / 2;
}

/**
 * The area under the ROC curve: the probability that a random positive is above a random negative, ties counted half.
 * Undefined if there are no positives or no negatives.
 */
export function rocArea(positive: readonly number[], negative: readonly number[]): number | undefined {
  if (negative.length === 0) return undefined;
  const ascending = negative.toSorted((a, b) => a - b);
  return mean(positive.map((value) => countBelow(ascending, value) / negative.length));
}
