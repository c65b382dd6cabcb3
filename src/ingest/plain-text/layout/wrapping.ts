import { headingParts } from "../../draft/headings.ts";
import type { LineBlock } from "./blocks.ts";
import { beginsWithin, joinsUnspaced, sentenceEnd, widthOf, type Line } from "./line.ts";

/** The range of widths of a printed or typed page, in columns. */
const pageWidth = { min: 24, max: 160 };

/** Two successive lines of a block. */
interface Break {
  readonly line: string;
  readonly next: string;
  /** The smallest width that has room for the line, and the smallest that has room for the next word as well. */
  readonly fits: number;
  readonly exceeds: number;
}

function wordWidth(before: string, next: string): number {
  if (joinsUnspaced(before, next)) return widthOf(next.slice(0, 1));
  return 1 + widthOf(/^\S{1,200}/u.exec(next)?.[0] ?? "");
}

function leastIndent(lines: readonly Line[]): number {
  return lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
}

/**
 * The line breaks within a block, except those of the author: behind "CHAPTER II", and between a sentence and an indented
 * line.
 */
function breaksIn({ lines }: LineBlock): Break[] {
  const margin = leastIndent(lines);
  return lines.flatMap(({ text: line }, index) => {
    const { text: next, indent = 0 } = lines[index + 1] ?? {};
    if (next === undefined || headingParts(line).worded) return [];
    if (indent > margin && sentenceEnd.test(line)) return [];
    const fits = widthOf(line);
    return [{ line, next, fits, exceeds: fits + wordWidth(line, next) }];
  });
}

