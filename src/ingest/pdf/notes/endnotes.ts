import { announcesNotes } from "../../draft/notes-heading.ts";
import type { Passage } from "../text/headings.ts";
import { labelAtStart } from "./labels.ts";
import type { PlacedLine } from "../layout/typography.ts";

/** A note at the end of a chapter or of the work. */
export interface Endnote {
  readonly label: string;
  /** Unique in the file. */
  readonly target: string;
  /** The lines of its paragraphs, without the label. */
  readonly paragraphs: PlacedLine[][];
}

/** Notes that are numbered from one, such as those of one chapter. */
export type EndnoteGroup = Map<string, Endnote>;

/** The notes that follow a heading such as "Notes". */
export interface EndnoteSection {
  /** The indexes of its first passage, the heading, and of the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** The index of the first passage that may refer to them. */
  readonly scope: number;
  readonly groups: readonly EndnoteGroup[];
}

/** In characters. */
const maxHeadingLength = 60;

function isAnnouncement({ words, lines }: Passage): boolean {
  return lines.length === 1 && words.length <= maxHeadingLength && announcesNotes(words);
}

/** Reads notes in the order of their numbers. */
class EndnoteReader {
  readonly groups: EndnoteGroup[] = [];
  readonly #section: number;
  #last: Endnote | undefined;

  constructor(section: number) {
    this.#section = section;
  }

  /** True if the line begins with the label of the next note, or of the first one of a group. */
  begins(line: PlacedLine | undefined): boolean {
    const label = line && labelAtStart(line)?.label;
    if (label === undefined) return false;
    if (!/^\d/u.test(label)) return this.groups.at(-1)?.has(label) !== true;
    return label === "1" || this.groups.length === 0 || Number(label) === Number(this.#last?.label) + 1;
  }

  read({ lines }: Passage): void {
    for (const [index, line] of lines.entries()) {
      if (this.begins(line)) this.#open(line);
      else if (index === 0) this.#last?.paragraphs.push([line]);
      else this.#last?.paragraphs.at(-1)?.push(line);
    }
  }

  #open(line: PlacedLine): void {
    const start = labelAtStart(line);
    if (!start) return;
    const { label, rest } = start;
    if (label === "1" || this.groups.length === 0) this.groups.push(new Map());
    const target = `end ${this.#section}.${this.groups.length}.${label}`;
    this.#last = {
      label,
      target,
      paragraphs: [[{ ...line, runs: rest.runs, words: withoutLabel(line.words, rest.runs[0]?.text) }]],
    };
    this.groups.at(-1)?.set(label, this.#last);
  }
}

function withoutLabel(words: string, first = ""): string {
  return words.slice(Math.max(0, words.indexOf(first)));
}

/** Reads the section whose heading has this index. Returns undefined if no notes follow. */
function readSection(passages: readonly Passage[], start: number): EndnoteSection | undefined {
  const reader = new EndnoteReader(start);
  let end = start + 1;
  for (; end < passages.length; end++) {
    const passage = passages[end];
    if (!passage) break;
    const next = passages[end + 1];
    // The name of a chapter stands above its notes.
    const isName = passage.level !== undefined && !reader.begins(passage.lines[0]);
    if (isName && !(next && reader.begins(next.lines[0]))) break;
    if (!isName) {
      if (reader.groups.length === 0 && !reader.begins(passage.lines[0])) break;
      reader.read(passage);
    }
  }
  if (reader.groups.length === 0) return undefined;
  const scope = reader.groups.length === 1 ? scopeOf(passages, start) : 0;
  return { start, end, scope, groups: reader.groups };
}

/** The index of the heading of the chapter in which notes stand, if their own heading is below that of a chapter. */
function scopeOf(passages: readonly Passage[], start: number): number {
  const level = passages[start]?.level ?? Infinity;
  const above = passages.slice(0, start).findLastIndex((each) => (each.level ?? Infinity) < level);
  const text = passages.findIndex((each) => each.level === undefined);
  return above > text && text !== -1 ? above : 0;
}

/** Finds the sections of endnotes: the passages below headings such as "Notes" that begin with labels. */
export function findEndnotes(passages: readonly Passage[]): EndnoteSection[] {
  const sections: EndnoteSection[] = [];
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index];
    const section = passage && isAnnouncement(passage) ? readSection(passages, index) : undefined;
    if (!section) continue;
    sections.push(section);
    index = section.end - 1;
  }
  return sections;
}
