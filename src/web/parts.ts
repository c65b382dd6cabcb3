import { flatMapYielding } from "../shared/concurrency/yielding.ts";
import { textAddress } from "../features/typesetting/addresses.ts";
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

/** A paragraph and its length in UTF-16 units, which is read once, since that decodes its words. */
interface Measured {
  readonly paragraph: Paragraph;
  readonly length: number;
}

function lengthOf(paragraphs: readonly Measured[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

/** The paragraphs of each chapter, in order. */
function chaptersOf(paragraphs: readonly Measured[]): Measured[][] {
  const chapters: Measured[][] = [];
  let current: Chapter | undefined;
  for (const each of paragraphs) {
    const last = chapters.at(-1);
    if (last && each.paragraph.chapter === current) last.push(each);
    else chapters.push([each]);
    current = each.paragraph.chapter;
  }
  return chapters;
}

/** Divides a chapter between paragraphs, into stretches of about equal length. */
function divided(paragraphs: readonly Measured[]): Measured[][] {
  const length = lengthOf(paragraphs);
  const most = length / Math.ceil(length / longestPart);
  const stretches: Measured[][] = [[]];
  let filled = 0;
  for (const each of paragraphs) {
    const last = stretches.at(-1);
    const isFull = filled > 0 && filled + each.length / 2 > most * stretches.length;
    if (last && !isFull) last.push(each);
    else stretches.push([each]);
    filled += each.length;
  }
  return stretches;
}

/** Joins short neighbours, so that a chapter of a few lines has no page of its own. */
function joined(chapters: readonly Measured[][]): Measured[][] {
  const pages: Measured[][] = [];
  let filled = 0;
  for (const chapter of chapters) {
    const length = lengthOf(chapter);
    const last = pages.at(-1);
    const fits = last !== undefined && filled + length <= longestShared;
    if (fits) last.push(...chapter);
    else pages.push([...chapter]);
    filled = fits ? filled + length : length;
  }
  return pages;
}

function divide(all: readonly Measured[]): Part[] {
  const pages =
    lengthOf(all) <= longestWhole ? [all] : joined(chaptersOf(all)).flatMap((page) => divided(page));
  return pages.map((page, index) => ({
    number: index + 1,
    heading: page[0]?.paragraph.chapter?.heading,
    paragraphs: page.map(({ paragraph }) => paragraph),
  }));
}

const known = new WeakMap<Text, readonly Part[]>();

function measured(paragraph: Paragraph): Measured[] {
  return [{ paragraph, length: paragraph.text.length }];
}

/** The parts of a text, in order: a short text is one part, a long one is divided by chapters. */
export function partsOf(text: Text): readonly Part[] {
  const parts = known.get(text) ?? divide(text.paragraphs.flatMap(measured));
  known.set(text, parts);
  return parts;
}

/** Divides a text, so that `partsOf` takes no time. Yields to the event loop meanwhile: a long text takes some 100 ms. */
export async function readParts(text: Text): Promise<void> {
  if (!known.has(text)) known.set(text, divide(await flatMapYielding(text.paragraphs, measured)));
}

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
