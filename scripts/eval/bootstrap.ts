import type { Random } from "../../src/shared/random.ts";
import { mulberry32 } from "../support/random.ts";
import { mean, quantile } from "../support/statistics.ts";
import type { Figure } from "./figures.ts";
import type { Sample } from "./trials.ts";

const resamples = 1000;
const seed = 1933;

/** The value of a figure. */
export interface Measured {
  readonly value: number;
  /** The bounds of the 95 % bootstrap interval; undefined for figures without one. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

function resample<Value>(values: readonly Value[], random: Random): Value[] {
  return values.map(() => random.pick(values));
}

/** The values of the figures by key, without those that the sample has no question for. */
export function measure(sample: Sample, figures: readonly Figure[]): Map<string, Measured> {
  const random = mulberry32(seed);
  const samples = Array.from({ length: resamples }, (): Sample => ({
    answerable: resample(sample.answerable, random),
    unanswerable: resample(sample.unanswerable, random),
    smallTalk: sample.smallTalk,
  }));
  const measured = new Map<string, Measured>();
  for (const { key, interval, of } of figures) {
    const value = of(sample);
    if (value === undefined) continue;
    const values = interval ? samples.map(of).filter((each) => each !== undefined) : [];
    measured.set(
      key,
      interval ? { value, low: quantile(values, 0.025), high: quantile(values, 0.975) } : { value },
    );
  }
  return measured;
}

/** The mean of values, with its 95 % bootstrap interval. */
export function meanWithInterval(values: readonly number[]): Measured {
  const random = mulberry32(seed);
  const means = Array.from({ length: resamples }, () => mean(resample(values, random)) ?? 0);
  return { value: mean(values) ?? 0, low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
