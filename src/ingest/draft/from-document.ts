import { headingOf, outlineOf, type Heading } from "./chapters.ts";
import type { Block, Document } from "../document.ts";
import { draftFrom, type Draft } from "./draft.ts";
import { cleanMetadata, shorten } from "./metadata.ts";
import { isSeparator } from "../plain-text/layout/blocks.ts";
import { cleanInlines, cleanText, type Clean, type PageMark, type Reference } from "../inlines.ts";

/** Consecutive headings, and the paragraphs below them. */
interface Section {
  readonly headings: Heading[];
  readonly paragraphs: Clean[];
}

/** Moves places outside of the running text, in a heading or alone, to the start of the next paragraph. */
function toParagraphStart<Place extends Reference | PageMark>(places: readonly Place[]): Place[] {
  return places.map((place) => ({ ...place, offset: 0 }));
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let section: Section = { headings: [], paragraphs: [] };
  let outside: Reference[] = [];
  let outsidePages: PageMark[] = [];
  for (const block of blocks) {
    const { text, references, verses, pages = [] } = cleanInlines(block.content);
    if (block.kind === "paragraph" && text && !isSeparator(text)) {
      if (section.paragraphs.length === 0) sections.push(section);
      section.paragraphs.push({
        text,
        references: [...outside, ...references],
        verses,
        pages: [...outsidePages, ...pages],
      });
      [outside, outsidePages] = [[], []];
      continue;
    }
    outside.push(...toParagraphStart(references));
    outsidePages.push(...toParagraphStart(pages));
    if (block.kind === "heading" && text) {
      if (section.paragraphs.length > 0) section = { headings: [], paragraphs: [] };
      section.headings.push(headingOf(block.level, text));
    }
  }
  return sections;
}

function bodiesOf(footnotes: Document["footnotes"]): Map<string, string> {
  const bodies = [...footnotes].map(([target, paragraphs]): [string, string] => [
    target,
    paragraphs.map(cleanText).filter(Boolean).join("\n"),
  ]);
  return new Map(bodies.filter(([, body]) => body !== ""));
}

/** A language tag in canonical form. Returns undefined if it isn't a BCP 47 tag. */
function canonicalTag(language: string | undefined): string | undefined {
  try {
    return language ? new Intl.Locale(language.trim()).toString() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a draft of a document: clean text, chapters from the headings, ids for the footnotes, and warnings. Headings
 * aren't paragraphs, and a heading without paragraphs below it opens no chapter.
 */
export function draftFromDocument(document: Document): Draft {
  const sections = sectionsOf(document.blocks);
  const outline = outlineOf(sections.map(({ headings }) => headings));
  const paragraphs = sections.flatMap(({ paragraphs: ofSection }, index) =>
    ofSection.map((paragraph) => ({ ...paragraph, chapter: outline.chapters[index] })),
  );
  const draft = draftFrom(paragraphs, bodiesOf(document.footnotes), document.nested);
  return {
    ...draft,
    title: shorten(cleanText(document.title ?? "") || (outline.title ?? "")) || undefined,
    metadata: cleanMetadata(document.metadata),
    language: canonicalTag(document.language),
    warnings: [...(document.warnings ?? []), ...draft.warnings],
    omissions: document.omissions,
  };
}
