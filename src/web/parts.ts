import { textAddress } from "../features/typesetting/addresses.ts";
import { oncePerText } from "../document/once-per-text.ts";
import type { Chapter, Paragraph, Text } from "../document/model.ts";

/** A stretch of a text that is read on one page. */
export interface Part {
  /** From 1. */
  readonly number: number;
  /** The heading of the first chapter in it; undefined before the first chapter, and in a text without chapters. */
  readonly heading: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** Length of a text that is one page, in UTF-16 units. */
const longestWhole = 60_000;
/** Length of a chapter's part, in UTF-16 units. Longer chapters have several parts. */
const longestPart = 40_000;
/** Length up to which neighbouring chapters share a page, in UTF-16 units. */
const longestShared = 6000;

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** The paragraphs of each chapter, in order. */
function chaptersOf({ paragraphs }: Text): Paragraph[][] {
  const chapters: Paragraph[][] = [];
  let current: Chapter | undefined;
  for (const paragraph of paragraphs) {
    const last = chapters.at(-1);
    if (last && paragraph.chapter === current) last.push(paragraph);
    else chapters.push([paragraph]);
    current = paragraph.chapter;
  }
  return chapters;
}

/** Divides a chapter between paragraphs, into stretches of about equal length. */
function divided(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const length = lengthOf(paragraphs);
  const most = length / Math.ceil(length / longestPart);
  const stretches: Paragraph[][] = [[]];
  let filled = 0;
  for (const paragraph of paragraphs) {
    const last = stretches.at(-1);
    const isFull = filled > 0 && filled + paragraph.text.length / 2 > most * stretches.length;
    if (last && !isFull) last.push(paragraph);
    else stretches.push([paragraph]);
    filled += paragraph.text.length;
  }
  return stretches;
}

/** Joins short neighbours, so that a chapter of a few lines has no page of its own. */
function joined(chapters: readonly Paragraph[][]): Paragraph[][] {
  const pages: Paragraph[][] = [];
  for (const chapter of chapters) {
    const last = pages.at(-1);
    if (last && lengthOf(last) + lengthOf(chapter) <= longestShared) last.push(...chapter);
    else pages.push([...chapter]);
  }
  return pages;
}

function divide(text: Text): Part[] {
  const pages =
    lengthOf(text.paragraphs) <= longestWhole
      ? [[...text.paragraphs]]
      : joined(chaptersOf(text)).flatMap((page) => divided(page));
  return pages.map((paragraphs, index) => ({
    number: index + 1,
    heading: paragraphs[0]?.chapter?.heading,
    paragraphs,
  }));
}

/** The parts of a text, in order: a short text is one part, a long one is divided by chapters. */
export const partsOf = oncePerText(divide);

/** The part that a paragraph stands in. Returns undefined if the text has no such paragraph. */
export function partWith(text: Text, ordinal: number): Part | undefined {
  return partsOf(text).find(
    ({ paragraphs: [first, ...others] }) =>
      first && first.ordinal <= ordinal && ordinal <= (others.at(-1) ?? first).ordinal,
  );
}

/** The path of a part. The first one has the path of its text. @param base the path that all pages have in common */
export function partPath(base: string, text: Text, { number }: Part): string {
  const path = textAddress(base, text.id);
  return number === 1 ? path : `${path}/${number}`;
}