/** The width that explains the most line breaks: the line fits, and the next word wouldn't have. */
function widthThatExplains(breaks: readonly Break[]): number {
  const changes = Array.from({ length: pageWidth.max + 2 }, () => 0);
  for (const { fits, exceeds } of breaks) {
    const from = Math.max(fits, pageWidth.min);
    const to = Math.min(exceeds, pageWidth.max + 1);
    if (from >= to) continue;
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let [best, most, explained] = [0, 0, 0];
  for (const [width, change] of changes.entries()) {
    explained += change;
    if (explained > most) [best, most] = [width, explained];
  }
  return best;
}

/** The shares of a block's breaks that make it prose broken at a width. */
const prose = { explained: 0.7, within: 0.3 };
/** The share of breaks within a sentence that makes a block prose whatever its width, and its least width. */
const ragged = { within: 0.5, width: 45 };

/** True if the lines of a block are parts of sentences, broken to fit a page. */
function isBroken(block: LineBlock, width: number): boolean {
  const breaks = breaksIn(block);
  if (breaks.length === 0) return false;
  const explained = breaks.filter(({ fits, exceeds }) => fits <= width && width < exceeds).length;
  const within = breaks.filter(({ line, next }) => !sentenceEnd.test(line) && beginsWithin(next)).length;
  const share = within / breaks.length;
  if (explained >= breaks.length * prose.explained && share >= prose.within) return true;
  const widest = breaks.reduce((most, { fits }) => Math.max(most, fits), 0);
  return share >= ragged.within && widest >= ragged.width && widest <= pageWidth.max;
}

/** The share of lines with one blank line below that makes a file double-spaced, and of those without any. */
const spaced = { single: 0.5, none: 0.02 };

/** Takes one blank line away below each line, if a file has blank lines between the lines that a page's width broke. */
export function withoutLineSpacing(lines: readonly Line[]): readonly Line[] {
  const words = lines.filter(({ text }) => text !== "");
  const gaps: number[] = [];
  let blank: number | undefined;
  for (const { text } of lines) {
    if (text === "") blank = blank === undefined ? undefined : blank + 1;
    else {
      if (blank !== undefined) gaps.push(blank);
      blank = 0;
    }
  }
  const single = gaps.filter((gap) => gap === 1).length;
  const none = gaps.filter((gap) => gap === 0).length;
  if (gaps.length < 2 || single < gaps.length * spaced.single || none > gaps.length * spaced.none)
    return lines;
  const whole: LineBlock = { lines: words, separated: false };
  if (!isBroken(whole, widthThatExplains(breaksIn(whole)))) return lines;
  return lines.filter(({ text }, index) => text !== "" || (lines[index - 1]?.text ?? "") === "");
}

/** How the lines of a file are made into paragraphs. */
export interface Wrapping {
  /** The width at which most lines were broken, in columns. 0 if there is none. */
  readonly width: number;
  /** The blocks whose lines make one paragraph. In the others, each line is one. */
  readonly joined: ReadonlySet<LineBlock>;
  /** True if no page has blank lines between paragraphs. */
  readonly isSolid: boolean;
}

/** The most blocks of several lines beside those of the pages, such as a title, in a file without blank lines in its text. */
const maxOtherBlocks = 1;

/** The share of the lines in blocks of several lines that must be broken prose, so that all blocks are joined. */
const minBrokenShare = 0.25;
/** A line longer than this many page widths wasn't broken like the others. */
const maxWidths = 1.6;

function linesIn(blocks: readonly LineBlock[]): number {
  return blocks.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** True if most lines of a block are too long to have been broken at the width. */
function isLong({ lines }: LineBlock, width: number): boolean {
  return lines.filter(({ text }) => widthOf(text) > width * maxWidths).length * 2 > lines.length;
}

/**
 * Decides which blocks are paragraphs whose lines were broken to fit a page. In a file that was broken at a width, a
 * stanza, a list and a title page are blocks like any other.
 */
export function wrappingOf(blocks: readonly LineBlock[]): Wrapping {
  const several = blocks.filter(({ lines }) => lines.length > 1);
  const width = widthThatExplains(several.flatMap(breaksIn));
  const broken = several.filter((block) => isBroken(block, width));
  const joined = new Set(broken);
  const pages = new Set(several.map(({ lines }) => lines[0]?.page));
  const isSolid = several.length <= pages.size + maxOtherBlocks;
  if (broken.length === 0 || linesIn(broken) < linesIn(several) * minBrokenShare)
    return { width, joined, isSolid };
  for (const block of several) if (!isLong(block, width)) joined.add(block);
  return { width, joined, isSolid };
}

/** Columns by which the first line of a paragraph may be indented. */
const maxFirstIndent = 10;
/** Lines above which a block without indented lines is divided at short lines, however its other lines were broken. */
const maxLines = 60;
/** The share of the other line breaks that the page's width explains, from which on any block is divided so. */
const minStrict = 0.9;
/** The share of the page's width below which a line that ends a sentence ends a paragraph, and that of a full line. */
const [shortLine, fullLine] = [0.8, 0.9];

/** The most frequent indentation of lines, the smallest of several. */
function marginOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const ascending = [...counts].toSorted(([a], [b]) => a - b);
  return ascending.reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** The share of the indented lines behind the end of a sentence that makes each of them begin a paragraph. */
const minEnded = 0.9;
/** The share of the indented lines within a sentence that shows that they continue a paragraph. */
const minContinued = 0.7;

/** True if a block has paragraphs of one line, so that indented lines follow one another: all begin behind a sentence. */
function hasShortParagraphs(lines: readonly Line[], margin: number): boolean {
  if (lines.some(({ indent }) => indent > margin + maxFirstIndent)) return false;
  const starts = [...lines.keys()].filter((index) => index > 0 && (lines[index]?.indent ?? 0) > margin);
  const ended = starts.filter((index) => sentenceEnd.test(lines[index - 1]?.text ?? ""));
  return starts.length > 1 && ended.length >= starts.length * minEnded;
}

/**
 * True if the first lines of a block's paragraphs stand at the margin and their other lines, behind full ones, are
 * indented. The lines of a couplet aren't full.
 */
function isHanging(lines: readonly Line[], margin: number, width: number): boolean {
  const pairs = lines.slice(1).map((line, index) => {
    const { text, indent } = lines[index] ?? line;
    const isFull = indent - margin + widthOf(text) + wordWidth(text, line.text) > width * fullLine;
    const isBehindSentence = sentenceEnd.test(text);
    return { isIndented: line.indent > margin, isBehindSentence, isContinued: isFull && !isBehindSentence };
  });
  const first = pairs.filter(({ isIndented }) => !isIndented);
  const others = pairs.filter(({ isIndented }) => isIndented);
  return (
    others.filter(({ isContinued }) => isContinued).length > others.length * minContinued &&
    first.filter(({ isBehindSentence }) => isBehindSentence).length >= first.length * minEnded
  );
}

/** True if a line ends a sentence, and the next one begins another, whose first word had room at a width. */
function isLastLine({ text }: Line, next: Line | undefined, width: number): boolean {
  if (next === undefined || !sentenceEnd.test(text) || beginsWithin(next.text)) return false;
  return widthOf(text) + wordWidth(text, next.text) <= width;
}

/** True if a block is broken at a width, except behind short lines that end a sentence. */
function isStrictlyBroken(lines: readonly Line[], width: number): boolean {
  const parts = lines.map((line, index) => ({ line, isLast: isLastLine(line, lines[index + 1], width) }));
  const breaks = parts.slice(0, -1).flatMap(({ line, isLast }, index) => {
    const next = lines[index + 1]?.text ?? "";
    const fits = widthOf(line.text);
    return isLast ? [] : [fits <= width && width < fits + wordWidth(line.text, next)];
  });
  const explained = breaks.filter(Boolean).length;
  return breaks.length > 2 && explained >= breaks.length * minStrict;
}

/** Divides lines in front of those that begin a part. */
export function partsAt(lines: readonly Line[], starts: (line: Line, index: number) => boolean): Line[][] {
  const parts: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || starts(line, index)) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

/**
 * Divides a block of broken lines where a line is indented, or behind a short line, if the block is very long, or strictly
 * broken in a file without blank lines between paragraphs.
 */
export function divide(lines: readonly Line[], { width, isSolid }: Omit<Wrapping, "joined">): Line[][] {
  const least = leastIndent(lines);
  if (isHanging(lines, least, width)) return partsAt(lines, ({ indent }) => indent === least);
  const areShort = hasShortParagraphs(lines, least);
  const margin = areShort ? least : marginOf(lines);
  const isIndented = (line: Line | undefined) =>
    line !== undefined && line.indent > margin && line.indent <= margin + maxFirstIndent;
  const indented = lines.filter(isIndented).length;
  // A stanza has only short lines.
  if (
    !areShort &&
    indented > 0 &&
    lines.every(({ text, indent }) => indent + widthOf(text) < width * shortLine)
  )
    return [[...lines]];
  const isStrict = isSolid && isStrictlyBroken(lines, width);
  const starts = (line: Line, index: number) => {
    const [previous, next] = [lines[index - 1], lines[index + 1]];
    if (areShort) return isIndented(line) && sentenceEnd.test(previous?.text ?? "");
    if (indented > 0) {
      return (
        indented * 2 <= lines.length &&
        isIndented(line) &&
        previous?.indent === margin &&
        next?.indent === margin
      );
    }
    if (previous === undefined) return false;
    if (isStrict) return isLastLine(previous, line, width);
    return (
      lines.length > maxLines && sentenceEnd.test(previous.text) && widthOf(previous.text) < width * shortLine
    );
  };
  return partsAt(lines, starts);
}
