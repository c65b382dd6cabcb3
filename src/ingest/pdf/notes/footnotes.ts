import { isRaised, labelAtStart, labelsIn } from "./labels.ts";
import { wordsOf, type Line } from "../layout/lines.ts";
import { endsSentence, startsInLowerCase } from "../layout/typography.ts";

/** A footnote at the foot of a page. It may go on at the foot of the next ones. */
export interface Footnote {
  readonly label: string;
  /** Unique in the file. */
  readonly target: string;
  /** The index of the page where it begins. */
  readonly page: number;
  /** Its lines without the label. */
  readonly lines: Line[];
}

/** Footnotes are set smaller than the text: at most at this share of its size. */
const maxRatio = 0.96;
/**
 * Where footnotes aren't smaller, a gap of this many distances between lines sets them off, or a label that is marked
 * above.
 */
const minGap = 1.1;

/** The labels that are marked in these lines. Those at the beginning of a line aren't markers. */
function labelsMarked(lines: readonly Line[]): Set<string> {
  const marked = new Set<string>();
  for (const line of lines) {
    for (const [index, run] of line.runs.entries()) {
      if (index > 0 && isRaised(run, line)) for (const label of labelsIn(run.text)) marked.add(label);
    }
    for (const [, digits = "", raised = "", symbol = ""] of wordsOf(line).matchAll(
      /(?<=\S\s?)(?:[[(](\d{1,4})[\])]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|([*†‡§‖¶]{1,4})(?=$|[\s.,;:!?…”’)\]]))/gu,
    ))
      marked.add((digits || raised || symbol).normalize("NFKC"));
  }
  return marked;
}

/** The number of labels from which on lines whose labels aren't marked on the page are a list. */
const minListed = 3;

/** True if small lines are a list, such as a bibliography: they have labels that aren't raised and not marked on the page. */
function isList(lines: readonly Line[], marked: ReadonlySet<string>): boolean {
  const labels = lines.flatMap((line) => labelAtStart(line) ?? []);
  return (
    labels.length >= minListed && labels.every(({ label, isRaised: raised }) => !raised && !marked.has(label))
  );
}

function isInLowerHalf(column: readonly Line[], index: number): boolean {
  const [top = 0, at = 0, bottom = 0] = [column[0], column[index], column.at(-1)].map(
    (line) => line?.baseline,
  );
  return at - top >= bottom - at;
}

/** True if a column stands below another one. */
function isBelow(column: readonly Line[], other: readonly Line[]): boolean {
  const [first, last] = [column[0], other.at(-1)];
  if (!first || !last || first.baseline <= last.baseline) return false;
  return column.some(({ x, end }) => other.some((line) => x < line.end && end > line.x));
}

/** Collects the footnotes of a file, page after page. */
export class FootnoteCollector {
  readonly #bodySize: number;
  /** The greatest usual distance between the baselines of a paragraph, in ems. */
  readonly #leading: number;
  readonly #footnotes: Footnote[] = [];

  constructor(bodySize: number, leading: number) {
    this.#bodySize = bodySize;
    this.#leading = leading;
  }

  /** The footnotes found so far. */
  get footnotes(): readonly Footnote[] {
    return this.#footnotes;
  }

