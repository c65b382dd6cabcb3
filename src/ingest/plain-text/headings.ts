import { headingOf, type Heading } from "../draft/chapters.ts";
import { headingParts } from "../draft/headings.ts";

/** In characters: no heading is longer. */
const longest = 90;

/** The levels of headings, which plain text doesn't show: parts stand above chapters. */
const levels = { part: 1, chapter: 2 };

/** Divisions without a number, among others that have one. */
const unnumbered =
  /^(?:preface|foreword|introduction|prologue|epilogue|conclusion|afterword|postscript|appendix)[.:]?$/iu;

/** "Chapter 2: The wreck", "Book IV, Chapter VIII", "XI"; not "Chapter 2 was the best". */
const setOff =
  /^(?:[\p{L}.]+\s+)?(?:the\s+)?[\p{L}\p{N}-]+(?:[.:)]?$|\s*[.,:)—–-]\s*\S|\s+["“‘«]?[\p{Lu}\p{Lo}])/u;

/** With the notes that may stand there. */
const sentenceEnd = /[.!?…,;:]["”’'»)\]]*[\s\d[\]⁰¹²³⁴-⁹*†‡]*$/u;
const romanFirst = /^[IVXLC]+\b/u;

function isNumbered(line: string): boolean {
  const { counts, worded, bare } = headingParts(line);
  if (counts === undefined || !setOff.test(line)) return false;
  // "1. Bread" is rather an item of a list, and "V. I. Lenin left." a sentence.
  return worded || bare || (romanFirst.test(line) && !sentenceEnd.test(line));
}

function isInCapitals(line: string): boolean {
  return /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line) && !/[,;:]$/u.test(line);
}

/** Whether a line may be the words of a heading whose number stands on the line before. */
function mayBeTitle(line: string | undefined): line is string {
  return (
    line !== undefined && line.length <= longest && /^["“‘«]?\p{Lu}/u.test(line) && !sentenceEnd.test(line)
  );
}

/** The headings by the index of their line. */
type Headings = ReadonlyMap<number, Heading>;

function linesThat(lines: readonly string[], is: (line: string) => boolean): Headings {
  return new Map(
    lines.flatMap((line, index) => {
      if (line.length > longest || !is(line)) return [];
      const level = headingParts(line).counts === "parts" ? levels.part : levels.chapter;
      return [[index, headingOf(level, line)] as const];
    }),
  );
}

/** With the titles that stand on the line behind a bare number, where paragraphs follow. */
function withTitles(headings: Headings, lines: readonly string[]): Headings {
  const titles = [...headings].flatMap(([index, { bare }]) => {
    const title = lines[index + 1];
    const taken = headings.has(index + 1) || index + 2 >= lines.length || headings.has(index + 2);
    return bare && !taken && mayBeTitle(title)
      ? [[index + 1, headingOf(levels.chapter, title)] as const]
      : [];
  });
  return new Map([...headings, ...titles]);
}

/** The headings that lead into paragraphs, not only to the next, as in a table of contents. */
function leading(headings: Headings, lines: readonly string[]): Heading[] {
  return [...headings]
    .filter(([index]) => index + 1 < lines.length && !headings.has(index + 1))
    .map(([, heading]) => heading);
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of the number that a heading's name ends with; undefined where that is in words. */
function numberOf({ name }: Heading): number | undefined {
  const last = /[^\s.]*$/u.exec(name)?.[0] ?? "";
  if (/^\d+$/u.test(last)) return Number(last);
  if (!/^[IVXLCDM]+$/u.test(last)) return undefined;
  const values = Array.from(last, (digit) => digits[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Whether there are two at least, and they count on, or begin again at one, as chapters do in each part. */
function countOn(headings: readonly Heading[]): boolean {
  const numbers = headings.map(numberOf).filter((number) => number !== undefined);
  const names = new Set(headings.map(({ name }) => name));
  // Bare numbers that begin elsewhere are those of pages.
  const pages = headings.every(({ name, worded }) => !worded && /\d$/u.test(name)) && numbers[0] !== 1;
  return (
    names.size > 1 &&
    !pages &&
    numbers.every((number, index) => index === 0 || number === 1 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

function numberedHeadings(lines: readonly string[]): Headings | undefined {
  const headings = linesThat(lines, isNumbered);
  const numbered = leading(headings, lines);
  const chapters = numbered.filter(({ counts }) => counts === "chapters");
  const parts = [...headings.values()].filter(({ counts }) => counts === "parts");
  return countOn(chapters) || (chapters.length === 0 && countOn(parts)) ? headings : undefined;
}

/**
 * The headings of plain text by the index of their line: "CHAPTER XI", "XI" or "Chapter 2: The wreck" on lines of their
 * own, where at least two make a sequence; else lines in capitals, where no two are the same. None otherwise.
 */
export function findHeadings(lines: readonly string[]): Headings {
  const numbered = numberedHeadings(lines);
  if (numbered) {
    return withTitles(new Map([...numbered, ...linesThat(lines, (line) => unnumbered.test(line))]), lines);
  }
  const capitals = linesThat(lines, isInCapitals);
  const names = leading(capitals, lines).map(({ name }) => name);
  return names.length > 1 && new Set(names).size === capitals.size ? capitals : new Map();
}
