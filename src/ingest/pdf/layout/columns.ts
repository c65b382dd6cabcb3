import { partitionPoint } from "../../../shared/collections/partition-point.ts";
import { joinSegments, type Line } from "./lines.ts";

/** Minimum number of lines on each side of a gap between columns. */
const minLines = 4;
/** Columns of text are at least this share of the width of all. Narrower ones are labels, or numbers in a table. */
const minWidth = 0.2;
/** The share of the width that a line must have on either side of a gap to cross it. */
const minOverlap = 0.03;
/** Maximum number of positions that are tried for a gap. */
const maxCandidates = 16;

/** A gap from top to bottom, with the lines that cross it. */
interface Gutter {
  readonly x: number;
  readonly crossing: ReadonlySet<Line>;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

function extentOf(lines: readonly Line[]): Extent {
  return lines.reduce(
    ({ left, right }, { x, end }) => ({ left: Math.min(left, x), right: Math.max(right, end) }),
    { left: Infinity, right: -Infinity },
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

/**
 * True if the lines on one side of a gap are enough for a column of text, and half of what is printed there stands in wide
 * ones. Justified lines may be cut into words.
 */
function isColumn(lines: readonly Line[], width: number): boolean {
  if (lines.length < minLines) return false;
  const widths = lines.map(({ x, end }) => end - x);
  const wide = widths.filter((each) => each >= minWidth * width);
  return sum(wide) * 2 >= sum(widths);
}

/** True if a line lies on both sides of a gap, not only a little over its edge. */
function crosses({ x, end }: Line, gap: number, width: number): boolean {
  return x < gap - minOverlap * width && end > gap + minOverlap * width;
}

function isOnLeft({ x, end }: Line, gap: number): boolean {
  return x + end < 2 * gap;
}

/** The number of sorted values below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  return partitionPoint(sorted, (value) => value < limit);
}

/** The positions where a gap may be, those that the fewest lines cross first. A gap begins where a line ends. */
function gapsIn(segments: readonly Line[], { left, right }: Extent): number[] {
  const starts = segments.map(({ x }) => x).toSorted((a, b) => a - b);
  const ends = segments.map(({ end }) => end).toSorted((a, b) => a - b);
  const margin = minWidth * (right - left);
  return [...new Set(ends.map(Math.ceil))]
    .filter((x) => x > left + margin && x < right - margin)
    .map((x) => {
      const before = countBelow(ends, x);
      return { x, before, after: starts.length - countBelow(starts, x) };
    })
    .filter(({ before, after }) => before >= minLines && after >= minLines)
    .toSorted((a, b) => b.before + b.after - (a.before + a.after))
    .slice(0, maxCandidates)
    .map(({ x }) => x);
}

/** The gap between columns that the fewest lines cross, if most lines stand beside it. */
function findGutter(segments: readonly Line[]): Gutter | undefined {
  const extent = extentOf(segments);
  const width = extent.right - extent.left;
  for (const x of gapsIn(segments, extent)) {
    const crossing = segments.filter((line) => crosses(line, x, width));
    if (crossing.length > segments.length / 2) continue;
    const beside = segments.filter((line) => !crosses(line, x, width));
    const onLeft = beside.filter((line) => isOnLeft(line, x));
    const onRight = beside.filter((line) => !isOnLeft(line, x));
    if (isColumn(onLeft, width) && isColumn(onRight, width)) return { x, crossing: new Set(crossing) };
  }
  return undefined;
}

/** Divides segments, from top to bottom, where lines across all columns interrupt them. */
function bandsOf(segments: readonly Line[], { crossing }: Gutter): Line[][] {
  const bands: Line[][] = [];
  let across: boolean | undefined;
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    if (crossing.has(segment) !== across) bands.push([]);
    across = crossing.has(segment);
    bands.at(-1)?.push(segment);
  }
  return bands;
}

/**
 * Divides the segments of a page into columns in reading order, each with its lines from top to bottom. Lines across
 * several columns are columns of their own.
 */
export function columnsOf(segments: readonly Line[]): Line[][] {
  const gutter = findGutter(segments);
  if (!gutter) return segments.length > 0 ? [joinSegments(segments)] : [];
  return bandsOf(segments, gutter).flatMap((band) => {
    const [first] = band;
    if (first && gutter.crossing.has(first)) return [joinSegments(band)];
    const left = band.filter((line) => isOnLeft(line, gutter.x));
    const right = band.filter((line) => !isOnLeft(line, gutter.x));
    return [...columnsOf(left), ...columnsOf(right)];
  });
}
