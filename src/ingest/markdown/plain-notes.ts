import type { Block, Document } from "../document.ts";
import { headingOf, type Heading } from "../draft/chapters.ts";
import type { Draft } from "../draft/draft.ts";
import { draftFromDocument } from "../draft/from-document.ts";
import { cleanInlines, cleanText, plainWords } from "../inlines.ts";
import { isSeparator } from "../plain-text/layout/blocks.ts";
import { lineOf } from "../plain-text/layout/line.ts";
import { splitNotes } from "../plain-text/layout/paragraphs.ts";
import { draftFromPrinted } from "../plain-text/plain-text.ts";

/** The texts of a block: one, or one for each note of a list without blank lines. */
function textsOf({ kind, content }: Block): string[] {
  if (kind === "heading") return [cleanInlines(content).text];
  const lines = plainWords(content)
    .split("\n")
    .map((line) => lineOf(line, 0));
  const blocks = splitNotes({ lines: lines.filter(({ text }) => text !== ""), separated: false });
  return blocks.map((block) => cleanText(block.lines.map(({ text }) => text).join(" ")));
}

/** The draft of a document whose notes are typed as in plain text. Undefined if there are none. */
function draftOfPlainNotes({ blocks }: Document): Draft | undefined {
  const printed = blocks
    .flatMap((block) => textsOf(block).map((text) => ({ block, text })))
    .filter(({ text }) => text !== "" && !isSeparator(text));
  const headings = new Map(
    printed.flatMap(({ block, text }, index): [number, Heading][] =>
      block.kind === "heading" ? [[index, headingOf(block.level, text)]] : [],
    ),
  );
  const paragraphs = printed.map(({ text }) => ({ text, page: 0, indent: 0, separated: false, full: false }));
  const draft = draftFromPrinted({ paragraphs, headings, join: (before, after) => `${before} ${after}` });
  return draft.footnoteBodies.size > 0 ? draft : undefined;
}

/** Makes a draft of Markdown. If the file has no footnotes of Markdown, those of plain text are looked for. */
export function draftFromMarkdown(document: Document): Draft {
  const draft = draftFromDocument(document);
  const isMarked =
    draft.footnoteBodies.size > 0 || draft.paragraphs.some(({ markers }) => markers.length > 0);
  const plain = isMarked ? undefined : draftOfPlainNotes(document);
  return plain ? { ...draft, ...plain, title: draft.title ?? plain.title } : draft;
}
