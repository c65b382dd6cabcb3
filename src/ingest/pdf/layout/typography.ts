import type { Fonts } from "../file/fonts.ts";
import { mode, quantile, wordsOf, type Line } from "./lines.ts";
import type { Run } from "../file/runs.ts";

/** The edges of the text in a column. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** A line of running text in its column. */
export interface PlacedLine extends Line {
  /** In ems: the distance from the column's left edge. */
  readonly indent: number;
  /** The free width up to the column's right edge. */
  readonly room: number;
  /** Differs between columns. */
  readonly column: number;
  readonly words: string;
  /** The width of its first word, with a space in front. */
  readonly firstWidth: number;
  /** The width of a space behind it. */
  readonly spaceWidth: number;
  /** True if all of it is bold. */
  readonly isBold: boolean;
}

/** Measures of a file by which paragraphs are told apart. */
export interface Typography {
  /** The greatest usual distance between the baselines of a paragraph, in ems. */
  readonly leading: number;
  /** How much wider than the next word the room at a line's end may be within a paragraph. */
  readonly slack: number;
  /** True if lines with that indent begin paragraphs. */
  readonly opensParagraph: (indent: number) => boolean;
  /** True if lines that go on fill the column. */
  readonly isJustified: boolean;
  /** True if most paragraphs begin with an indent or below a gap. */
  readonly setsOff: boolean;
  /** True if spaces follow lines that go on, and not those that end a paragraph. */
  readonly spacesBreaks: boolean;
}

/** The type size of most characters. */
export function bodySizeOf(pages: readonly (readonly Run[])[]): number {
  return mode(pages.flatMap((runs) => runs.map(({ size, text }) => [size, text.length] as const)));
}

/** Columns with fewer lines don't show where the edges are. */
const minLines = 5;
/** In points: edges up to this far apart are the same. */
const tolerance = 3;

/** The share of the lines of justified text that end at its edge. */
const minFlush = 0.4;

/** The right edge of lines. A line of justified text that is too long to be divided goes beyond it. */
function rightEdge(column: readonly Line[]): number {
  const usual = mode(column.map(({ end }) => [end, 1]));
  const flush = column.flatMap(({ end }) => (Math.abs(end - usual) <= tolerance ? [end] : []));
  const ends =
    column.length >= minLines && flush.length >= column.length * minFlush
      ? flush
      : column.map(({ end }) => end);
  return ends.reduce((right, end) => Math.max(right, end), -Infinity);
}

function ownEdges(column: readonly Line[]): Edges {
  return {
    left:
      column.length < minLines
        ? quantile(
            column.map(({ x }) => x),
            0,
          )
        : mode(column.map(({ x }) => [x, 1])),
    right: rightEdge(column),
  };
}

/** The edges of columns. Those at the same place share the rightmost edge, since lines don't fill each column. */
function edgesOf(columns: readonly (readonly Line[])[]): Edges[] {
  const known = new Map<number, number>();
  const all = columns.map(ownEdges);
  for (const [index, { left, right }] of all.entries()) {
    if ((columns[index]?.length ?? 0) < minLines) continue;
    const key = Math.round(left / tolerance);
    known.set(key, Math.max(right, known.get(key) ?? -Infinity));
  }
  const lefts = [...known.keys()].toSorted((a, b) => b - a);
  return all.map(({ left, right }, index) => {
    const key = Math.round(left / tolerance);
    if ((columns[index]?.length ?? 0) >= minLines) {
      const near = [key - 1, key, key + 1].map((each) => known.get(each) ?? -Infinity);
      return { left, right: Math.max(right, ...near) };
    }
    const fitting = lefts.find((each) => each <= key + 1 && (known.get(each) ?? 0) >= right - tolerance);
    return fitting === undefined
      ? { left, right }
      : { left: Math.min(left, fitting * tolerance), right: Math.max(right, known.get(fitting) ?? right) };
  });
}

const unspaced = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;

