import { quantile } from "../support/statistics.ts";

/** One row of the table. The value is undefined if this platform doesn't provide it. */
export interface Row {
  readonly label: string;
  readonly value: number | undefined;
  readonly unit: "ms" | "MB" | "count";
}

/** Wider than the longest label. */
const labelWidth = 52;

/** A row as it is printed. */
export function line({ label, value, unit }: Row): string {
  const number = unit === "count" ? String(value) : `${value?.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  return `${label.padEnd(labelWidth)}${value === undefined ? "unknown here" : number.padStart(9)}\n`;
}

/**
 * One row for each quantile of times.
 *
 * @param times in milliseconds
 * @param at the shares (0…1) by the names of the quantiles
 */
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

/** Runs some work and measures its time. */
export async function timed<Result>(work: () => Result | Promise<Result>) {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
}
