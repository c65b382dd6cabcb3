import type { ParentNode } from "domhandler";
import { named, xmlIn } from "./parts.ts";
import { kindsOf } from "../html/elements.ts";
import { resolve } from "../html/page.ts";
import { textOf } from "../html/tree.ts";
import type { Archive } from "../zip.ts";

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

/** The entries of the table of contents: the navigation document of EPUB 3, or the NCX of EPUB 2. */
function entriesOf(contents: ParentNode): { title: string; href: string | undefined }[] {
  const nav = named(contents, "nav").find((element) => kindsOf(element).has("toc"));
  if (nav) return named(nav, "a").map((link) => ({ title: textOf(link), href: link.attribs["href"] }));
  return named(contents, "navpoint").map((point) => ({
    title: named(point, "text").slice(0, 1).map(textOf).join(""),
    href: named(point, "content")[0]?.attribs["src"],
  }));
}

/** The first title of each page in the table of contents. */
export async function titlesIn(archive: Archive, contents: string | undefined): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const tree = contents === undefined ? undefined : await xmlIn(archive, contents);
  for (const { title, href } of tree ? entriesOf(tree) : []) {
    const page = href === undefined ? undefined : resolve(contents ?? "", href.replace(/#.*/su, ""));
    if (page !== undefined && !titles.has(page)) titles.set(page, title);
  }
  return titles;
}
