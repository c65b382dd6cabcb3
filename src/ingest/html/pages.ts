import type { Document, Omission } from "../document.ts";
import { readPage, type PageContent } from "./blocks.ts";
import { withoutLabels } from "./footnotes/labels.ts";
import { flattenInlines } from "./nesting.ts";
import type { Page } from "./page.ts";
import { findFootnotes, type Footnotes } from "./footnotes/footnotes.ts";
import { preparePages } from "./preparation/prepare.ts";

/** The content of pages, with their footnotes collected. */
export interface Pages {
  /** The blocks of each page. None for a page of footnotes only. */
  readonly blocks: readonly PageContent["blocks"][];
  readonly footnotes: Document["footnotes"];
  readonly nested: NonNullable<Document["nested"]>;
  readonly omissions?: readonly Omission[];
}

/** Information about pages that their own files don't contain. */
export interface PageContext {
  /** The text of the style sheets. */
  readonly css?: string;
  /** The numbers of printed pages by the page and the id where they begin, joined by "#". */
  readonly printedPages?: ReadonlyMap<string, string>;
  /** True if typed labels are words: notes are found by links and elements only. */
  readonly linkedOnly?: boolean;
}

/** The paragraphs of each footnote by target, without the labels printed in front. */
function footnotesOf(contents: readonly PageContent[], labels: Footnotes["labels"]): Document["footnotes"] {
  const paragraphs = new Map<string, string[]>();
  for (const { target, words } of contents.flatMap(({ footnotes }) => footnotes)) {
    const known = paragraphs.get(target);
    if (known) known.push(words);
    else paragraphs.set(target, [words]);
  }
  const all = [...paragraphs].map(([target, body]) => ({
    target,
    label: labels.get(target) ?? "",
    paragraphs: body,
  }));
  const unlabelled = withoutLabels(all);
  return new Map(all.map(({ target }, index) => [target, unlabelled[index] ?? []]));
}

/** Reads the blocks and footnotes of pages that belong together, in order. The pages' trees are changed. */
export function readPages(
  pages: readonly Page[],
  { css = "", printedPages = new Map(), linkedOnly = false }: PageContext = {},
): Pages {
  for (const { root } of pages) flattenInlines(root);
  const omissions = preparePages(pages, css, linkedOnly);
  const found = findFootnotes(pages);
  const contents = pages.map((page) => readPage(page, found, printedPages));
  return {
    blocks: contents.map(({ blocks, footnotes }) => {
      const onlyFootnotes = footnotes.length > 0 && blocks.every(({ kind }) => kind === "heading");
      return onlyFootnotes ? [] : blocks;
    }),
    footnotes: footnotesOf(contents, found.labels),
    nested: contents.flatMap(({ footnotes }) =>
      footnotes.flatMap(({ target: within, references }) =>
        references.map(({ target, label }) => ({ target, label, within })),
      ),
    ),
    ...(omissions.length > 0 && { omissions }),
  };
}
