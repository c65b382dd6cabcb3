import type { Document } from "../document.ts";
import { readPage, type PageContent } from "./blocks.ts";
import { withoutLabels } from "./footnotes/labels.ts";
import type { Page } from "./page.ts";
import { findFootnotes, type Footnotes } from "./footnotes/footnotes.ts";

/** What pages hold, with their notes brought together. */
export interface Pages {
  /** The blocks of each page; of a page of nothing but notes, none. */
  readonly blocks: readonly PageContent["blocks"][];
  readonly notes: Document["footnotes"];
}

/** The paragraphs of each note, without the labels that are printed in front. */
function notesOf(
  contents: readonly PageContent[],
  references: Footnotes["references"],
): Document["footnotes"] {
  const labels = new Map([...references.values()].map(({ target, label }) => [target, label]));
  const paragraphs = new Map<string, string[]>();
  for (const { note, paragraph } of contents.flatMap(({ notes }) => notes)) {
    const known = paragraphs.get(note);
    if (known) known.push(paragraph);
    else paragraphs.set(note, [paragraph]);
  }
  const all = [...paragraphs].map(([note, body]) => ({
    note,
    label: labels.get(note) ?? "",
    paragraphs: body,
  }));
  const bare = withoutLabels(all);
  return new Map(all.map(({ note }, index) => [note, bare[index] ?? []]));
}

/** Reads the blocks and notes of pages that belong together, in their order. */
export function readPages(pages: readonly Page[]): Pages {
  const found = findFootnotes(pages);
  const contents = pages.map((page) => readPage(page, found));
  return {
    blocks: contents.map(({ blocks, notes }) => {
      const onlyNotes = notes.length > 0 && blocks.every(({ kind }) => kind === "heading");
      return onlyNotes ? [] : blocks;
    }),
    notes: notesOf(contents, found.references),
  };
}
