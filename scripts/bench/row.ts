import { quantile } from "../support/statistics.ts";

/** One line of the table; without a value where it can't be measured on this machine. */
export interface Row {
  readonly label: string;
  readonly value: number | undefined;
  readonly unit: "ms" | "MB" | "count";
}

/** The named quantiles (0…1) of some times in milliseconds, a row each. */
export function quantileRows(
  label: string,
  times: readonly number[],
  at: Readonly<Record<string, number>>,
): Row[] {
  return Object.entries(at).map(([name, share]) => ({
    label: `${label}, ${name}`,
    value: quantile(times, share),
    unit: "ms",
  }));
}

/** How long something takes, in milliseconds, with what comes of it. */
export async function timed<Result>(work: () => Result | Promise<Result>) {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
}
