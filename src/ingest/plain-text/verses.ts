import type { Chapter, Marker, Verse } from "../../document/model.ts";
import type { MarkedParagraph } from "../draft/draft.ts";

/** The printed number of a verse in a paragraph, with the white space behind it. */
interface PrintedNumber {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Range in the paragraph's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly chapter: number | undefined;
  readonly book: string | undefined;
  /** The chapter that a heading opened above it. */
  readonly heading: Chapter | undefined;
  /**
   * 2 at the beginning of a paragraph, and between the end of a clause and a capital letter; 1 elsewhere behind a
   * clause; 0 within a clause, where it may count something: "for 4 days".
   */
  readonly evidence: 0 | 1 | 2;
}

/** "16 ", "3:16 ", "Ruth 2:14 " in front of a word; the last two only as the first words of a sentence. */
const printedNumber =
  /(?<=^|[\s—])(?:(?:(?<book>(?:[1-4]\s)?\p{Lu}[\p{L}’']+(?:\s(?:of\s)?\p{Lu}[\p{L}’']+){0,2})\s)?(?<chapter>\d{1,3})[:.])?(?<number>[1-9]\d{0,2}):?\s+(?=["“‘«([]?\p{L})/gu;
const clauseEnd = /(?:^|[.!?;:,…—]["”’'»)\]]*)\s*$/u;
/** The length of the text before a number that tells whether a clause ends there, in UTF-16 units. */
const clauseEndLength = 40;
const beginsWithCapital = /^["“‘«([]*(?:\p{Lu}|\p{Lo})/u;

function evidenceAt(before: string, after: string): PrintedNumber["evidence"] {
  if (!clauseEnd.test(before)) return 0;
  return before === "" || beginsWithCapital.test(after) ? 2 : 1;
}

function numbersIn({ text, chapter: heading }: MarkedParagraph, paragraph: number): PrintedNumber[] {
  return [...text.matchAll(printedNumber)].map((match) => {
    const { book, chapter, number = "" } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    return {
      paragraph,
      start,
      end,
      number: Number(number),
      chapter: chapter === undefined ? undefined : Number(chapter),
      book,
      heading,
      evidence: evidenceAt(text.slice(Math.max(0, start - clauseEndLength), start), text.slice(end)),
    };
  });
}

/** True if a verse may follow another: the next one, one behind a gap of one, or the first of a chapter. */
function follows(next: PrintedNumber, last: PrintedNumber | undefined): boolean {
  const isFirst = next.number === 1 && next.start === 0;
  if (last === undefined) return isFirst;
  const isSameChapter = next.chapter === last.chapter && next.book === last.book;
  if (!isSameChapter || next.heading !== last.heading) return isFirst;
  const step = next.number - last.number;
  return step === 1 || (step === 2 && next.evidence === 2) || (isFirst && next.heading === undefined);
}

/** How many of the following numbers are examined for one of the same value with more evidence. */
const lookAhead = 20;

/** The numbers that count verses: consecutive ones, which begin again with each chapter. */
function consecutive(all: readonly PrintedNumber[]): PrintedNumber[] {
  const run: PrintedNumber[] = [];
  for (const [index, each] of all.entries()) {
    const last = run.at(-1);
    if (!follows(each, last)) continue;
    // In "for 4 days. 4 And they", the second number is the verse.
    const rival = all.slice(index + 1, index + 1 + lookAhead).find(({ number }) => number >= each.number);
    if (rival?.number === each.number && rival.evidence > each.evidence) continue;
    run.push(each);
  }
  return run;
}

const fewestVerses = 5;
/** The share of a text that paragraphs with verses must make up, and that of numbers with full evidence among the verses. */
const leastShare = 0.7;
const leastClear = 0.6;
/** Length of a verse on average, in UTF-16 units. Numbered paragraphs of prose are longer. */
const longestVerse = 400;

function areVerses(run: readonly PrintedNumber[], paragraphs: readonly MarkedParagraph[]): boolean {
  const clear = run.filter(({ evidence }) => evidence === 2).length;
  if (run.length < fewestVerses || clear < run.length * leastClear) return false;
  const withVerses = new Set(run.map(({ paragraph }) => paragraph));
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const counted = paragraphs.reduce((sum, { text }, at) => sum + (withVerses.has(at) ? text.length : 0), 0);
  return counted >= total * leastShare && counted <= run.length * longestVerse;
}

/** Chapters by position, for verses that begin again without a heading or a number for the chapter. */
function withChapters(run: readonly PrintedNumber[], chapters: readonly Chapter[]): PrintedNumber[] {
  const restarts = run.filter(({ number }) => number === 1).length;
  if (chapters.length > 0 || restarts < 2) return [...run];
  let chapter = 0;
  return run.map((each) => {
    if (each.number === 1) chapter++;
    return { ...each, chapter: each.chapter ?? chapter };
  });
}

function takeOut(paragraph: MarkedParagraph, numbers: readonly PrintedNumber[]): MarkedParagraph {
  let text = "";
  let from = 0;
  const verses: Verse[] = [];
  for (const { start, end, number, chapter, book } of numbers) {
    text += paragraph.text.slice(from, start);
    verses.push({
      number,
      offset: text.length,
      ...(chapter !== undefined && { chapter }),
      ...(book !== undefined && { book }),
    });
    from = end;
  }
  const removedBefore = (offset: number) =>
    numbers.reduce((sum, { start, end }) => sum + (start < offset ? Math.min(end, offset) - start : 0), 0);
  const moved = (marker: Marker) => ({ ...marker, offset: marker.offset - removedBefore(marker.offset) });
  return {
    ...paragraph,
    text: text + paragraph.text.slice(from),
    markers: paragraph.markers.map(moved),
    verses,
  };
}

/**
 * Takes the numbers of verses out of the paragraphs of a text that counts them: at the beginnings of lines, or within
 * paragraphs where they form a sequence through the text. Returns the paragraphs as they are in any other text.
 */
export function takeOutVerses<Each extends MarkedParagraph>(paragraphs: readonly Each[]): Each[] {
  const run = consecutive(paragraphs.flatMap(numbersIn));
  if (!areVerses(run, paragraphs)) return [...paragraphs];
  const chapters = paragraphs.flatMap(({ chapter }) => chapter ?? []);
  const byParagraph = new Map<number, PrintedNumber[]>();
  for (const number of withChapters(run, chapters)) {
    byParagraph.set(number.paragraph, [...(byParagraph.get(number.paragraph) ?? []), number]);
  }
  return paragraphs.map((paragraph, index) => {
    const numbers = byParagraph.get(index);
    return numbers ? { ...paragraph, ...takeOut(paragraph, numbers) } : paragraph;
  });
}
