import type { Document as Tree } from "domhandler";
import { Buffer } from "node:buffer";
import { decodeText } from "../decode.ts";
import type { Document } from "../document.ts";
import { readPages } from "./pages.ts";
import { elementsOf, firstNamed, parseHtml, parseXhtml, textOf } from "./tree.ts";

/** The title and the language that a page declares. */
function metadataOf(tree: Tree): { title: string | undefined; language: string | undefined } {
  const head = firstNamed(tree, "head");
  const title = head && firstNamed(head, "title");
  const { lang, "xml:lang": xmlLang } = firstNamed(tree, "html")?.attribs ?? {};
  return { title: title && textOf(title), language: lang || xmlLang };
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
  const tree = /^\s*<\?xml\s/u.test(source) ? parseXhtml(source) : parseHtml(source);
  const root = firstNamed(tree, "body") ?? tree;
  const { blocks, ...pages } = readPages([{ path: "", root }], { css: styleIn(tree) });
  return { ...metadataOf(tree), ...pages, blocks: blocks.flat() };
}
