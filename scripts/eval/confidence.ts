import { mean } from "../statistics.ts";
import type { Sample } from "./trials.ts";

/** How many bins of equal width the confidences are put in. */
const binCount = 5;

/** The questions that were answered with about the same confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  /** The mean confidence claimed. */
  readonly confidence: number;
  /** The share of the questions whose first excerpt hits. */
  readonly right: number;
}

/**
 * The claimed confidence against what came of it, over all questions but small talk; bins without a question are left
 * out. The nearest passages should be looked at where nothing was offered, since it is of them that confidence speaks.
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

/** The expected calibration error: the mean distance between claim and truth of the bins, weighted by size. */
export function calibrationError(bins: readonly Bin[]): number | undefined {
  const total = bins.reduce((sum, { questions }) => sum + questions, 0);
  if (total === 0) return undefined;
  return bins.reduce(
    (sum, { questions, confidence, right }) => sum + (questions / total) * Math.abs(confidence - right),
    0,
  );
}

/** How many of the ascending values lie below, with those that are equal counted half. */
function below(ascending: readonly number[], value: number): number {
  const bound = (test: (each: number) => boolean) => {
    let [from, to] = [0, ascending.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (test(ascending[middle] ?? 0)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return (bound((each) => each < value) + bound((each) => each <= value)) / 2;
}

/**
 * The area under the ROC curve: how often one of the `positive` is above one of the `negative`, ties counted half;
 * undefined when either is empty.
 */
export function rocArea(positive: readonly number[], negative: readonly number[]): number | undefined {
  if (negative.length === 0) return undefined;
  const ascending = negative.toSorted((a, b) => a - b);
  return mean(positive.map((value) => below(ascending, value) / negative.length));
}
