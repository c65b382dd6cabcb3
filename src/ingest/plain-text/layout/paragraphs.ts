import type { Omission } from "../../document.ts";
import { announcesNotes } from "../../draft/notes-heading.ts";
import { leadingLabel } from "../notes/note-forms.ts";
import { numberOf } from "../notes/digits.ts";
import { blocksOf, type LineBlock } from "./blocks.ts";
import { hyphenJoinerOf, type HyphenJoiner } from "./hyphenation.ts";
import { takeOffLineNumbers } from "./line-numbers.ts";
import { joinsUnspaced, widthOf, type Line } from "./line.ts";
import { linesOf } from "./pages.ts";
import { divide, partsAt, withoutLineSpacing, wrappingOf } from "./wrapping.ts";

/** A paragraph as printed. */
export interface Printed {
  readonly text: string;
  /** Ordinal of its page, from 0. */
  readonly page: number;
  /** Indentation of its lines in columns: the smallest. */
  readonly indent: number;
  /** True if a rule or a scene break stands above. */
  readonly separated: boolean;
  /** True if its last line fills the page's width, so that it may go on after the page. */
  readonly full: boolean;
}

/** The printed paragraphs of a file. */
export interface PrintedParagraphs {
  readonly paragraphs: readonly Printed[];
  readonly omissions: readonly Omission[];
  /** Joins two lines or two parts of a paragraph. */
  readonly join: (before: string, after: string) => string;
}

function joinerOf(joinHyphens: HyphenJoiner): PrintedParagraphs["join"] {
  return (before, after) => {
    const joined = joinHyphens(before, after);
    if (joined !== undefined) return joined;
    return joinsUnspaced(before, after) ? before + after : `${before} ${after}`;
  };
}

/**
 * The label of a line that begins the next note: "13. …" after "12", "c. …" after "b". Symbols may follow in any order.
 * Returns undefined for other lines.
 */
function nextLabel(line: string, label: string): string | undefined {
  const next = leadingLabel(line)?.label;
  if (next === undefined) return undefined;
  const [number, last] = [numberOf(next), numberOf(label)];
  if (!Number.isNaN(last)) return number === last + 1 ? next : undefined;
  const letters = /^\p{L}$/u.test(next) && /^\p{L}$/u.test(label);
  const isNext = letters
    ? next.charCodeAt(0) === label.charCodeAt(0) + 1
    : Number.isNaN(number) && next !== label;
  return isNext ? next : undefined;
}

/** Splits a list of notes without blank lines into a block for each. Other blocks stay as they are. */
export function splitNotes(block: LineBlock): LineBlock[] {
  const [first, second] = block.lines;
  const headed = first !== undefined && announcesNotes(first.text);
  let label = leadingLabel((headed ? second : first)?.text ?? "")?.label;
  if (label === undefined) return [block];
  const notes: Line[][] = [];
  for (const line of headed ? block.lines.slice(1) : block.lines) {
    const next = nextLabel(line.text, label);
    if (next !== undefined || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
    label = next ?? label;
  }
  const split = headed ? [[first], ...notes] : notes;
  return split.map((lines, index) => ({ lines, separated: block.separated && index === 0 }));
}

/** True if a line begins a note of Markdown or Org mode, to which the lines below it belong. */
function isDeclared(line: Line | undefined): boolean {
  return /^\[(?:\^|fn:)/u.test(line?.text ?? "") && leadingLabel(line?.text ?? "")?.certainty === "declared";
}

/** True if a label stands behind a word in a text: "[1]" and "1" for the note "1". */
function isMarkedIn(text: string, label: string): boolean {
  const digits = /^\p{Nd}+$/u.test(label) ? label : undefined;
  if (text.includes(`[${label}]`) || text.includes(`(${label})`)) return true;
  return digits !== undefined && new RegExp(`[^\\s\\p{N}]${digits}(?!\\p{N})`, "u").test(text);
}

/** "† It was late.": no line of prose begins so. */
const symbolFirst = /^[*†‡§¶]{1,3}\s?\S/u;

/** More lines than a page has. */
const maxPageLines = 80;

const bareLabel = /^(?:\[?(?:\^|←|↑\s?)?\p{Nd}{1,3}\]?\.?|[*†‡§]{1,3})$/u;

/**
 * Splits a block at lines that consist of a note's label, or, at the end of a page, begin with one. If the block begins
 * otherwise, the label must have had room on the line before, or be marked above.
 */
function splitAtLabels(block: LineBlock, isLastOfPage: boolean): LineBlock[] {
  const width = block.lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0);
  const areNotes = bareLabel.test(block.lines[0]?.text ?? "");
  const above = (index: number) =>
    block.lines
      .slice(Math.max(0, index - maxPageLines), index)
      .map(({ text }) => text)
      .join(" ");
  const starts = block.lines.map(({ text }, index) => {
    const previous = block.lines[index - 1]?.text;
    if (previous === undefined) return true;
    if (bareLabel.test(previous)) return bareLabel.test(block.lines[index - 2]?.text ?? "1");
    const lead = isLastOfPage ? leadingLabel(text) : undefined;
    const isLabel = bareLabel.test(text) || lead !== undefined;
    const [token = ""] = text.split(/\s/u, 1);
    if (areNotes && bareLabel.test(text)) return true;
    if (isLastOfPage && symbolFirst.test(text)) return true;
    if (lead && lead.body !== "" && isMarkedIn(above(index), lead.label)) return true;
    return isLabel && widthOf(previous) + 1 + widthOf(token) <= width;
  });
  const parts: Line[][] = [];
  for (const [index, line] of block.lines.entries()) {
    if (starts[index]) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines, index) => ({ lines, separated: block.separated && index === 0 }));
}

function printed(
  lines: readonly Line[],
  separated: boolean,
  width: number,
  join: PrintedParagraphs["join"],
): Printed {
  const last = lines.at(-1)?.text ?? "";
  return {
    text: lines.map(({ text }) => text).reduce(join),
    page: lines[0]?.page ?? 0,
    indent: lines.reduce((least, { indent }) => Math.min(least, indent), Infinity),
    separated,
    full: lines.length > 1 && widthOf(last) >= width * fullLine,
  };
}

/** The share of the page's width from which on a line is full. */
const fullLine = 0.75;

/**
 * The printed paragraphs of plain text. Each line is a paragraph. Where lines were broken to fit a page, each block
 * between blank lines is one.
 */
export function readParagraphs(content: string): PrintedParagraphs {
  const paged = linesOf(content);
  const { lines, omissions } = takeOffLineNumbers(withoutLineSpacing(paged.lines));
  const whole = blocksOf(lines);
  const blocks = whole
    .flatMap((block, index) => {
      const next = whole[index + 1];
      const isLastOfPage =
        block.lines[0]?.page !== (next ?? block).lines[0]?.page ||
        (next === undefined && (block.lines[0]?.page ?? 0) > 0);
      return splitAtLabels(block, isLastOfPage);
    })
    .flatMap(splitNotes);
  const wrapping = wrappingOf(blocks);
  const { width, joined } = wrapping;
  const join = joinerOf(hyphenJoinerOf(lines));
  const paragraphs = blocks.flatMap((block) => {
    const isNote = isDeclared(block.lines[0]);
    const parts = isNote
      ? partsAt(block.lines, isDeclared)
      : joined.has(block)
        ? divide(block.lines, wrapping)
        : block.lines.map((line) => [line]);
    return parts.map((part, index) => printed(part, block.separated && index === 0, width, join));
  });
  return { paragraphs, omissions: [...paged.omissions, ...omissions], join };
}
