import type { ParentNode } from "domhandler";

/** One file of a work: an HTML page, or one of an EPUB's. */
export interface Page {
  /** Its name in the archive; empty for a page of its own. */
  readonly path: string;
  readonly root: ParentNode;
}

/** The file that a name in another one means; "#" and what follows stays. */
export function resolve(from: string, href: string): string | undefined {
  const base = new URL(from.split("/").map(encodeURIComponent).join("/"), "epub://book/").href;
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  if (url?.host !== "book" || url.protocol !== "epub:") return undefined;
  try {
    return decodeURIComponent(`${url.pathname.slice(1)}${url.hash}`);
  } catch {
    return undefined;
  }
}

/**
 * The page and the id to which a link leads, with "#" between; undefined outside of the work. A page of its own may be saved under any name, so
 * only the fragment counts.
 */
export function destination({ path }: Page, href: string): string | undefined {
  if (path !== "") return resolve(path, href);
  const hash = href.indexOf("#");
  return hash === -1 ? undefined : resolve("", href.slice(hash));
}
