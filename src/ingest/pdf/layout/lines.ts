import type { Run } from "../file/runs.ts";

/** Runs on one line of a column, from left to right. */
export interface Line {
  readonly runs: readonly Run[];
  /** The index of the page, from 0. */
  readonly page: number;
  readonly x: number;
  /** The right edge. */
  readonly end: number;
  readonly baseline: number;
  /** The size of most of its characters. */
  readonly size: number;
}

/** The value with the greatest total weight. Values that round to the same tenth are counted together. */
export function mode(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) {
    const key = Math.round(value * 10) / 10;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let [best, most] = [0, -Infinity];
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
}

/** The value that a share of all values don't exceed. Infinity if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;
}

function lineOf(runs: readonly Run[], page: number): Line {
  const size = mode(runs.map((run) => [run.size, run.text.length]));
  const main = runs.filter((run) => Math.abs(run.size - size) <= 0.1);
  return {
    runs,
    page,
    x: runs.reduce((x, run) => Math.min(x, run.x), Infinity),
    end: runs.reduce((end, run) => Math.max(end, run.end), -Infinity),
    baseline: mode((main.length > 0 ? main : runs).map((run) => [run.baseline, run.text.length])),
    size,
  };
}

/** Gaps up to this many ems separate words of one line, whatever the layout. Those between columns are wider. */
const maxGap = 1.2;

/** Runs that are being joined, and where they stand. */
interface Joined {
  readonly runs: Run[];
  x: number;
  end: number;
  /** The baseline, the size and the length of its longest part. */
  baseline: number;
  size: number;
  length: number;
}

type Part = Pick<Line, "x" | "end" | "baseline" | "size"> & {
  readonly runs: readonly Run[];
  readonly length: number;
};

function partOf(run: Run): Part {
  return { ...run, runs: [run], length: run.text.length };
}

function join(joined: Joined, { runs, x, end, baseline, size, length }: Part): void {
  for (const run of runs) joined.runs.push(run);
  joined.x = Math.min(joined.x, x);
  joined.end = Math.max(joined.end, end);
  if (length <= joined.length) return;
  joined.baseline = baseline;
  joined.size = size;
  joined.length = length;
}

/** True if a run continues a line on its right, perhaps raised or lowered. */
function continues(run: Run, { end, baseline, size }: Joined): boolean {
  const em = Math.max(run.size, size);
  const gap = run.x - end;
  return Math.abs(run.baseline - baseline) < 0.6 * em && gap > -0.5 * em && gap < maxGap * em;
}

/** Joins runs that follow each other in the file and on the page. The result has at least a segment for each line. */
export function segmentsOf(runs: readonly Run[], page: number): Line[] {
  const segments: Joined[] = [];
  for (const run of runs) {
    const open = segments.at(-1);
    if (open && continues(run, open)) join(open, partOf(run));
    else segments.push({ ...partOf(run), runs: [run] });
  }
  return segments.map((segment) => lineOf(segment.runs, page));
}

/** True if a segment stands beside the others of a row. */
function isBeside(segment: Line, { x, end, baseline, size }: Joined): boolean {
  return (
    segment.baseline - baseline < 0.5 * Math.max(size, segment.size) &&
    (segment.x >= end - 0.5 * size || segment.end <= x + 0.5 * size)
  );
}

/** Joins the segments of a column that stand beside each other, and puts the lines in order from top to bottom. */
export function joinSegments(segments: readonly Line[]): Line[] {
  const rows: { readonly page: number; readonly joined: Joined }[] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const part = { ...segment, length: segment.runs.reduce((sum, { text }) => sum + text.length, 0) };
    const row = rows.at(-1)?.joined;
    if (row && isBeside(segment, row)) join(row, part);
    else rows.push({ page: segment.page, joined: { ...part, runs: [...segment.runs] } });
  }
  return rows.map(({ page, joined }) =>
    lineOf(
      joined.runs.toSorted((a, b) => a.x - b.x),
      page,
    ),
  );
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** The runs in reading order. */
export function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  const letters = runs.map(({ text }) => text).join("");
  const share = (letters.match(rightToLeft)?.length ?? 0) / Math.max(1, letters.length);
  return share > 0.5 ? runs.toSorted((a, b) => b.end - a.end) : runs;
}

/** In ems. Letters of one word are closer to each other. */
const minSpace = 0.15;

/** True if white space separates two runs. */
export function isSpaced(left: Run, right: Run): boolean {
  return right.spaced || right.x - left.end > minSpace * Math.min(left.size, right.size);
}

/** The words of a line. */
export function wordsOf({ runs }: Pick<Line, "runs">): string {
  const ordered = inReadingOrder(runs);
  return ordered.reduce((text, run, index) => {
    const before = ordered[index - 1];
    return text + (before && isSpaced(before, run) ? " " : "") + run.text;
  }, "");
}
