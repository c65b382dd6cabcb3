import type { Chapter } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { NestedReference, Omission } from "../document.ts";
import { headingOf, outlineOf, type Heading } from "../draft/chapters.ts";
import { draftFrom, paragraphNumbers, type Draft } from "../draft/draft.ts";
import { cleanMetadata, shorten } from "../draft/metadata.ts";
import type { Reference } from "../inlines.ts";
import { findHeadings } from "./headings.ts";
import { takeOffFrame } from "./layout/frame.ts";
import type { Framed } from "./layout/gutenberg.ts";
import { withoutMarkup } from "./layout/inline-markup.ts";
import { readParagraphs, type Printed } from "./layout/paragraphs.ts";
import { findMarks, takeOutLabels, warningsAbout } from "./markers.ts";
import { findEndnotesByChapter, type EndnotesByChapter } from "./notes/endnotes.ts";
import { labelOf } from "./notes/digits.ts";
import { takeOutInlineNotes } from "./notes/inline-notes.ts";
import { findNotes, type Note } from "./notes/notes.ts";
import { notesOfMarks, type Mark } from "./notes/targets.ts";
import { joinPages, type PageParagraph } from "./page-breaks.ts";
import { takeOutVerses } from "./verses.ts";

/** The printed paragraphs of a file whose footnotes aren't marked as such. */
export interface PrintedText {
  readonly paragraphs: readonly Printed[];
  /** The headings by the index of their paragraph. By default they are found by their words. */
  readonly headings?: ReadonlyMap<number, Heading> | undefined;
  /** Joins two parts of a paragraph. */
  readonly join: (before: string, after: string) => string;
}

/** A printed paragraph of the running text. */
interface Placed extends Printed {
  /** Index among all printed paragraphs. */
  readonly index: number;
  /** Ordinal of the section below one heading. */
  readonly section: number;
  readonly chapter: Chapter | undefined;
}

/** The running text, and the title that a heading states. */
interface RunningText {
  readonly title: string | undefined;
  readonly paragraphs: readonly Placed[];
}

/** Divides the running text at its headings. */
function placed(
  all: readonly Printed[],
  rest: readonly number[],
  given?: PrintedText["headings"],
): RunningText {
  const texts = rest.map((index) => all[index]?.text ?? "");
  const found = given ? undefined : findHeadings(texts);
  const sections: Heading[][] = [[]];
  let isOpen = false;
  const paragraphs = rest.flatMap((index, at) => {
    const heading = found ? found.get(at) : given?.get(index);
    const paragraph = all[index];
    if (heading) {
      if (isOpen) sections.push([]);
      isOpen = false;
      sections.at(-1)?.push(heading);
      return [];
    }
    isOpen = true;
    return paragraph ? [{ ...paragraph, index, section: sections.length - 1 }] : [];
  });
  const { title, chapters } = outlineOf(sections);
  return { title, paragraphs: paragraphs.map((each) => ({ ...each, chapter: chapters[each.section] })) };
}

/** The notes' texts by target, and the target of each mark. */
interface Targets {
  readonly ofMarks: readonly string[];
  readonly bodies: ReadonlyMap<string, string>;
}

/** A mark in the running text. */
interface PlacedMark extends Mark {
  readonly section: number;
  readonly chapter: Chapter | undefined;
}

/**
 * Finds the note of each mark. A mark without one refers to a footnote of its own: numbers that restart and symbols to
 * one of their section.
 */
function targetsOf(marks: readonly PlacedMark[], notes: readonly Note[], atEnd?: EndnotesByChapter): Targets {
  const found = notesOfMarks(notes, marks);
  const restarts = new Set(marks.filter(({ label }) => label === "1").map(({ section }) => section)).size > 1;
  const bodies = new Map<string, string>();
  const marked = new Set<string>();
  const ofMarks = marks.map(({ label, section, chapter }, index) => {
    const note = found[index];
    if (note !== undefined) return `note ${note}`;
    const target = restarts || !/^\p{Nd}/u.test(label) ? `${label} in ${section}` : label;
    const body = chapter && atEnd?.bodies.get(chapter.name)?.get(label);
    if (body !== undefined) bodies.set(target, body);
    if (chapter) marked.add(`${label} in ${chapter.name}`);
    return target;
  });
  for (const [name, ofChapter] of atEnd?.bodies ?? []) {
    for (const [label, body] of ofChapter) {
      if (!marked.has(`${label} in ${name}`)) bodies.set(`unmarked ${label} in ${name}`, body);
    }
  }
  for (const [index, { body }] of notes.entries()) bodies.set(`note ${index}`, body.join("\n"));
  return { ofMarks, bodies };
}

/** "[2]", "(2)", "[^2]", "²" in a note, with the number. */
const markInNote = /[[({]\^?([^\s[\](){}^]{1,20})[\])}]|([⁰¹²³⁴-⁹]{1,3})/gu;

