import type { ParentNode } from "domhandler";

/** A file of a work: an HTML page, or a page of an EPUB. */
export interface Page {
  /** The name in the archive. Empty for a page that is a file of its own. */
  readonly path: string;
  readonly root: ParentNode;
}

/**
 * Resolves a relative reference in a file of an archive. The fragment is kept. Returns undefined for references to
 * other places.
 */
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

/** A reference to a place in the same file, without characters that an address encodes or drops. */
const plainFragment = /^#[^\s%\p{Cc}]+$/u;

/** A reference to a page in the same folder, without such characters. */
const plainName = /^\w[\w.-]*(?:#[\w:.-]+)?$/u;

/**
 * The page and the id that a link leads to, joined by "#". Returns undefined for links out of the work. A page that
 * is a file of its own may have been saved under another name, so only fragments count there.
 */
export function destination({ path }: Page, href: string): string | undefined {
  if (path !== "") {
    if (plainFragment.test(href)) return `${path}${href}`;
    if (plainName.test(href)) return `${path.slice(0, path.lastIndexOf("/") + 1)}${href}`;
    return resolve(path, href);
  }
  const hash = href.indexOf("#");
  // Without a fragment, "#" leads to the top of the page.
  return (hash === -1 ? undefined : resolve("", href.slice(hash))) || undefined;
}
