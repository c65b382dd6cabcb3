import type { Omission } from "../../document.ts";
import { announcesNotes } from "../../draft/notes-heading.ts";
import { leadingLabel } from "../notes/note-forms.ts";
import { numberOf } from "../notes/digits.ts";
import { blocksOf, type LineBlock } from "./blocks.ts";
import { hyphenJoinerOf, type HyphenJoiner } from "./hyphenation.ts";
import { takeOffLineNumbers } from "./line-numbers.ts";
import { joinsUnspaced, widthOf, type Line } from "./line.ts";
import { divideAtLabels } from "./note-labels.ts";
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
  const blocks = divideAtLabels(blocksOf(lines)).flatMap(splitNotes);
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
