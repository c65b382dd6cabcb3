import { announcesNotes, parseEndnote } from "./endnotes.ts";
import { headingParts } from "../draft/headings.ts";

/** The range of widths of a printed or typed page, in UTF-16 units. */
const pageWidth = { min: 40, max: 120 };

/** The share of line breaks that the page width must explain. */
const minForcedShare = 0.8;

const sentenceEnd = /[.!?…:。！？：][”’"'»)\]」』）]*[\d\s⁰¹²³⁴-⁹*†‡]*$/u;

/** Pairs of successive lines within blocks, except behind lines that an author ends: "CHAPTER II". */
function breaksIn(blocks: readonly (readonly string[])[]): { line: string; next: string }[] {
  return blocks.flatMap((block) =>
    block.flatMap((line, index) => {
      const next = block[index + 1];
      return next === undefined || headingParts(line).worded ? [] : [{ line, next }];
    }),
  );
}

/**
 * True if lines were broken to fit a page: at most breaks the next word wouldn't have fitted, and at least half of the
 * breaks are within a sentence.
 */
function isHardWrapped(blocks: readonly (readonly string[])[]): boolean {
  const breaks = breaksIn(blocks);
  if (breaks.length === 0) return false;
  const width = breaks.reduce((widest, { line }) => Math.max(widest, line.length), 0);
  if (width < pageWidth.min || width > pageWidth.max) return false;
  const forced = breaks.filter(({ line, next }) => `${line} ${next.split(/\s/u, 1)[0]}`.length > width);
  const midSentence = breaks.filter(({ line }) => !sentenceEnd.test(line));
  return forced.length >= breaks.length * minForcedShare && midSentence.length * 2 >= breaks.length;
}

const cjk = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}，。！？、；：”」』）]`;
const unspaced = new RegExp(`^${cjk}${cjk}$`, "u");

/**
 * Joins the lines of a paragraph. No space is added behind a hyphen or a dash, nor in scripts without spaces between
 * words.
 */
function join(block: readonly string[]): string {
  return block.reduce((text, line) =>
    /\S[-—–]$/u.test(text) || unspaced.test(`${text.at(-1)}${line[0]}`) ? text + line : `${text} ${line}`,
  );
}

/** The blocks of lines between blank lines. Lines are trimmed. */
function blocksOf(content: string): string[][] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of content.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
    const trimmed = line.trim();
    if (!trimmed) open = undefined;
    else if (open) open.push(trimmed);
    else blocks.push((open = [trimmed]));
  }
  return blocks;
}

/**
 * The label of a line that begins the next endnote: "13. …" after "12". Symbols may follow in any order. Returns
 * undefined for other lines.
 */
function nextLabel(line: string, label: string): string | undefined {
  const next = parseEndnote(line)?.label;
  const isNext = /\d/u.test(label)
    ? Number(next) === Number(label) + 1
    : next !== undefined && !/\d/u.test(next);
  return isNext ? next : undefined;
}

/** Splits a list of endnotes without blank lines into a block for each. Other blocks stay as they are. */
function splitEndnotes(block: string[]): string[][] {
  const [first = "", second = ""] = block;
  const heading = announcesNotes(first) ? [first] : [];
  let label = parseEndnote(heading.length > 0 ? second : first)?.label;
  if (label === undefined) return [block];
  const notes: string[][] = [];
  for (const line of block.slice(heading.length)) {
    const next = nextLabel(line, label);
    if (next !== undefined || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
    label = next ?? label;
  }
  return heading.length > 0 ? [heading, ...notes] : notes;
}

/**
 * The printed paragraphs of plain text, trimmed. Each line is a paragraph. If lines were broken to fit a page, each
 * block between blank lines is one.
 */
export function readParagraphs(content: string): string[] {
  const blocks = blocksOf(content).flatMap(splitEndnotes);
  return isHardWrapped(blocks) ? blocks.map(join) : blocks.flat();
}
