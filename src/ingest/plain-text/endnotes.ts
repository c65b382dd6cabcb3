import { headingParts } from "../draft/headings.ts";

/** A line that begins with a footnote's label: "54. Stalin, Works", "[54] …", "⁵⁴ …", "* …". */
const labelled = /^(?:\[(\d{1,4})\]|(\d{1,4})(?:[.):、．]|(?=\s))|([⁰¹²³⁴-⁹]+)|([*†‡]{1,4}))\s*(\S.*)$/su;
/** A heading above notes, in English and some other languages. */
const heading =
  /^\P{L}*(?:(?:foot|end)?notes|references|anmerkungen|fu(?:ß|ss)noten|notas|note|примечания|сноски|примітки|注释|註釋|注釋|脚注|腳註|注|註|注記)\P{L}*$/iu;
const rule = /^[-_—–=]{3,}$/u;

/** A section of endnotes at the end of a text or chapter. */
export interface Endnotes {
  /** Index of its first paragraph. */
  readonly start: number;
  /** True if it has a heading that announces notes. */
  readonly headed: boolean;
  /** The endnotes' texts by label. */
  readonly bodies: ReadonlyMap<string, string>;
}

/** True if a line only announces notes. */
export function announcesNotes(line: string): boolean {
  return heading.test(line);
}

/** Parses a line that begins with a label. Returns undefined for other lines. */
export function parseEndnote(line: string): { label: string; body: string } | undefined {
  const match = labelled.exec(line);
  const label = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  const body = match?.[5];
  return label === undefined || body === undefined ? undefined : { label: label.normalize("NFKC"), body };
}

/**
 * Finds the last paragraphs that each begin with a different label, in rising order. They may be endnotes or a list,
 * which only the markers in the text can tell.
 */
export function findEndnotes(paragraphs: readonly string[]): Endnotes | undefined {
  const notes: [string, string][] = [];
  const labels = new Set<string>();
  let lowest = Infinity;
  let start = paragraphs.length;
  for (; start > 0; start--) {
    const note = parseEndnote(paragraphs[start - 1] ?? "");
    if (!note || Number(note.label) >= lowest) break;
    if (labels.has(note.label)) return undefined;
    labels.add(note.label);
    lowest = /\d/u.test(note.label) ? Number(note.label) : lowest;
    notes.push([note.label, note.body]);
  }
  if (notes.length === 0) return undefined;
  const above = paragraphs[start - 1] ?? "";
  const headed = announcesNotes(above);
  return {
    start: headed || rule.test(above) ? start - 1 : start,
    headed,
    bodies: new Map(notes.toReversed()),
  };
}

/** The endnotes of a whole work, below the names of their chapters. */
export interface EndnotesByChapter {
  /** Index of its first paragraph. */
  readonly start: number;
  /** The endnotes' texts by label, by the name of the chapter. */
  readonly bodies: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Finds the endnotes of a whole work: the paragraphs below the last heading that announces notes. Returns undefined if
 * there are other lines than names of chapters and lines that begin with a label.
 */
export function findEndnotesByChapter(paragraphs: readonly string[]): EndnotesByChapter | undefined {
  const start = paragraphs.findLastIndex(announcesNotes);
  if (start === -1) return undefined;
  const bodies = new Map<string, Map<string, string>>();
  let open: Map<string, string> | undefined;
  for (const line of paragraphs.slice(start + 1)) {
    const { name, worded, bare } = headingParts(line);
    const note = parseEndnote(line);
    if (worded || bare) bodies.set(name, (open = new Map()));
    else if (open && note) open.set(note.label, note.body);
    else return undefined;
  }
  return open && { start, bodies };
}