/** The marks in notes of notes to which the text itself doesn't refer. */
function nestedReferences(notes: readonly Note[], marked: ReadonlySet<string>): NestedReference[] {
  const unmarked = new Map(
    notes.flatMap(({ label }, index) =>
      marked.has(`note ${index}`) ? [] : [[label, `note ${index}`] as const],
    ),
  );
  if (unmarked.size === 0) return [];
  return notes.flatMap(({ body }, index) =>
    body.flatMap((paragraph) =>
      [...paragraph.matchAll(markInNote)].flatMap(([, enclosed, raised]) => {
        const label = labelOf(enclosed ?? raised ?? "");
        const target = unmarked.get(label);
        return target === undefined ? [] : [{ target, label, within: `note ${index}` }];
      }),
    ),
  );
}

/** Makes a draft of printed paragraphs: finds headings, footnote labels, and the notes that belong to them. */
export function draftFromPrinted({ paragraphs: all, headings, join }: PrintedText): Draft {
  const texts = all.map(({ text }) => text);
  const atEnd = findEndnotesByChapter(texts);
  const { notes, rest } = findNotes(all.slice(0, atEnd?.start));
  const running = placed(all, rest, headings);
  const printed = running.paragraphs.map(({ text }) => text);
  const { labels, numbering } = findMarks(
    printed,
    notes.map(({ label }) => label),
  );
  const inOrder = running.paragraphs.flatMap((paragraph, at) =>
    (labels.get(at) ?? []).map(({ label, repeated = false }) => ({ ...paragraph, label, repeated })),
  );
  const { ofMarks, bodies } = targetsOf(inOrder, notes, atEnd);
  let mark = 0;
  const parts = running.paragraphs.map(({ text, index, ...place }, at): PageParagraph => {
    const clean = takeOutLabels(text, labels.get(at) ?? []);
    const references = clean.markers.map((marker): Reference => ({
      ...marker,
      target: ofMarks[mark++] ?? marker.label,
    }));
    const previous = running.paragraphs[at - 1]?.index ?? index;
    return { ...place, text: clean.text, references, behindNotes: index > previous + 1 };
  });
  const { paragraphs, indexes } = joinPages(parts, join);
  const counted = takeOutVerses(paragraphs.map((each) => ({ ...each, markers: each.references }))).map(
    ({ markers, references, ...each }) => ({
      ...each,
      references: references.map((reference, at) => ({ ...reference, ...markers[at] })),
    }),
  );
  const numbers = paragraphNumbers(paragraphs);
  const warnings = warningsAbout(printed, numbering, (at) => {
    const index = indexes[at] ?? 0;
    return paragraphName({ number: numbers[index] ?? 0, chapter: paragraphs[index]?.chapter });
  });
  const draft = draftFrom(counted, bodies, nestedReferences(notes, new Set(ofMarks)));
  return { ...draft, title: running.title, warnings: [...draft.warnings, ...warnings] };
}

const picture = /^\[(?:illustrations?|picture|image)\.?\]$/iu;

/** Takes the placeholders of pictures out of the paragraphs. */
function withoutPictures(paragraphs: readonly Printed[]): { paragraphs: Printed[]; omissions: Omission[] } {
  const kept = paragraphs.filter(({ text }) => !picture.test(text));
  const omitted = paragraphs.filter(({ text }) => picture.test(text));
  return { paragraphs: kept, omissions: omitted.map(({ text }) => ({ kind: "pictures", words: text })) };
}

/** The headings by the index of their paragraph. */
function headingsAmong(
  paragraphs: readonly Printed[],
  parse: NonNullable<Framed["headingOf"]>,
): Map<number, Heading> {
  return new Map(
    paragraphs.flatMap(({ text }, index) => {
      const found = parse(text);
      return found ? [[index, headingOf(found.level, found.text)] as const] : [];
    }),
  );
}

/**
 * Parses plain text: paragraphs, chapters, footnote labels, and notes. Frames of digital libraries, running heads, page
 * numbers, line numbers and scene breaks are left out.
 */
export function readPlainText(content: string): Draft {
  const frame = takeOffFrame(content);
  const printed = readParagraphs(frame.body);
  const { paragraphs, omissions } = withoutPictures(
    printed.paragraphs
      .map((each) => ({ ...each, text: withoutMarkup(each.text) }))
      .filter(({ text }) => text !== ""),
  );
  const whole = takeOutInlineNotes(paragraphs);
  const headings = frame.headingOf && headingsAmong(whole, frame.headingOf);
  const draft = draftFromPrinted({ paragraphs: whole, headings, join: printed.join });
  const title = frame.title ?? draft.title;
  return {
    ...draft,
    title: title && shorten(title),
    metadata: cleanMetadata(frame.metadata),
    omissions: [...frame.omissions, ...printed.omissions, ...omissions],
  };
}
