import { headingParts } from "../../draft/headings.ts";
import type { OutlineEntry } from "../file/outline.ts";
import type { PlacedLine } from "../layout/typography.ts";
import { groupBy } from "../../../shared/collections/group-by.ts";

/** The lines of a paragraph, or of a heading. */
export interface Passage {
  readonly lines: readonly PlacedLine[];
  readonly words: string;
  /** The level if it is a heading, 1 the highest. */
  readonly level?: number | undefined;
}

/** Headings are set at least this much larger than the text, unless they are bold. */
const minRatio = 1.1;
/** Longer passages in large or bold type are text. */
const maxLines = 4;
const maxLength = 200;

const sentenceEnd = /[.,;:!?…][”’"'»)]*$/u;
const worded = /^[\p{L}\s]{3,12}\s[\p{L}\d]{1,12}[.:]?$/u;

function isLarge({ lines }: Passage, bodySize: number): boolean {
  return lines.every(({ size }) => size >= minRatio * bodySize);
}

function isCentred({ lines }: Passage): boolean {
  return lines.every(({ indent, room, size }) => indent > 1 && Math.abs(indent * size - room) < 2 * size);
}

/** True if a passage looks like a heading: large, bold, or centred with the number of a chapter. */
function looksLikeHeading(passage: Passage, bodySize: number, isBodyBold: boolean): boolean {
  const { lines, words } = passage;
  if (lines.length > maxLines || words.length > maxLength || !/[\p{L}\p{N}]/u.test(words)) return false;
  if (isLarge(passage, bodySize)) return true;
  const isBold = !isBodyBold && lines.every((line) => line.isBold);
  if (isBold && !sentenceEnd.test(words)) return true;
  return (
    worded.test(words) && headingParts(words).worded && (isCentred(passage) || words === words.toUpperCase())
  );
}

/** Only letters and digits, so that titles can be compared. */
function essence(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** True if a passage is the title of an outline's entry, or a part of it, perhaps behind a number. */
function isTitle(words: string, title: string): boolean {
  const [printed, listed] = [essence(words), essence(title)];
  if (printed === "" || listed === "") return false;
  if (printed === listed) return true;
  const numbered = /^(?:\d{1,3}|[ivxlc]{1,7})$/u;
  const before = printed.endsWith(listed) ? printed.slice(0, -listed.length) : "";
  return (
    numbered.test(before) || (printed.length > 2 && (listed.startsWith(printed) || listed.endsWith(printed)))
  );
}

/** The passages that entries of the outline lead to. */
function matchOutline(
  passages: readonly Passage[],
  outline: readonly OutlineEntry[],
  bodySize: number,
): Map<Passage, number> {
  const short = passages.filter(({ words }) => words.length <= maxLength);
  const onPage = groupBy(short, ({ lines: [first] }) => first?.page ?? 0);
  const levels = new Map<Passage, number>();
  for (const { title, level, page } of outline) {
    for (const passage of onPage.get(page) ?? []) {
      const isWhole = essence(passage.words) === essence(title);
      if (
        !levels.has(passage) &&
        (isWhole || (isTitle(passage.words, title) && looksLikeHeading(passage, bodySize, false)))
      ) {
        levels.set(passage, level);
      }
    }
  }
  return levels;
}

/** A rank among headings: larger type first, then bold. */
function rankOf({ lines }: Passage): number {
  const [first] = lines;
  return first ? Math.round(first.size * 2) * 2 + (first.isBold ? 1 : 0) : 0;
}

/** The work's title: the largest heading in front of those that the outline lists, if it is larger than they are. */
function titleAmong(others: readonly Passage[], listed: ReadonlyMap<Passage, number>): Passage | undefined {
  const [first] = listed.keys();
  const start = first?.lines[0]?.page ?? -1;
  const largest = Math.max(0, ...new Set([...listed.keys()].map(rankOf)));
  const [title] = others
    .filter((each) => (each.lines[0]?.page ?? 0) <= start && rankOf(each) > largest)
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  return title;
}

/**
 * Finds the headings among passages. Those that the outline lists have its levels. The levels of others follow from
 * their type, below those of the outline.
 */
export function withHeadings(
  passages: readonly Passage[],
  outline: readonly OutlineEntry[],
  bodySize: number,
): Passage[] {
  const bold = passages.filter(({ lines }) => lines.every(({ isBold }) => isBold)).length;
  const isBodyBold = bold * 2 > passages.length;
  const listed = matchOutline(passages, outline, bodySize);
  const others = passages.filter((each) => !listed.has(each) && looksLikeHeading(each, bodySize, isBodyBold));
  const title = titleAmong(others, listed);
  const above = title ? 1 : 0;
  const deepest = above + Math.max(0, ...new Set(listed.values()));
  const ranks = [...new Set(others.map(rankOf))].toSorted((a, b) => b - a);
  const isOther = new Set(others);
  return passages.map((passage) => {
    const level = listed.get(passage);
    if (level !== undefined) return { ...passage, level: above + level };
    if (!isOther.has(passage)) return passage;
    return { ...passage, level: passage === title ? 1 : deepest + 1 + ranks.indexOf(rankOf(passage)) };
  });
}
