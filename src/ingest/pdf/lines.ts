import type { Run } from "./runs.ts";

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

/** True if a run continues a line on its right, perhaps raised or lowered. */
function continues(run: Run, { end, baseline, size }: Line): boolean {
  const em = Math.max(run.size, size);
  const gap = run.x - end;
  return Math.abs(run.baseline - baseline) < 0.6 * em && gap > -0.5 * em && gap < maxGap * em;
}

/** Joins runs that follow each other in the file and on the page. The result has at least a segment for each line. */
export function segmentsOf(runs: readonly Run[], page: number): Line[] {
  const segments: Line[] = [];
  let open: Line | undefined;
  for (const run of runs) {
    if (open && continues(run, open))
      segments[segments.length - 1] = open = lineOf([...open.runs, run], page);
    else segments.push((open = lineOf([run], page)));
  }
  return segments;
}

/** Joins the segments of a column that stand beside each other, and puts the lines in order from top to bottom. */
export function joinSegments(segments: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const row = rows.at(-1);
    const isBeside =
      row &&
      segment.baseline - row.baseline < 0.5 * Math.max(row.size, segment.size) &&
      (segment.x >= row.end - 0.5 * row.size || segment.end <= row.x + 0.5 * row.size);
    if (isBeside) {
      const runs = [...row.runs, ...segment.runs].toSorted((a, b) => a.x - b.x);
      rows[rows.length - 1] = lineOf(runs, segment.page);
    } else rows.push(segment);
  }
  return rows;
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
