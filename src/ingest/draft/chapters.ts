import type { Chapter } from "../../document/model.ts";
import { headingParts, joinNames, type HeadingParts } from "./headings.ts";

/** A heading of a work, parsed. */
export interface Heading extends HeadingParts {
  /** 1 is the highest. */
  readonly level: number;
  readonly text: string;
}

/** The structure of a work as its headings give it. */
export interface Outline {
  /** The work's title, if a heading states it. */
  readonly title: string | undefined;
  /** The chapter of each section. Undefined before the first chapter, and in a work without chapters. */
  readonly chapters: readonly (Chapter | undefined)[];
}

/** Parses the clean text of a heading. */
export function headingOf(level: number, text: string): Heading {
  return { level, text, ...headingParts(text) };
}

function highestLevel(headings: readonly Heading[]): number {
  return headings.reduce((level, heading) => Math.min(level, heading.level), Infinity);
}

/**
 * The level that opens chapters: that of headings with a word for chapter, else of those with a number, else the
 * highest.
 */
function chapterLevel(headings: readonly Heading[]): number {
  const numbered = headings.filter(({ counts }) => counts === "chapters");
  const worded = numbered.filter((heading) => heading.worded);
  return highestLevel([worded, numbered, headings].find(({ length }) => length > 0) ?? []);
}

/** True if the first heading is the work's title: the only one of the highest level, without a number. */
function isTitle(first: Heading, others: readonly Heading[]): boolean {
  return first.counts === undefined && others.every(({ level }) => level > first.level);
}

/** Joins the bare number of a chapter and the title that follows it into one heading. */
function joinTitles(consecutive: readonly Heading[]): Heading[] {
  const joined: Heading[] = [];
  for (const heading of consecutive) {
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

/**
 * A chapter's unique name in citations: its numbered divisions; if that is taken, all divisions; if that is taken too,
 * with a count.
 */
function nameOf(chapter: Heading, above: readonly Heading[], taken: Set<string>): string {
  const numbered = chapter.counts ? above.filter(({ counts }) => counts) : [];
  const short = joinNames([...numbered, chapter].map(({ name }) => name));
  const full = joinNames([...above, chapter].map(({ name }) => name));
  let name = taken.has(short) ? full : short;
  for (let times = 2; taken.has(name); times++) name = `${full} (${times})`;
  taken.add(name);
  return name;
}

/**
 * Finds a work's title and chapters. The names of larger divisions (books, parts) become part of their chapters' names.
 * Headings below the chapter level are ignored.
 *
 * @param sections the headings in front of each run of paragraphs
 */
export function outlineOf(sections: readonly (readonly Heading[])[]): Outline {
  const [first, ...others] = sections.flat();
  const title = first && isTitle(first, others) ? first : undefined;
  const lowest = chapterLevel(title ? others : sections.flat());
  const taken = new Set<string>();
  let divisions: Heading[] = [];
  let current: Chapter | undefined;
  const chapters = sections.map((section) => {
    const opening = joinTitles(section).filter((heading) => heading.level <= lowest && heading !== title);
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
