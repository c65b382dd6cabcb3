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

/**
 * Splits a block at lines that consist of a note's label, or, at the end of a page, begin with one. If the block begins
 * otherwise, the label must have had room on the line before, or be marked above.
 *
 * @param above the lines of the page above its last block; undefined for other blocks
 */
function splitAtLabels(block: LineBlock, above: readonly Line[] | undefined): LineBlock[] {
  const isLastOfPage = above !== undefined;
  const width = block.lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0);
  const areNotes = bareLabel.test(block.lines[0]?.text ?? "");
  const pageAbove = (above ?? []).slice(-maxPageLines).map(({ text }) => text);
  const textAbove = (index: number) =>
    [
      ...pageAbove,
      ...block.lines.slice(Math.max(0, index - maxPageLines), index).map(({ text }) => text),
    ].join(" ");
  const starts = block.lines.map(({ text }, index) => {
    const previous = block.lines[index - 1]?.text;
    if (previous === undefined || definition.test(text)) return true;
    if (/^\p{Nd}{1,3}$/u.test(text) && isMarkedIn(textAbove(index), text)) return true;
    if (bareLabel.test(previous)) return bareLabel.test(block.lines[index - 2]?.text ?? "1");
    const lead = isLastOfPage ? leadingLabel(text) : undefined;
    const isLabel = bareLabel.test(text) || lead !== undefined;
    const [token = ""] = text.split(/\s/u, 1);
    if (areNotes && bareLabel.test(text)) return true;
    if (isLastOfPage && symbolFirst.test(text)) return true;
    if (lead && lead.body !== "" && isMarkedIn(textAbove(index), lead.label)) return true;
    return isLabel && widthOf(previous) + 1 + widthOf(token) <= width;
  });
  const parts: Line[][] = [];
  for (const [index, line] of block.lines.entries()) {
    if (starts[index]) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines, index) => ({ lines, separated: block.separated && index === 0 }));
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

/** Puts labels that stand one below the other in front of the notes below them. */
function withTexts(blocks: readonly LineBlock[]): LineBlock[] {
  const found: LineBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const labels: string[] = [];
    for (let at = index; at < blocks.length && pageOf(blocks[at]) === pageOf(blocks[index]); at++) {
      const label = soleLabel(blocks[at] ?? { lines: [], separated: false });
      const last = labels.at(-1);
      if (label === undefined || (last !== undefined && numberOf(label) !== numberOf(last) + 1)) break;
      labels.push(label);
    }
    const behind = labels.length > 1 ? textsBehind(blocks, index + labels.length, labels.length) : undefined;
    const block = blocks[index];
    if (!behind) {
      if (block) found.push(block);
      continue;
    }
    const separated = block?.separated === true;
    for (const [at, [first, ...rest]] of behind.texts.entries()) {
      if (first) {
        const lines = [{ ...first, text: `${labels[at] ?? ""} ${first.text}` }, ...rest];
        found.push({ lines, separated: separated && at === 0 });
      }
    }
    index += labels.length + behind.used - 1;
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
    page.push(...block.lines);
    return parts;
  });
  return withTexts(split);
}
