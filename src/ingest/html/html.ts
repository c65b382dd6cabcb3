import type { Document as Tree, ParentNode } from "domhandler";
import { Buffer } from "node:buffer";
import { decodeText } from "../encoding/decode.ts";
import type { Document } from "../document.ts";
import { protectNotes, restoreNames } from "./in-paragraph.ts";
import { readPages } from "./pages.ts";
import { elementsOf, firstNamed, parseHtml, parseXhtml, textOf } from "./tree.ts";

/** Names of `meta` elements, the preferred ones first. */
const metaNames = {
  author: /^(?:dc(?:terms)?\.creator|citation_author|author|article:author|book:author)$/iu,
  published:
    /^(?:dc(?:terms)?\.(?:date|issued|created)|citation_(?:publication_)?date|article:published_time|book:release_date|date)$/iu,
  source: /^(?:dc(?:terms)?\.publisher|citation_publisher|publisher|og:site_name)$/iu,
};

/** The contents of the `meta` elements with a name, without duplicates. */
function metaOf(head: ParentNode, names: RegExp): string[] {
  const contents = elementsOf(head).flatMap(({ name, attribs }) => {
    const matches = name === "meta" && names.test(attribs["name"] ?? attribs["property"] ?? "");
    return matches && attribs["content"] ? [attribs["content"].trim()] : [];
  });
  return [...new Set(contents.filter(Boolean))];
}

/** "The Project Gutenberg eBook of The Reef, by A. Author" → "The Reef" */
function withoutFrame(title: string): string {
  const [, own] = /^\s*The Project Gutenberg e-?(?:book|text) of (.+?)(?:,? by .*)?\s*$/isu.exec(title) ?? [];
  return own ?? title;
}

/** The title, language and metadata that a page declares. */
function declaredIn(tree: Tree): Pick<Document, "title" | "language" | "metadata"> {
  const head = firstNamed(tree, "head");
  const title = head && firstNamed(head, "title");
  const { lang, "xml:lang": xmlLang } = firstNamed(tree, "html")?.attribs ?? {};
  return {
    title: title && withoutFrame(textOf(title)),
    language: lang || xmlLang,
    metadata: head && {
      author: metaOf(head, metaNames.author).join("; "),
      published: metaOf(head, metaNames.published)[0],
      source: metaOf(head, metaNames.source)[0],
    },
  };
}

/** The style sheets in a page. */
export function styleIn(tree: Tree): string {
  return elementsOf(tree)
    .filter(({ name }) => name === "style")
    .map(textOf)
    .join("\n");
}

/** The encoding that a page declares at its beginning. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const declared =
    /^\s*<\?xml[^>]*\sencoding=["']([\w:-]+)/u.exec(beginning) ??
    /<meta[^>]*\scharset\s*=\s*["']?\s*([\w:-]+)|<meta[^>]*;\s*charset=([\w:-]+)/iu.exec(beginning);
  return declared?.[1] ?? declared?.[2];
}

/** Decodes a page.
 *
 * @throws IbidError when the bytes aren't text
 */
export function decodePage(bytes: Uint8Array, file: string): string {
  return decodeText(bytes, file, declaredEncoding(bytes));
}

/**
 * Parses a page of HTML, or of XHTML if it begins with an XML declaration.
 *
 * @throws IbidError when its bytes aren't text
 */
export function readHtml(bytes: Uint8Array, file: string): Document {
  const source = decodePage(bytes, file);
  const tree = /^\s*<\?xml\s/u.test(source) ? parseXhtml(source) : parseHtml(protectNotes(source));
  restoreNames(tree);
  const root = firstNamed(tree, "body") ?? tree;
  const { blocks, ...pages } = readPages([{ path: "", root }], { css: styleIn(tree) });
  return { ...declaredIn(tree), ...pages, blocks: blocks.flat() };
}
