import { assemble } from "./assemble.ts";
import { headingOf, outlineOf, type Heading } from "./chapters.ts";
import type { Block, Document } from "../document.ts";
import type { Draft } from "./draft.ts";
import { cleanInlines, cleanText, type Clean, type Reference } from "../inlines.ts";

/** Headings that follow each other, and the paragraphs below them. */
interface Section {
  readonly headings: Heading[];
  readonly paragraphs: Clean[];
}

/** A reference outside of the running text, in a heading or alone, is put before the paragraph that follows. */
function moved(references: readonly Reference[]): Reference[] {
  return references.map((reference) => ({ ...reference, offset: 0 }));
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let section: Section = { headings: [], paragraphs: [] };
  let outside: Reference[] = [];
  for (const block of blocks) {
    const { text, references } = cleanInlines(block.content);
    if (block.kind === "paragraph" && text) {
      if (section.paragraphs.length === 0) sections.push(section);
      section.paragraphs.push({ text, references: [...outside, ...references] });
      outside = [];
      continue;
    }
    outside.push(...moved(references));
    if (block.kind === "heading" && text) {
      if (section.paragraphs.length > 0) section = { headings: [], paragraphs: [] };
      section.headings.push(headingOf(block.level, text));
    }
  }
  return sections;
}

function bodiesOf(notes: Document["footnotes"]): Map<string, string> {
  const bodies = [...notes].map(([target, paragraphs]): [string, string] => [
    target,
    paragraphs.map(cleanText).filter(Boolean).join("\n"),
  ]);
  return new Map(bodies.filter(([, body]) => body !== ""));
}

/** In characters: no printed title is longer. */
const longestTitle = 200;

function shortened(title: string | undefined): string | undefined {
  return title && title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title;
}

/** The tag as it is usually written, where it is one. */
function languageTag(language: string | undefined): string | undefined {
  try {
    return language ? new Intl.Locale(language.trim()).toString() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a draft of a document: clean text, chapters from the headings, ids for the notes, and what a person should
 * look at. Headings are no paragraphs; a heading without paragraphs opens no chapter.
 */
export function draftFromDocument(document: Document): Draft {
  const sections = sectionsOf(document.blocks);
  const outline = outlineOf(sections.map(({ headings }) => headings));
  const placed = sections.flatMap(({ paragraphs }, index) =>
    paragraphs.map((paragraph) => ({ ...paragraph, chapter: outline.chapters[index] })),
  );
  const draft = assemble(placed, bodiesOf(document.footnotes));
  return {
    ...draft,
    title: shortened(cleanText(document.title ?? "") || outline.title),
    language: languageTag(document.language),
    warnings: [...(document.warnings ?? []), ...draft.warnings],
  };
}
