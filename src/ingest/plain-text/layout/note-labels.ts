import { leadingLabel } from "../notes/note-forms.ts";
import { numberOf } from "../notes/digits.ts";
import type { LineBlock } from "./blocks.ts";
import { beginsWithin, sentenceEnd, widthOf, type Line } from "./line.ts";

/** True if a label stands behind a word in a text: "[1]" and "1" for the note "1". */
function isMarkedIn(text: string, label: string): boolean {
  const digits = /^\p{Nd}+$/u.test(label) ? label : undefined;
  if (text.includes(`[${label}]`) || text.includes(`(${label})`)) return true;
  return digits !== undefined && new RegExp(`[^\\s\\p{N}]${digits}(?!\\p{N})`, "u").test(text);
}

/** "† It was late.": no line of prose begins so. */
const symbolFirst = /^[*†‡§¶]{1,3}\s?\S/u;

/** A note of Markdown: "[^1]: It was late." */
const definition = /^\[\^[^\s[\]]{1,60}\]:/u;

/** More lines than a page has. */
const maxPageLines = 80;

const bareLabel = /^(?:\[?(?:\^|←|↑\s?)?\p{Nd}{1,3}\]?\.?|[*†‡§]{1,3})$/u;

/** True if a line isn't broken where its block is: the first word of the next line had room on it. */
function hasRoom(line: string, next: string, width: number): boolean {
  const [word = ""] = next.split(/\s/u, 1);
  return widthOf(line) + 1 + widthOf(word) <= width;
}

/**
 * Splits a block at lines that consist of a note's label, or, at the end of a page, begin with one. If the block begins
 * otherwise, the label must have had room on the line before, or be marked above.
 *
 * @param above the lines of the page above its last block; undefined for other blocks
 */
function splitAtLabels(block: LineBlock, above: readonly Line[] | undefined): LineBlock[] {
  const isLastOfPage = above !== undefined;
  const lines = block.lines.map(({ text }) => text);
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const areNotes = bareLabel.test(lines[0] ?? "");
  const pageAbove = (above ?? []).slice(-maxPageLines).map(({ text }) => text);
  const isMarkedAbove = (index: number, label: string) =>
    isMarkedIn([...pageAbove, ...lines.slice(Math.max(0, index - maxPageLines), index)].join(" "), label);
  const beginsNote = (line: string, index: number, previous: string): boolean => {
    if (/^\p{Nd}{1,3}$/u.test(line) && isMarkedAbove(index, line)) return true;
    if (bareLabel.test(previous)) return bareLabel.test(lines[index - 2] ?? "1");
    const isBare = bareLabel.test(line);
    if (areNotes && isBare) return true;
    if (!isLastOfPage) return isBare && hasRoom(previous, line, width);
    const lead = leadingLabel(line);
    if (symbolFirst.test(line) || (lead && lead.body !== "" && isMarkedAbove(index, lead.label))) return true;
    return (isBare || lead !== undefined) && hasRoom(previous, line, width);
  };
  const parts: Line[][] = [];
  for (const [index, line] of block.lines.entries()) {
    const previous = lines[index - 1];
    if (previous === undefined || definition.test(line.text) || beginsNote(line.text, index, previous))
      parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part, index) => ({ lines: part, separated: block.separated && index === 0 }));
}

function pageOf(block: LineBlock | undefined): number | undefined {
  return block?.lines[0]?.page;
}

/** The label that is all of a block. */
function soleLabel({ lines }: LineBlock): string | undefined {
  const [line, ...others] = lines;
  return line && others.length === 0 && bareLabel.test(line.text) ? line.text : undefined;
}

/** The lines of a block as so many notes, a line each or a sentence each. Undefined if they can't be told apart. */
function divided({ lines }: LineBlock, count: number): Line[][] | undefined {
  if (lines.length === count) return lines.map((line) => [line]);
  const notes: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.text;
    const begins = before === undefined || (sentenceEnd.test(before) && !beginsWithin(line.text));
    if (begins) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return notes.length === count ? notes : undefined;
}

/** The texts of so many notes that stand behind their labels, in a block each or in one, and the number of blocks. */
function textsBehind(
  blocks: readonly LineBlock[],
  at: number,
  count: number,
): { texts: Line[][]; used: number } | undefined {
  const page = pageOf(blocks[at - 1]);
  const ofPage: LineBlock[] = [];
  for (let index = at; ofPage.length < count && pageOf(blocks[index]) === page; index++) {
    const block = blocks[index];
    if (!block || soleLabel(block) !== undefined) break;
    ofPage.push(block);
  }
  if (ofPage.length === count) return { texts: ofPage.map(({ lines }) => [...lines]), used: count };
  const [only, ...others] = ofPage;
  const texts = only && others.length === 0 ? divided(only, count) : undefined;
  return texts && { texts, used: 1 };
}

/** The labels that stand one below the other from a block on, a block each, on one page and numbered on. */
function labelColumn(blocks: readonly LineBlock[], from: number): string[] {
  const labels: string[] = [];
  for (const block of blocks.slice(from, from + maxPageLines)) {
    const label = soleLabel(block);
    const last = labels.at(-1);
    if (label === undefined || pageOf(block) !== pageOf(blocks[from])) break;
    if (last !== undefined && numberOf(label) !== numberOf(last) + 1) break;
    labels.push(label);
  }
  return labels;
}

function withLabel(label: string, [first, ...rest]: readonly Line[]): Line[] {
  return first ? [{ ...first, text: `${label} ${first.text}` }, ...rest] : [];
}

/** Puts labels that stand one below the other in front of the notes below them. */
function withTexts(blocks: readonly LineBlock[]): LineBlock[] {
  const found: LineBlock[] = [];
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    if (index < next) continue;
    const labels = labelColumn(blocks, index);
    const behind = labels.length > 1 ? textsBehind(blocks, index + labels.length, labels.length) : undefined;
    if (!behind) {
      found.push(block);
      continue;
    }
    found.push(
      ...behind.texts.map((lines, at) => ({
        lines: withLabel(labels[at] ?? "", lines),
        separated: block.separated && at === 0,
      })),
    );
    next = index + labels.length + behind.used;
  }
  return found;
}

/** Divides blocks where notes begin: at lines with nothing but a label, and at the end of a page at those that begin with one. */
export function divideAtLabels(blocks: readonly LineBlock[]): LineBlock[] {
  let page: Line[] = [];
  const split = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (pageOf(blocks[index - 1]) !== pageOf(block)) page = [];
    const isLastOfPage = next ? pageOf(next) !== pageOf(block) : (pageOf(block) ?? 0) > 0;
    const parts = splitAtLabels(block, isLastOfPage ? page : undefined);
    // One by one: a block may have more lines than a function takes arguments.
    for (const line of block.lines) page.push(line);
    return parts;
  });
  return withTexts(split);
}
