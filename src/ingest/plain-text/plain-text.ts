import type { Chapter } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { outlineOf, type Heading } from "../draft/chapters.ts";
import { draftFrom, paragraphNumbers, type Draft, type MarkedParagraph } from "../draft/draft.ts";
import { findEndnotesByChapter, findEndnotes, type EndnotesByChapter, type Endnotes } from "./endnotes.ts";
import { readParagraphs } from "./lines.ts";
import { takeOutMarkers } from "./markers.ts";
import { findHeadings } from "./headings.ts";
import { takeOutVerses } from "./verses.ts";

/** Consecutive paragraphs, and the headings in front of them. */
interface Section {
  readonly headings: Heading[];
  readonly lines: string[];
}

/** A section with its footnote labels taken out. */
interface MarkedSection {
  readonly chapter: Chapter | undefined;
  readonly paragraphs: readonly MarkedParagraph[];
  readonly endnotes: Endnotes | undefined;
}

function sectionsOf(lines: readonly string[]): Section[] {
  const headings = findHeadings(lines);
  const sections: Section[] = [{ headings: [], lines: [] }];
  for (const [index, line] of lines.entries()) {
    const heading = headings.get(index);
    if (!heading) sections.at(-1)?.lines.push(line);
    else if (sections.at(-1)?.lines.length === 0) sections.at(-1)?.headings.push(heading);
    else sections.push({ headings: [heading], lines: [] });
  }
  return sections;
}

function labelsIn(sections: readonly MarkedSection[]): Set<string> {
  return new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ markers }) => markers.map(({ label }) => label)),
    ),
  );
}

/**
 * True if the labels marked in the text show that these are its endnotes and not a list. Below a heading, most must be
 * marked; otherwise all, and no others.
 */
function areEndnotes({ headed, bodies }: Endnotes, marked: ReadonlySet<string>): boolean {
  const known = [...bodies.keys()].filter((label) => marked.has(label)).length;
  if (headed) return known * 2 > bodies.size;
  return known === bodies.size && known === marked.size;
}

/** Takes the labels out of all sections together, since footnotes may be numbered through the work. */
function takeOutLabels(
  sections: readonly Section[],
  chapters: readonly (Chapter | undefined)[],
  endnotes: readonly (Endnotes | undefined)[],
): { sections: MarkedSection[]; warnings: readonly string[] } {
  const bodies = sections.map(({ lines }, index) => lines.slice(0, endnotes[index]?.start));
  const locations = bodies.flatMap((lines, index) => lines.map(() => ({ chapter: chapters[index] })));
  const numbers = paragraphNumbers(locations);
  const { paragraphs, warnings } = takeOutMarkers(bodies.flat(), (index) =>
    paragraphName({ number: numbers[index] ?? 0, chapter: locations[index]?.chapter }),
  );
  let end = 0;
  const marked = bodies.map(({ length }, index) => ({
    chapter: chapters[index],
    paragraphs: paragraphs.slice(end, (end += length)),
    endnotes: endnotes[index],
  }));
  return { sections: marked, warnings };
}

/**
 * Returns a function that gives the footnote that a label refers to in a section. If numbers restart, each section
 * has its own footnotes. Symbols always restart.
 */
function targetsIn(sections: readonly MarkedSection[]): (section: number, label: string) => string {
  const restarts = sections.filter((section) => labelsIn([section]).has("1")).length > 1;
  return (section, label) => (restarts || !/^\d/u.test(label) ? `${label} in ${section}` : label);
}

/** The endnotes' texts by target: those at the end of their section, or else at the end of the work. */
function bodiesOf(
  sections: readonly MarkedSection[],
  targetOf: (section: number, label: string) => string,
  atEnd: EndnotesByChapter | undefined,
): Map<string, string> {
  const inChapters = sections.flatMap(({ chapter }, index) =>
    [...((chapter && atEnd?.bodies.get(chapter.name)) ?? [])].map(
      ([label, body]) => [targetOf(index, label), body] as const,
    ),
  );
  const inSections = sections.flatMap(({ endnotes }, index) =>
    [...(endnotes?.bodies ?? [])].map(([label, body]) => [targetOf(index, label), body] as const),
  );
  return new Map([...inChapters, ...inSections]);
}

/** Parses plain text: chapters, paragraphs, footnote labels, and endnotes at the end of chapters or of the work. */
export function readPlainText(content: string): Draft {
  const printed = readParagraphs(content);
  const atEnd = findEndnotesByChapter(printed);
  const sections = sectionsOf(printed.slice(0, atEnd?.start));
  const { title, chapters } = outlineOf(sections.map(({ headings }) => headings));
  // Lines that look like endnotes are endnotes only if labels in the text refer to them. The others go back into the
  // text, and labels are taken out anew.
  const found = sections.map(({ lines }) => findEndnotes(lines));
  const marked = takeOutLabels(sections, chapters, found);
  const all = labelsIn(marked.sections);
  const kept = marked.sections.map(({ endnotes, ...section }) => {
    const labels = labelsIn([{ ...section, endnotes }]);
    return endnotes && (areEndnotes(endnotes, labels) || areEndnotes(endnotes, all)) ? endnotes : undefined;
  });
  const settled = kept.every((endnotes, index) => endnotes === found[index])
    ? marked
    : takeOutLabels(sections, chapters, kept);

  const targetOf = targetsIn(settled.sections);
  const located = settled.sections.flatMap(({ paragraphs: ofSection, chapter }, section) =>
    ofSection.map((paragraph) => ({ ...paragraph, chapter, section })),
  );
  const paragraphs = takeOutVerses(located).map(({ text, markers, verses, chapter, section }) => ({
    text,
    references: markers.map((marker) => ({ ...marker, target: targetOf(section, marker.label) })),
    verses,
    chapter,
  }));
  const draft = draftFrom(paragraphs, bodiesOf(settled.sections, targetOf, atEnd));
  return { ...draft, title, warnings: [...draft.warnings, ...settled.warnings] };
}
