import type { Random } from "../../src/shared/random.ts";
import { mulberry32 } from "../random.ts";
import { quantile } from "../statistics.ts";
import type { Figure } from "./figures.ts";
import type { Sample } from "./trials.ts";

const resamples = 1000;
const seed = 1933;

export interface Measured {
  readonly value: number;
  /** The 95 % bootstrap interval, where the figure is worth one. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

function resample<Value>(values: readonly Value[], random: Random): Value[] {
  return values.map(() => random.pick(values));
}

/** What each figure comes to, by its key; figures that can't be told from the sample are left out. */
export function measure(sample: Sample, figures: readonly Figure[]): Map<string, Measured> {
  const random = mulberry32(seed);
  const others = Array.from({ length: resamples }, (): Sample => ({
    answerable: resample(sample.answerable, random),
    unanswerable: resample(sample.unanswerable, random),
    smallTalk: sample.smallTalk,
  }));
  const measured = new Map<string, Measured>();
  for (const { key, interval, of } of figures) {
    const value = of(sample);
    if (value === undefined) continue;
    const values = interval ? others.map(of).filter((each) => each !== undefined) : [];
    measured.set(
      key,
      interval ? { value, low: quantile(values, 0.025), high: quantile(values, 0.975) } : { value },
    );
  }
  return measured;
}
