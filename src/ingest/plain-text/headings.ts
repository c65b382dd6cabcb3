import { headingOf, type Heading } from "../draft/chapters.ts";
import { headingParts } from "../draft/headings.ts";

/** In characters. */
const maxLength = 90;

/** Assumed levels, since plain text has none. */
const levels = { part: 1, chapter: 2 };

/** Unnumbered divisions in a work with numbered ones. */
const unnumbered =
  /^(?:preface|foreword|introduction|prologue|epilogue|conclusion|afterword|postscript|appendix)[.:]?$/iu;

/** Matches "Chapter 2: The wreck", "Book IV, Chapter VIII" and "XI", but not "Chapter 2 was the best". */
const setOff =
  /^(?:[\p{L}.]+\s+)?(?:the\s+)?[\p{L}\p{N}-]+(?:[.:)]?$|\s*[.,:)—–-]\s*\S|\s+["“‘«]?[\p{Lu}\p{Lo}])/u;

/** The end of a sentence or clause, with footnote labels. */
const sentenceEnd = /[.!?…,;:]["”’'»)\]]*[\s\d[\]⁰¹²³⁴-⁹*†‡]*$/u;
const romanFirst = /^[IVXLC]+\b/u;

function isNumbered(line: string): boolean {
  const { counts, worded, bare } = headingParts(line);
  if (counts === undefined || !setOff.test(line)) return false;
  // "1. Bread" is more likely a list item, and "V. I. Lenin left." a sentence.
  return worded || bare || (romanFirst.test(line) && !sentenceEnd.test(line));
}

function isInCapitals(line: string): boolean {
  return /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line) && !/[,;:]$/u.test(line);
}

/** True if a line may be a title that belongs to the number on the line before. */
function mayBeTitle(line: string | undefined): line is string {
  return (
    line !== undefined && line.length <= maxLength && /^["“‘«]?\p{Lu}/u.test(line) && !sentenceEnd.test(line)
  );
}

/** Headings by the index of their line. */
type Headings = ReadonlyMap<number, Heading>;

function headingsAmong(lines: readonly string[], isHeading: (line: string) => boolean): Headings {
  return new Map(
    lines.flatMap((line, index) => {
      if (line.length > maxLength || !isHeading(line)) return [];
      const level = headingParts(line).counts === "parts" ? levels.part : levels.chapter;
      return [[index, headingOf(level, line)] as const];
    }),
  );
}

/** Adds the titles on lines behind a bare number, if paragraphs follow. */
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

/** The headings that paragraphs follow. In a table of contents, another heading follows. */
function withParagraphs(headings: Headings, lines: readonly string[]): Heading[] {
  return [...headings]
    .filter(([index]) => index + 1 < lines.length && !headings.has(index + 1))
    .map(([, heading]) => heading);
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of the number at the end of a heading's name. Returns undefined if it is in words. */
function numberOf({ name }: Heading): number | undefined {
  const last = /[^\s.]*$/u.exec(name)?.[0] ?? "";
  if (/^\d+$/u.test(last)) return Number(last);
  if (!/^[IVXLCDM]+$/u.test(last)) return undefined;
  const values = Array.from(last, (digit) => digits[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** True if there are at least two, numbered consecutively, or restarting at one as chapters do in each part. */
function areConsecutive(headings: readonly Heading[]): boolean {
  const numbers = headings.map(numberOf).filter((number) => number !== undefined);
  const names = new Set(headings.map(({ name }) => name));
  // Bare numbers that don't start at 1 are page numbers.
  const pages = headings.every(({ name, worded }) => !worded && /\d$/u.test(name)) && numbers[0] !== 1;
  return (
    names.size > 1 &&
    !pages &&
    numbers.every((number, index) => index === 0 || number === 1 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** The headings if their numbers are consecutive. */
function consecutiveHeadings(headings: Headings, lines: readonly string[]): Headings | undefined {
  const numbered = withParagraphs(headings, lines);
  const chapters = numbered.filter(({ counts }) => counts === "chapters");
  const parts = [...headings.values()].filter(({ counts }) => counts === "parts");
  return areConsecutive(chapters) || (chapters.length === 0 && areConsecutive(parts)) ? headings : undefined;
}

/** Headings with a word for chapter by that word as printed, the most frequent first: "CHAPTER", "Letter". */
function byWord(headings: Headings): Headings[] {
  const groups = new Map<string, Map<number, Heading>>();
  for (const [index, heading] of headings) {
    if (!heading.worded || heading.counts !== "chapters") continue;
    const [word = ""] = heading.text.split(/[\s.]/u, 1);
    const group = groups.get(word) ?? new Map<number, Heading>();
    groups.set(word, group.set(index, heading));
  }
  return [...groups.values()].toSorted((a, b) => b.size - a.size);
}

/**
 * Headings with numbers. If an index, a list or a table of contents has numbers as well, those that begin with the same
 * word for chapter, and headings of parts.
 */
function numberedHeadings(lines: readonly string[]): Headings | undefined {
  const headings = headingsAmong(lines, isNumbered);
  const whole = consecutiveHeadings(headings, lines);
  if (whole) return whole;
  const parts = [...headings].filter(([, { counts, bare }]) => counts === "parts" && bare);
  for (const chapters of byWord(headings)) {
    const inParts = new Map([...parts, ...chapters].toSorted(([a], [b]) => a - b));
    const found = consecutiveHeadings(inParts, lines) ?? consecutiveHeadings(chapters, lines);
    if (found) return found;
  }
  return undefined;
}

/**
 * Finds the headings of plain text by the index of their line. If at least two lines such as "CHAPTER XI", "XI" or
 * "Chapter 2: The wreck" are numbered consecutively, these are the headings. Otherwise lines in capitals are, if no two
 * are equal.
 */
export function findHeadings(lines: readonly string[]): Headings {
  const numbered = numberedHeadings(lines);
  if (numbered) {
    return withTitles(
      new Map([...numbered, ...headingsAmong(lines, (line) => unnumbered.test(line))]),
      lines,
    );
  }
  const capitals = headingsAmong(lines, isInCapitals);
  const names = withParagraphs(capitals, lines).map(({ name }) => name);
  return names.length > 1 && new Set(names).size === capitals.size ? capitals : new Map();
}