/** The width of words relative to other words in the same type, from that of typical letters. */
function relativeWidth(words: string): number {
  const narrow = words.match(/[iljftrI.,;:'’‘“”"!|()[\]\s-]/gu)?.length ?? 0;
  const wide = words.match(/[mwMWQOGD—…%@&]/gu)?.length ?? 0;
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0;
  return words.length - narrow / 2 + wide / 2 + capitals / 4;
}

/** The width of a space in the type at an end of a line. It is estimated if the font's widths aren't known. */
function widthOfSpace({ size }: Line, run: Run | undefined, fonts: Fonts): number {
  return (fonts.widthOf(" ", run?.font ?? "") ?? 0.25) * size;
}

/** The width of the first word of a line, with the space in front of it. It is estimated if the font's widths aren't known. */
function widthOfFirstWord(line: Line, words: string, fonts: Fonts): number {
  const { x, end, size, runs } = line;
  const isUnspaced = unspaced.test(words);
  const first = isUnspaced ? words.slice(0, 1) : (words.split(" ", 1)[0] ?? "");
  const font = runs[0]?.font ?? "";
  const known = fonts.widthOf(first, font);
  const width =
    known === undefined ? ((end - x) * relativeWidth(first)) / relativeWidth(words) : known * size;
  return width + (isUnspaced ? 0 : widthOfSpace(line, runs[0], fonts));
}

/** Places the lines of columns. */
export function placeLines(columns: readonly (readonly Line[])[], fonts: Fonts): PlacedLine[] {
  const edges = edgesOf(columns);
  return columns.flatMap((lines, column) => {
    const { left, right } = edges[column] ?? { left: 0, right: 0 };
    return lines.map((line) => {
      const words = wordsOf(line);
      return {
        ...line,
        indent: (line.x - left) / line.size,
        room: right - line.end,
        column,
        words,
        firstWidth: widthOfFirstWord(line, words, fonts),
        spaceWidth: widthOfSpace(line, line.runs.at(-1), fonts),
        isBold: line.runs.every(({ font }) => fonts.isBold(font)),
      };
    });
  });
}

/** True for two lines of one column in type of the same size. */
export function areAlike(a: PlacedLine, b: PlacedLine): boolean {
  return a.column === b.column && Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);
}

/** The end of a sentence or clause, with labels of footnotes. */
const sentenceEnd = /[.!?…:。！？：][”’"'»)\]」』）]*[\d⁰¹²³⁴-⁹*†‡]*$/u;
/** In characters. Marks and labels at the end of a line are shorter. */
const maxEnding = 40;

export function endsSentence(words: string): boolean {
  return sentenceEnd.test(words.slice(-maxEnding));
}

export const startsInLowerCase = /^["“‘«(]?\p{Ll}/u;

/** Fewer pairs of lines within a paragraph say nothing about the file. */
const minPairs = 12;

/**
 * Measures the running text. A line that begins in lower case nearly always continues a paragraph, so such lines show
 * how far apart and how full the lines of a paragraph are.
 */
export function measure(lines: readonly PlacedLine[]): Typography {
  const pairs = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const distance = before && (line.baseline - before.baseline) / line.size;
    return before && distance && distance > 0 && areAlike(before, line) ? [{ before, line, distance }] : [];
  });
  const continued = pairs.filter(({ line }) => startsInLowerCase.test(line.words));
  const sample = continued.length >= minPairs ? continued : pairs;
  const distances = sample.map(({ distance }) => distance);
  const usual = quantile(distances, 0.5);
  const em = quantile(
    lines.map(({ size }) => size),
    0.5,
  );
  const slacks = continued.map(({ before, line }) => before.room - line.firstWidth);
  const starts = new Map<number, { lower: number; all: number }>();
  for (const { indent, words } of lines) {
    const count = starts.get(bucketOf(indent)) ?? { lower: 0, all: 0 };
    starts.set(bucketOf(indent), {
      lower: count.lower + (startsInLowerCase.test(words) ? 1 : 0),
      all: count.all + 1,
    });
  }
  const leading = Math.max(usual * 1.12, Math.min(quantile(distances, 0.98), usual * 1.3) * 1.04);
  const slack = continued.length >= minPairs ? Math.max(em / 8, quantile(slacks, 0.985)) : em / 2;
  const opensParagraph = (indent: number) => {
    const { lower, all } = starts.get(bucketOf(indent)) ?? { lower: 0, all: 1 };
    return indent >= minIndent && lower < all / 4;
  };
  const ended = pairs.filter(
    ({ before, line }) => endsSentence(before.words) && before.room - line.firstWidth > slack,
  );
  const setOff = ended.filter(({ line, distance }) => distance > leading || opensParagraph(line.indent));
  const flush = continued.filter(({ before }) => isFlush(before));
  return {
    leading,
    slack,
    isJustified: continued.length >= minPairs && flush.length >= continued.length * minToldShare,
    opensParagraph,
    setsOff: setOff.length * 2 > ended.length,
    spacesBreaks: areTold(continued, true) && areTold(ended, false),
  };
}

/** In ems: marks may stand this far from the edge of justified text. */
const maxFlush = 0.3;

/** True if a line fills its column. */
export function isFlush({ room, size }: PlacedLine): boolean {
  return room <= maxFlush * size;
}

/** The share of line ends by which those with a space behind are told from the others, and the least number of them. */
const minToldShare = 0.9;
const minTold = 5;

/** True if a space follows nearly all of these lines, or hardly any. Lines without room for one don't count. */
function areTold(pairs: readonly { readonly before: PlacedLine }[], spaced: boolean): boolean {
  const known = pairs.flatMap(({ before }) => (mayEndInSpace(before) ? [endsInSpace(before)] : []));
  return (
    known.length >= minTold && known.filter((each) => each === spaced).length >= known.length * minToldShare
  );
}

/** How much wider than a space the room at the end of a line must be to have had one, and in ems, how wide at most. */
const [minRoom, maxRoom] = [1.25, 0.5];

/** True if a line has room for a space, and isn't broken at a hyphen or a dash. */
export function mayEndInSpace({ room, size, spaceWidth, words }: PlacedLine): boolean {
  return room > Math.min(minRoom * spaceWidth, maxRoom * size) && !/[-‐–—\u00ad/]$/u.test(words);
}

/** True if a space follows a line in the file. Undefined if that isn't known. */
export function endsInSpace({ runs }: PlacedLine): boolean | undefined {
  return runs.at(-1)?.endsInSpace;
}

/** In ems. */
export const minIndent = 0.5;

function bucketOf(indent: number): number {
  return Math.round(indent * 2);
}
