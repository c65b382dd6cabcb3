import { isTag, type ParentNode } from "domhandler";
import type { Block, Document } from "../document.ts";
import { readPackage, type Package, type Part } from "./package.ts";
import { BookArchive, sourceOf } from "./parts.ts";
import { headingLevel, isExcluded } from "../html/elements.ts";
import { looksLikeReturn } from "../html/footnotes/labels.ts";
import { styleIn } from "../html/html.ts";
import type { Page } from "../html/page.ts";
import { readPages } from "../html/pages.ts";
import { firstNamed, parseHtml, parseXhtml, textOf, walk } from "../html/tree.ts";
import { cleanInlines, cleanText } from "../inlines.ts";
import type { OnProgress } from "../progress.ts";
import { openZip, type Archive } from "../zip.ts";

/** A page of the archive with the style sheets in it. */
interface StyledPage extends Page {
  readonly style: string;
}

/** Parses a page of the archive. Returns undefined if it is missing or isn't text. */
async function pageOf(archive: Archive, { path, type }: Part): Promise<StyledPage | undefined> {
  const source = await sourceOf(archive, path);
  if (source === undefined) return undefined;
  const tree = type === "text/html" ? parseHtml(source) : parseXhtml(source);
  return { path, root: firstNamed(tree, "body") ?? tree, style: styleIn(tree) };
}

/** The text of the style sheets in the archive. */
async function styleSheetsIn(archive: Archive, { styleSheets }: Package): Promise<string[]> {
  const sheets: string[] = [];
  for (const { path } of styleSheets) {
    // oxlint-disable-next-line no-await-in-loop -- the total size unpacked so far limits the next file
    sheets.push((await sourceOf(archive, path)) ?? "");
  }
  return sheets;
}

/** True if a page has hardly any words but links to other pages, as the table of contents of an older EPUB. */
function isListOfLinks(root: ParentNode): boolean {
  let links = 0;
  let linked = 0;
  let all = 0;
  walk(root, {
    enter(element) {
      const words = element.name === "a" ? textOf(element).trim() : "";
      if (/^[^#:]+\.x?html?\b/iu.test(element.attribs["href"] ?? "") && !looksLikeReturn(words)) {
        links++;
        linked += words.length;
      }
      return headingLevel(element) === undefined;
    },
    text: (data) => (all += data.trim().length),
  });
  return links > 2 && linked > 0.7 * all;
}

/** True if a page is part of the work, not its cover, title page or table of contents. */
function isPartOfWork({ path, root }: Page, { excluded }: Package): boolean {
  return !excluded.has(path) && !(isTag(root) && isExcluded(root)) && !isListOfLinks(root);
}

function textIn(block: Block): string {
  return cleanInlines(block.content).text;
}

/** The most common level of pages' first headings. */
function usualLevel(pages: readonly (readonly Block[])[]): number {
  const counts = new Map<number, number>();
  for (const blocks of pages) {
    const heading = blocks.find(({ kind }) => kind === "heading");
    if (heading?.kind === "heading") counts.set(heading.level, (counts.get(heading.level) ?? 0) + 1);
  }
  const [[level] = [1]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return level;
}

/** Adds the title in the table of contents as a heading to a page without headings. */
function withHeading(blocks: readonly Block[], title: string, level: number): readonly Block[] {
  const [first] = blocks;
  if (!first || !title.trim() || blocks.some(({ kind }) => kind === "heading")) return blocks;
  const words = cleanText(title);
  const printed = textIn(first).toLowerCase() === words.toLowerCase();
  const content = printed ? first.content : [{ kind: "words" as const, words }];
  return [{ kind: "heading", level, content }, ...blocks.slice(printed ? 1 : 0)];
}

/** The pages of these parts, and the names of those that can't be read. */
async function pagesOf(
  archive: Archive,
  parts: readonly Part[],
  onProgress?: OnProgress,
): Promise<{ pages: StyledPage[]; missing: string[] }> {
  const pages: StyledPage[] = [];
  const missing: string[] = [];
  for (const [index, part] of parts.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- the total size unpacked so far limits the next page
    const page = await pageOf(archive, part);
    if (page) pages.push(page);
    else missing.push(part.path);
    onProgress?.({ unit: "part", done: index + 1, total: parts.length });
  }
  return { pages, missing };
}

/**
 * Parses an EPUB 2 or 3: its pages in reading order, with footnotes from any of its files.
 *
 * @throws IbidError when it isn't an EPUB, is encrypted or damaged, or unpacks to more than the limits
 */
export async function readEpub(bytes: Uint8Array, file: string, onProgress?: OnProgress): Promise<Document> {
  const archive = new BookArchive(await openZip(bytes, file));
  const book = await readPackage(archive, file);
  const { pages, missing } = await pagesOf(archive, book.spine, onProgress);
  const asides = await pagesOf(archive, book.asides);
  const work = pages.filter((page) => isPartOfWork(page, book));
  const styles = [...pages, ...asides.pages].map(({ style }) => style);
  const { blocks, ...read } = readPages([...work, ...asides.pages], {
    css: [...styles, ...(await styleSheetsIn(archive, book))].join("\n"),
    printedPages: book.navigation.printedPages,
  });
  const level = usualLevel(blocks);
  const blocksOf = ({ path }: Page, index: number): readonly Block[] => {
    const found = blocks[index] ?? [];
    if (path === book.contents && found.every(({ kind }) => kind === "heading")) return [];
    return withHeading(found, book.navigation.titles.get(path) ?? "", level);
  };
  return {
    title: book.title,
    metadata: book.metadata,
    language: book.language,
    ...read,
    blocks: work.flatMap(blocksOf),
    warnings: [...book.unlisted, ...missing].map(
      (name) => `A part of the EPUB is missing or damaged: ${name}.`,
    ),
  };
}