  /**
   * Takes the footnotes out of a page.
   *
   * @param columns in reading order
   * @returns the columns without footnotes
   */
  takeOut(columns: readonly (readonly Line[])[]): Line[][] {
    const starts = this.#feet(columns);
    const marked = labelsMarked(columns.flatMap((column, index) => column.slice(0, starts[index])));
    return columns.map((column, index) => {
      const start = starts[index] ?? column.length;
      const foot = column.slice(start);
      if (isList(foot, marked)) return [...column];
      return [...column.slice(0, start), ...this.#read(foot, marked)];
    });
  }

  /** The index in each column of the first line that may belong to a footnote. */
  #feet(columns: readonly (readonly Line[])[]): number[] {
    const starts = columns.map((column) => this.#footOf(column));
    // Text below a foot shows that it isn't one.
    return starts.map((start, index) => {
      const column = columns[index] ?? [];
      const hasTextBelow = columns.some(
        (other, at) => at !== index && starts[at] !== 0 && isBelow(other, column),
      );
      return hasTextBelow ? column.length : start;
    });
  }

  #footOf(column: readonly Line[]): number {
    const small = column.findLastIndex(({ size }) => size > maxRatio * this.#bodySize) + 1;
    if (small < column.length) return this.#isAtFoot(column, small) ? small : column.length;
    const firstMarked = new Map<string, number>();
    for (const [index, line] of column.entries()) {
      for (const label of labelsMarked([line])) if (!firstMarked.has(label)) firstMarked.set(label, index);
    }
    const start = column.findIndex((line, index) => {
      const before = column[index - 1];
      const label = labelAtStart(line);
      if (!before || !label?.isRaised || !isInLowerHalf(column, index)) return false;
      const isSetOff = line.baseline - before.baseline > minGap * this.#leading * before.size;
      return (isSetOff && this.#follows(label.label)) || (firstMarked.get(label.label) ?? index) < index;
    });
    return start === -1 ? column.length : this.#restAbove(column, start);
  }

  /** The index of the first line of a note of the page before that goes on above the notes of this page, below a gap. */
  #restAbove(column: readonly Line[], start: number): number {
    const rest = column.findLastIndex((line, index) => {
      const before = column[index - 1];
      return before && index <= start && line.baseline - before.baseline > minGap * this.#leading * line.size;
    });
    return rest > 0 && isInLowerHalf(column, rest) && this.#isOpen(column[rest]) ? rest : start;
  }

  /** True if small lines may be footnotes. Labels below a title belong to the authors' addresses. */
  #isAtFoot(column: readonly Line[], start: number): boolean {
    const first = column.findIndex((line, index) => index >= start && labelAtStart(line));
    const above = column.slice(0, start);
    const isBelowText = start === 0 || above.some(({ size }) => size * maxRatio <= this.#bodySize);
    return first === -1 || isBelowText || isInLowerHalf(column, first) || this.#goesOn(column.slice(start));
  }

  /** Reads the lines at the foot of a column. Returns those that belong to the text. */
  #read(lines: readonly Line[], marked: ReadonlySet<string>): readonly Line[] {
    const text: Line[] = [];
    let open = this.#goesOn(lines) ? this.#footnotes.at(-1) : undefined;
    let areRaised = false;
    for (const line of lines) {
      const start = labelAtStart(line);
      // Below a raised label, "[10]" at the beginning of a line is a word of the note.
      if (start && (start.isRaised || (!areRaised && this.#isNext(start.label, marked)))) {
        areRaised = start.isRaised;
        const { label, rest } = start;
        open = { label, target: `${line.page}:${this.#footnotes.length}`, page: line.page, lines: [rest] };
        this.#footnotes.push(open);
      } else if (open) open.lines.push(line);
      else text.push(line);
    }
    return text;
  }

  /** True if a sentence of the last footnote, on the same page or the one before, goes on in a line. */
  #isOpen(line: Line | undefined): boolean {
    const last = this.#footnotes.at(-1)?.lines.at(-1);
    if (!line || !last || line.page > last.page + 1) return false;
    return !endsSentence(wordsOf(last)) || startsInLowerCase.test(wordsOf(line));
  }

  /** True if the last footnote of the column or page before goes on in these lines. */
  #goesOn(lines: readonly Line[]): boolean {
    const [first] = lines;
    if (this.#isOpen(first)) return true;
    const last = this.#footnotes.at(-1)?.lines.at(-1);
    if (!first || !last || first.page > last.page + 1) return false;
    // A small passage of the text has a gap to the footnotes below it.
    const next = lines.findIndex((line, index) => index > 0 && labelAtStart(line));
    const [before, start] = [lines[next - 1], lines[next]];
    return (
      before !== undefined &&
      start !== undefined &&
      start.baseline - before.baseline < minGap * this.#leading * start.size
    );
  }

  /** True if a label at the beginning of a line is marked on the page, or the next number. */
  #isNext(label: string, marked: ReadonlySet<string>): boolean {
    return marked.has(label) || label === "1" || this.#follows(label);
  }

  /** True if a label is the number behind that of the last footnote. */
  #follows(label: string): boolean {
    const last = this.#footnotes.at(-1);
    return last !== undefined && Number(label) === Number(last.label) + 1;
  }
}
