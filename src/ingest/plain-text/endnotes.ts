import { headingParts } from "../draft/headings.ts";

/** A line that begins with a note's label: "54. Stalin, Works", "[54] …", "⁵⁴ …", "* …". */
const labelled = /^(?:\[(\d{1,4})\]|(\d{1,4})(?:[.):、．]|(?=\s))|([⁰¹²³⁴-⁹]+)|([*†‡]{1,4}))\s*(\S.*)$/su;
/** In English, and in some other languages. */
const heading =
  /^\P{L}*(?:(?:foot|end)?notes|references|anmerkungen|fu(?:ß|ss)noten|notas|note|примечания|сноски|примітки|注释|註釋|注釋|脚注|腳註|注|註|注記)\P{L}*$/iu;
const rule = /^[-_—–=]{3,}$/u;

/** A section of notes at the end of a text. */
export interface Endnotes {
  /** How many of the paragraphs come before it. */
  readonly start: number;
  /** Whether a heading says that these are notes. */
  readonly headed: boolean;
  /** The notes' own texts by label. */
  readonly bodies: ReadonlyMap<string, string>;
}

/** Whether a line says no more than that notes follow. */
export function announcesNotes(line: string): boolean {
  return heading.test(line);
}

/** The label and the body of a line that begins with a label. */
export function parseNote(line: string): { label: string; body: string } | undefined {
  const match = labelled.exec(line);
  const label = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  const body = match?.[5];
  return label === undefined || body === undefined ? undefined : { label: label.normalize("NFKC"), body };
}

/**
 * The last paragraphs, as far as each begins with a label of its own and the numbers rise. Only the markers in the
 * text can tell whether they are notes or a list.
 */
export function findEndnotes(paragraphs: readonly string[]): Endnotes | undefined {
  const notes: [string, string][] = [];
  const labels = new Set<string>();
  let lowest = Infinity;
  let start = paragraphs.length;
  for (; start > 0; start--) {
    const note = parseNote(paragraphs[start - 1] ?? "");
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

/** The notes of a whole work at its end, below the names of their chapters. */
export interface ChapterNotes {
  /** How many of the paragraphs come before it. */
  readonly start: number;
  /** For each chapter by its name the notes' own texts by label. */
  readonly bodies: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * The paragraphs behind the last heading that says "Notes", when there is nothing but names of chapters and lines that
 * begin with a label; undefined otherwise.
 */
export function findChapterNotes(paragraphs: readonly string[]): ChapterNotes | undefined {
  const start = paragraphs.findLastIndex(announcesNotes);
  if (start === -1) return undefined;
  const bodies = new Map<string, Map<string, string>>();
  let open: Map<string, string> | undefined;
  for (const line of paragraphs.slice(start + 1)) {
    const { name, worded, bare } = headingParts(line);
    const note = parseNote(line);
    if (worded || bare) bodies.set(name, (open = new Map()));
    else if (open && note) open.set(note.label, note.body);
    else return undefined;
  }
  return open && { start, bodies };
}
