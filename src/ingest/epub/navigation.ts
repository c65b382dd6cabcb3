import type { ParentNode } from "domhandler";
import { named, xmlIn, type BookArchive } from "./parts.ts";
import { kindsOf } from "../html/elements.ts";
import { resolve } from "../html/page.ts";
import { textOf } from "../html/tree.ts";

const excludedTypes = /^(?:cover|title-?page|toc|copyright-page)$/iu;

/**
 * Pages that aren't part of the work according to the guide of an EPUB 2. The page where the text begins is part of
 * it.
 */
export function excludedByGuide(opf: ParentNode, path: string): Set<string> {
  const references = named(opf, "reference").map(({ attribs }) => ({
    type: attribs["type"] ?? "",
    page: resolve(path, attribs["href"] ?? ""),
  }));
  const excluded = references
    .filter(({ type }) => excludedTypes.test(type))
    .flatMap(({ page }) => page ?? []);
  const text = new Set(
    references
      .filter(({ type }) => /^(?:text|start)$/iu.test(type))
      .map(({ page }) => page?.replace(/#.*/su, "")),
  );
  return new Set(excluded.filter((page) => !text.has(page)));
}

/** An entry of a list in the navigation: a chapter or a printed page. */
interface Entry {
  readonly title: string;
  readonly href: string | undefined;
}

/** The links of the navigation document of EPUB 3 that stand in a list of a kind. */
function entriesInNav(contents: ParentNode, kind: "toc" | "page-list"): Entry[] | undefined {
  const nav = named(contents, "nav").find((element) => kindsOf(element).has(kind));
  return nav && named(nav, "a").map((link) => ({ title: textOf(link), href: link.attribs["href"] }));
}

/** The entries of a list in the NCX of EPUB 2. */
function entriesInNcx(contents: ParentNode, name: "navpoint" | "pagetarget"): Entry[] {
  return named(contents, name).map((point) => ({
    title: named(point, "text").slice(0, 1).map(textOf).join(""),
    href: named(point, "content")[0]?.attribs["src"],
  }));
}

/** The lists of the navigation. */
export interface Navigation {
  /** The first title of each page of the archive in the table of contents. */
  readonly titles: ReadonlyMap<string, string>;
  /** The numbers of printed pages by the place where they begin: a page of the archive, and "#" and an id if it has one. */
  readonly printedPages: ReadonlyMap<string, string>;
}

/**
 * Reads the navigation of a book.
 *
 * @param paths its files: the navigation document of EPUB 3 and the NCX of EPUB 2, the preferred one first
 */
export async function navigationIn(archive: BookArchive, paths: readonly string[]): Promise<Navigation> {
  const titles = new Map<string, string>();
  const printedPages = new Map<string, string>();
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- the total size unpacked so far limits the next file
    const tree = await xmlIn(archive, path);
    if (!tree) continue;
    const contents = titles.size > 0 ? [] : (entriesInNav(tree, "toc") ?? entriesInNcx(tree, "navpoint"));
    for (const { title, href } of contents) {
      const target = href === undefined ? undefined : resolve(path, href.replace(/#.*/su, ""));
      const page = target === undefined ? undefined : archive.nameOf(target);
      if (page !== undefined && !titles.has(page)) titles.set(page, title);
    }
    const pages =
      printedPages.size > 0 ? [] : (entriesInNav(tree, "page-list") ?? entriesInNcx(tree, "pagetarget"));
    for (const { title, href } of pages) {
      const place = href === undefined ? undefined : resolve(path, href);
      if (place !== undefined && title.trim() && !printedPages.has(place))
        printedPages.set(place, title.trim());
    }
  }
  return { titles, printedPages };
}
