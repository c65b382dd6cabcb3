import type { Chapter } from "../../document/model.ts";
import { headingParts, nested, type HeadingParts } from "./headings.ts";

/** A heading of a work, parsed. */
export interface Heading extends HeadingParts {
  /** 1 is the highest. */
  readonly level: number;
  readonly text: string;
}

/** What the headings make of a work. */
export interface Outline {
  /** The work's title, where a heading says it. */
  readonly title: string | undefined;
  /** For each section its chapter; undefined before the first, and in a work without chapters. */
  readonly chapters: readonly (Chapter | undefined)[];
}

/** Parses the clean text of a heading. */
export function headingOf(level: number, text: string): Heading {
  return { level, text, ...headingParts(text) };
}

function highest(headings: readonly Heading[]): number {
  return headings.reduce((level, heading) => Math.min(level, heading.level), Infinity);
}

/** The level that opens chapters: that of headings which say so, else of those with a number, else the highest. */
function chapterLevel(headings: readonly Heading[]): number {
  const numbered = headings.filter(({ counts }) => counts === "chapters");
  const worded = numbered.filter((heading) => heading.worded);
  return highest([worded, numbered, headings].find(({ length }) => length > 0) ?? []);
}

/** Whether the first heading is a lone one above all others, and so the work's title. */
function isTitle(first: Heading, others: readonly Heading[]): boolean {
  return first.counts === undefined && others.every(({ level }) => level > first.level);
}

/** Headings that follow each other, with the title of a chapter put to the bare number before it. */
function withTitles(run: readonly Heading[]): Heading[] {
  const joined: Heading[] = [];
  for (const heading of run) {
    const before = joined.at(-1);
    if (before?.bare && before.counts === "chapters" && !heading.counts && heading.level >= before.level) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text.replace(/[.:]$/u, "")}: ${heading.text}`,
        bare: false,
      };
    } else joined.push(heading);
  }
  return joined;
}

/** What a citation calls a chapter: its numbered divisions, and all of them or a number where that isn't unique. */
function nameOf(chapter: Heading, above: readonly Heading[], taken: Set<string>): string {
  const numbered = chapter.counts ? above.filter(({ counts }) => counts) : [];
  const short = nested([...numbered, chapter].map(({ name }) => name));
  const full = nested([...above, chapter].map(({ name }) => name));
  let name = taken.has(short) ? full : short;
  for (let times = 2; taken.has(name); times++) name = `${full} (${times})`;
  taken.add(name);
  return name;
}

/**
 * Finds a work's title and chapters. Larger divisions (books, parts) go into the names of their chapters; headings
 * below chapters open nothing.
 *
 * @param sections the headings before each run of paragraphs
 */
export function outlineOf(sections: readonly (readonly Heading[])[]): Outline {
  const [first, ...others] = sections.flat();
  const title = first && isTitle(first, others) ? first : undefined;
  const lowest = chapterLevel(title ? others : sections.flat());
  const taken = new Set<string>();
  let divisions: Heading[] = [];
  let current: Chapter | undefined;
  const chapters = sections.map((section) => {
    const opening = withTitles(section).filter((heading) => heading.level <= lowest && heading !== title);
    for (const heading of opening) {
      divisions = [...divisions.filter(({ level }) => level < heading.level), heading];
    }
    const chapter = divisions.at(-1);
    if (opening.length > 0 && chapter) {
      current = { name: nameOf(chapter, divisions.slice(0, -1), taken), heading: chapter.text };
    }
    return current;
  });
  return { title: title?.text, chapters };
}
