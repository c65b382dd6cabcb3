import { endsSentence } from "./typography.ts";
import type { Omission } from "../../document.ts";
import { isRaised, labelAtStart } from "../notes/labels.ts";
import { joinSegments, mode, quantile, wordsOf, type Line } from "./lines.ts";
import { groupBy } from "../../../shared/collections/group-by.ts";

/** A page without its running heads and page numbers. */
export interface Page {
  /** From top to bottom; see `segmentsOf`. */
  readonly segments: readonly Line[];
  /** The page number as printed. */
  readonly number: string | undefined;
  readonly omissions: readonly Omission[];
}

/** The lines of a page that may be in a margin, the outermost first. */
interface Edge {
  readonly page: number;
  readonly rows: readonly Line[];
}

/** Maximum number of lines in the upper or the lower margin. */
const maxRows = 3;

const roman = "m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})";
const bareNumber = new RegExp(
  String.raw`^[^\p{L}\d]{0,3}(?:(?:page|pg|p|seite|página|pagina|стр|с)\.?\s*)?(\d{1,4}|${roman})(?:\s*(?:\p{L}{2,3}|/)\s*\d{1,4})?[^\p{L}\d]{0,3}$`,
  "iu",
);
const firstNumber = new RegExp(String.raw`^(\d{1,4}|${roman})(?=[^\p{L}\d])`, "iu");
const lastNumber = new RegExp(String.raw`(?<=[^\p{L}\d])(\d{1,4}|${roman})$`, "iu");

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function valueOf(number: string): number {
  if (/^\d/u.test(number)) return Number(number);
  const values = Array.from(number.toLowerCase(), (digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The page numbers of one kind differ from the indexes of their pages by the same amount. */
interface PossibleNumber {
  readonly number: string;
  readonly series: string;
  readonly page: number;
  /** True if the line consists of it. */
  readonly isBare: boolean;
}

/** True if a line is a note: "12 Ibid." */
function isNote(row: Line): boolean {
  const lead = labelAtStart(row);
  if (!lead) return false;
  const words = wordsOf(lead.rest);
  return lead.isRaised || (endsSentence(words) && /\p{Ll}/u.test(words));
}

/** The numbers that a line consists of, begins with or ends with. */
function numbersIn(row: Line): PossibleNumber[] {
  const [first] = row.runs;
  // A raised number is the label of a footnote.
  if ((first && isRaised(first, row)) || isNote(row)) return [];
  const words = row.runs.map(({ text }) => text).join(" ");
  const bare = bareNumber.exec(words)?.[1];
  const outer = [firstNumber.exec(words)?.[1], lastNumber.exec(words)?.[1]];
  return (bare ? [bare] : outer).flatMap((number) =>
    number
      ? [{ number, series: seriesOf(number, row.page), page: row.page, isBare: bare !== undefined }]
      : [],
  );
}

function seriesOf(number: string, page: number): string {
  return `${/^\d/u.test(number) ? "arabic" : "roman"} ${valueOf(number) - page}`;
}

/** The series of page numbers: those that go on over several pages. */
type Series = ReadonlySet<string>;

/** The share of all pages that a series covers if other words stand beside its numbers, which may be of another kind. */
const minCoverage = 0.4;

function findSeries(edges: readonly Edge[], pages: number): Series {
  const found = edges.flatMap(({ rows }) => rows.flatMap(numbersIn));
  const bare = countPages(found.filter(({ isBare }) => isBare));
  const all = [...countPages(found)].filter(([, count]) => count >= Math.max(2, minCoverage * pages));
  const several = [...bare].filter(([, count]) => count >= Math.min(2, pages));
  return new Set([...several, ...all].map(([series]) => series));
}

/** The number of pages that have a number of each series. */
function countPages(numbers: readonly PossibleNumber[]): Map<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const { series, page } of numbers) pages.set(series, (pages.get(series) ?? new Set()).add(page));
  return new Map([...pages].map(([series, { size }]) => [series, size]));
}

/** The page number in a line. */
function pageNumberIn(row: Line, series: Series): PossibleNumber | undefined {
  return numbersIn(row).find((each) => series.has(each.series));
}

/** The words of a line, without its page number. */
function patternOf(row: Line, series: Series): string {
  const found = pageNumberIn(row, series);
  if (!found) return wordsOf(row);
  const words = wordsOf(row);
  const { number } = found;
  return words.endsWith(number) ? words.slice(0, -number.length) : words.replace(number, "");
}

/** Lines that stand at the same height of several pages with the same words. */
function findRepeated(edges: readonly Edge[], series: Series): Set<Line> {
  const groups = groupBy(
    edges.flatMap(({ rows }) => rows).filter((row) => !isNote(row)),
    (row) => `${patternOf(row, series)} ${Math.round(row.baseline / row.size / 2)}`,
  );
  return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}

/** In points: how far the baselines of running heads may differ. */
const tolerance = 2;

/** Fewer pages don't show a common height of running heads. */
const minPages = 3;

/** Running heads are set at most this much larger than the text. */
const maxRatio = 1.15;

/** Running heads are at least this many usual distances between lines away from the text. */
const minGap = 1.3;

/** The usual distance between the baselines of successive lines. */
function usualDistance(pages: readonly (readonly Line[])[]): number {
  const distances = pages.flatMap((rows) =>
    rows.slice(1).map(({ baseline }, index) => baseline - (rows[index]?.baseline ?? 0)),
  );
  return quantile(distances, 0.5);
}

/**
 * Finds the lines in one margin, the upper or the lower: page numbers, lines repeated on other pages, and lines at the
 * height where most pages have such lines.
 */
function findMargin(edges: readonly Edge[], series: Series, bodySize: number, distance: number): Set<Line> {
  const repeated = findRepeated(edges, series);
  // "1 Introduction" on page 1 is a heading.
  const isHeading = (row: Line) => row.size > bodySize * maxRatio;
  const isMarginal = (row: Line) => {
    const number = pageNumberIn(row, series);
    return number?.isBare === true || ((number !== undefined || repeated.has(row)) && !isHeading(row));
  };
  const certain = edges.flatMap(({ rows }) => rows.filter(isMarginal));
  const height = mode(certain.map(({ baseline }) => [baseline, 1]));
  const isUsual = (row: Line) => Math.abs(row.baseline - height) <= tolerance;
  const usual = new Set(certain.filter(isUsual).map(({ page }) => page));
  const isZone = usual.size * 2 >= edges.length && edges.length >= minPages;
  return new Set(
    edges.flatMap(({ rows }) => {
      const inner = rows.findIndex((row) => !isMarginal(row) && !(isZone && isUsual(row)));
      const marginal = inner === -1 ? rows : rows.slice(0, inner);
      const innermost = marginal.findLastIndex((row, index) => {
        const next = rows[index + 1];
        const isApart = next && Math.abs(next.baseline - row.baseline) > minGap * distance;
        return isApart || pageNumberIn(row, series)?.isBare;
      });
      return marginal.slice(0, innermost + 1);
    }),
  );
}

/**
 * Takes running heads, running feet and page numbers out of pages.
 *
 * @param pages the segments of each page
 * @param bodySize the type size of the running text
 */
export function takeOutMargins(pages: readonly (readonly Line[])[], bodySize: number): Page[] {
  const rows = pages.map((segments) => joinSegments(segments));
  const depth = pages.length > 1 ? maxRows : 1;
  const upper = rows.map((all, page) => ({ page, rows: all.slice(0, depth + 1) }));
  const lower = rows.map((all, page) => ({
    page,
    rows: all
      .slice(Math.min(depth, Math.ceil(all.length / 2)))
      .slice(-depth - 1)
      .toReversed(),
  }));
  const series = findSeries([...upper, ...lower], pages.length);
  const distance = usualDistance(rows);
  const margin = new Set(
    [upper, lower].flatMap((edges) => [...findMargin(edges, series, bodySize, distance)]),
  );
  return rows.map((all, page) => {
    const marginal = all.filter((row) => margin.has(row));
    const runs = new Set(marginal.flatMap((row) => row.runs));
    return {
      segments: (pages[page] ?? []).filter((segment) => !segment.runs.some((run) => runs.has(run))),
      number: marginal.flatMap((row) => pageNumberIn(row, series)?.number ?? [])[0],
      omissions: marginal.map((row) => ({
        kind: pageNumberIn(row, series)?.isBare ? "page numbers" : "running heads",
        words: wordsOf(row),
      })),
    };
  });
}
