import type { Omission } from "../../document.ts";
import type { Run } from "../file/runs.ts";
import { partitionPoint } from "../../../shared/collections/partition-point.ts";
import { mode, quantile, segmentsOf, wordsOf, type Line } from "./lines.ts";

/** A page without what is printed beside its text. */
interface Page {
  readonly runs: readonly Run[];
  /** The runs as segments; see `segmentsOf`. */
  readonly segments: readonly Line[];
  readonly omissions: readonly Omission[];
}

/** The share of the widest line that makes a line one of the text. */
const minWidth = 0.5;
/** Fewer lines of text don't show where its edges are. */
const minLines = 8;
/** The share of the lines of text that begin at the edge or right of it, in a page with one column. */
const minInside = 0.85;
/** The share of the lines of justified text that end at its edge, and that of ragged lines that the edge contains. */
const [minFlush, mostRagged] = [0.4, 0.95];
/** The share of the lines of text that begin left of its edge, at most: first lines of hanging paragraphs with a note. */
const leastLeft = 0.1;
/** In ems: the least gap between the text and a note in the margin. */
const minGap = 0.4;
/** In ems: the widest space within a line that isn't justified. */
const maxSpace = 0.5;
/** The share of the rows that may have notes beside them. Where more have, the text hangs from its first words. */
const maxShare = 0.15;
/** In points. */
const tolerance = 2;

/** The edges of the text on pages with one column, and the part of a page that it takes up. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of a page that are as wide as those of its text. */
function wideAmong(segments: readonly Line[]): Line[] {
  const widest = segments.reduce((width, { x, end }) => Math.max(width, end - x), 0);
  return segments.filter(({ x, end }) => end - x >= minWidth * widest);
}

/** The right edge of lines that end at these places. Only justified lines end at the same. */
function rightEdge(ends: readonly number[]): number {
  const usual = mode(ends.map((end) => [end, 1]));
  const flush = ends.filter((end) => Math.abs(end - usual) <= tolerance);
  return flush.length >= ends.length * minFlush ? usual : quantile(ends, mostRagged);
}

/** The areas of the text on pages. Those on the left and those on the right have edges of their own. */
function areasOf(pages: readonly (readonly Line[])[]): (Area | undefined)[] {
  const wide = pages.map(wideAmong);
  const sides = [0, 1].map((side) => {
    const lines = wide.filter((_, page) => page % 2 === side).flat();
    const left = quantile(
      lines.map(({ x }) => x),
      leastLeft,
    );
    return { left, right: rightEdge(lines.map(({ end }) => end)) };
  });
  return wide.map((lines, page) => {
    const { left = 0, right = 0 } = sides[page % 2] ?? {};
    const inside = lines.filter(
      ({ x, end }) => x >= left - tolerance && x < right && end <= right + tolerance,
    );
    if (lines.length < minLines || inside.length < lines.length * minInside) return undefined;
    const baselines = lines.map(({ baseline }) => baseline);
    return { left, right, top: quantile(baselines, 0), bottom: quantile(baselines, 1) };
  });
}

function isOutside({ x, end, baseline, size }: Run, { left, right, top, bottom }: Area): boolean {
  const isBeside = end <= left - minGap * size || x >= right + minGap * size;
  return isBeside && baseline >= top - size && baseline <= bottom;
}

/** The runs of a segment that stand beside the text. The last words of a line that is too long don't. */
function outsideOf({ runs }: Line, area: Area): Run[] {
  return runs.filter((run, index) => {
    const before = runs[index - 1];
    const touches = before && !isOutside(before, area) && run.x - before.end < maxSpace * run.size;
    return !touches && isOutside(run, area);
  });
}

/** True if numbers count lines: each fifth, or each. */
function areLineNumbers(numbers: readonly number[]): boolean {
  const [first = 0, second = 0] = numbers;
  const step = second - first;
  return (
    numbers.length > 1 &&
    (step === 1 ? numbers.length >= minLines : step % 5 === 0 && first % 5 === 0) &&
    numbers.every((number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === step)
  );
}

/** True if a line of the text stands beside a run. */
function isBesideText({ baseline, size }: Run, heights: readonly number[]): boolean {
  const at = partitionPoint(heights, (height) => height < baseline - size);
  return (heights[at] ?? Infinity) <= baseline + size;
}

/**
 * Takes the notes and the numbers of lines out of pages that stand beside their text, where they would be read within its
 * sentences. Headings may begin beside the text.
 */
export function takeOutSideNotes(pages: readonly (readonly Run[])[], bodySize: number): Page[] {
  const segmented = pages.map((runs, page) => segmentsOf(runs, page));
  const areas = areasOf(segmented);
  return pages.map((runs, page) => {
    const [segments = [], area] = [segmented[page], areas[page]];
    if (!area) return { runs, segments, omissions: [] };
    const outside = new Set(segments.flatMap((segment) => outsideOf(segment, area)));
    const heights = runs.flatMap((run) => (outside.has(run) ? [] : [run.baseline])).toSorted((a, b) => a - b);
    const small = segmentsOf(
      [...outside].filter((run) => run.size <= bodySize && isBesideText(run, heights)),
      page,
    );
    const numbers = small.filter((each) => /^\d{1,4}$/u.test(wordsOf(each)));
    const counted = areLineNumbers(numbers.map((each) => Number(wordsOf(each)))) ? numbers : [];
    const worded = small.filter((each) => /\p{L}{3}/u.test(wordsOf(each)));
    const notes = worded.length <= segments.length * maxShare ? worded : [];
    const taken = new Set([...counted, ...notes].flatMap((each) => each.runs));
    if (taken.size === 0) return { runs, segments, omissions: [] };
    const left = runs.filter((run) => !taken.has(run));
    return {
      runs: left,
      segments: segmentsOf(left, page),
      omissions: [
        ...counted.map((each) => ({ kind: "line numbers", words: wordsOf(each) })),
        ...notes.map((each) => ({ kind: "notes in the margin", words: wordsOf(each) })),
      ],
    };
  });
}
