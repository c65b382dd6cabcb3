import type { Document } from "../document.ts";
import { readPage, type PageContent } from "./blocks.ts";
import { withoutLabels } from "./footnotes/labels.ts";
import type { Page } from "./page.ts";
import { findFootnotes, type Footnotes } from "./footnotes/footnotes.ts";

/** The content of pages, with their footnotes collected. */
export interface Pages {
  /** The blocks of each page. None for a page of footnotes only. */
  readonly blocks: readonly PageContent["blocks"][];
  readonly footnotes: Document["footnotes"];
}

/** The paragraphs of each footnote by target, without the labels printed in front. */
function footnotesOf(
  contents: readonly PageContent[],
  references: Footnotes["references"],
): Document["footnotes"] {
  const labels = new Map([...references.values()].map(({ target, label }) => [target, label]));
  const paragraphs = new Map<string, string[]>();
  for (const { target, paragraph } of contents.flatMap(({ footnotes }) => footnotes)) {
    const known = paragraphs.get(target);
    if (known) known.push(paragraph);
    else paragraphs.set(target, [paragraph]);
  }
  const all = [...paragraphs].map(([target, body]) => ({
    target,
    label: labels.get(target) ?? "",
    paragraphs: body,
  }));
  const unlabelled = withoutLabels(all);
  return new Map(all.map(({ target }, index) => [target, unlabelled[index] ?? []]));
}

/**
 * Reads the blocks and footnotes of pages that belong together, in order.
 *
 * @param printedPages the numbers of printed pages by the page and the id where they begin, joined by "#"
 */
export function readPages(
  pages: readonly Page[],
  printedPages: ReadonlyMap<string, string> = new Map(),
): Pages {
  const found = findFootnotes(pages);
  const contents = pages.map((page) => readPage(page, found, printedPages));
  return {
    blocks: contents.map(({ blocks, footnotes }) => {
      const onlyFootnotes = footnotes.length > 0 && blocks.every(({ kind }) => kind === "heading");
      return onlyFootnotes ? [] : blocks;
    }),
    footnotes: footnotesOf(contents, found.references),
  };
}
