import { announcesNotes, parseNote } from "./endnotes.ts";
import { headingParts } from "../draft/headings.ts";

/** A width that a printed or typed page may have, in UTF-16 units. */
const widths = { narrowest: 40, widest: 120 };

/** The share of line breaks that must look made by a page's width, not by an author. */
const enough = 0.8;

const sentenceEnd = /[.!?…:。！？：][”’"'»)\]」』）]*[\d\s⁰¹²³⁴-⁹*†‡]*$/u;

/** Where one line ends and the next begins within a block, but for lines that an author ends: "CHAPTER II". */
function breaksIn(blocks: readonly (readonly string[])[]): { line: string; next: string }[] {
  return blocks.flatMap((block) =>
    block.flatMap((line, index) => {
      const next = block[index + 1];
      return next === undefined || headingParts(line).worded ? [] : [{ line, next }];
    }),
  );
}

/**
 * Whether lines were broken to fit a page: hardly a next word would have fitted on its line, and at least half of
 * the breaks fall within a sentence.
 */
function isHardWrapped(blocks: readonly (readonly string[])[]): boolean {
  const breaks = breaksIn(blocks);
  if (breaks.length === 0) return false;
  const width = breaks.reduce((widest, { line }) => Math.max(widest, line.length), 0);
  if (width < widths.narrowest || width > widths.widest) return false;
  const forced = breaks.filter(({ line, next }) => `${line} ${next.split(/\s/u, 1)[0]}`.length > width);
  const midSentence = breaks.filter(({ line }) => !sentenceEnd.test(line));
  return forced.length >= breaks.length * enough && midSentence.length * 2 >= breaks.length;
}

const cjk = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}，。！？、；：”」』）]`;
const unspaced = new RegExp(`^${cjk}${cjk}$`, "u");

/** A break within a compound or at a dash takes no space, nor does one where no spaces tell words apart. */
function join(block: readonly string[]): string {
  return block.reduce((text, line) =>
    /\S[-—–]$/u.test(text) || unspaced.test(`${text.at(-1)}${line[0]}`) ? text + line : `${text} ${line}`,
  );
}

/** The blocks of lines between blank lines, each line without white space at its ends. */
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

/** The label of a line that begins the note after the one with that label: "13. …" after "12"; signs in any order. */
function nextLabel(line: string, label: string): string | undefined {
  const next = parseNote(line)?.label;
  const counted = /\d/u.test(label)
    ? Number(next) === Number(label) + 1
    : next !== undefined && !/\d/u.test(next);
  return counted ? next : undefined;
}

/** The notes of a list that has no blank lines between them, each a block of its own; other blocks as they are. */
function notesApart(block: string[]): string[][] {
  const [first = "", second = ""] = block;
  const above = announcesNotes(first) ? [first] : [];
  let label = parseNote(above.length > 0 ? second : first)?.label;
  if (label === undefined) return [block];
  const notes: string[][] = [];
  for (const line of block.slice(above.length)) {
    const next = nextLabel(line, label);
    if (next !== undefined || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
    label = next ?? label;
  }
  return above.length > 0 ? [above, ...notes] : notes;
}

/**
 * The printed paragraphs of plain text, without white space at their ends: one a line, or, where lines were broken
 * to fit a page, one a block between blank lines.
 */
export function readParagraphs(content: string): string[] {
  const blocks = blocksOf(content).flatMap(notesApart);
  return isHardWrapped(blocks) ? blocks.map(join) : blocks.flat();
}
