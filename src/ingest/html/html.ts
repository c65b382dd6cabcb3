import type { Document as Tree } from "domhandler";
import { Buffer } from "node:buffer";
import { decodeText } from "../decode.ts";
import type { Document } from "../document.ts";
import { readPages } from "./pages.ts";
import { firstNamed, parseHtml, parseXhtml, textOf } from "./tree.ts";

/** What a page says of itself. */
function headOf(tree: Tree): { title: string | undefined; language: string | undefined } {
  const head = firstNamed(tree, "head");
  const title = head && firstNamed(head, "title");
  const { lang, "xml:lang": xmlLang } = firstNamed(tree, "html")?.attribs ?? {};
  return { title: title && textOf(title), language: lang || xmlLang };
}

/** The encoding that a page names at its beginning. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const declared =
    /^\s*<\?xml[^>]*\sencoding=["']([\w:-]+)/u.exec(beginning) ??
    /<meta[^>]*\scharset\s*=\s*["']?\s*([\w:-]+)|<meta[^>]*;\s*charset=([\w:-]+)/iu.exec(beginning);
  return declared?.[1] ?? declared?.[2];
}

/** The characters of a page. */
export function decodePage(bytes: Uint8Array, file: string): string {
  return decodeText(bytes, file, declaredEncoding(bytes));
}

/**
 * Reads a page of HTML, or of XHTML, which begins as XML.
 *
 * @throws IbidError when its bytes are no text
 */
export function readHtml(bytes: Uint8Array, file: string): Document {
  const source = decodePage(bytes, file);
  const tree = /^\s*<\?xml\s/u.test(source) ? parseXhtml(source) : parseHtml(source);
  const root = firstNamed(tree, "body") ?? tree;
  const { blocks, notes } = readPages([{ path: "", root }]);
  return { ...headOf(tree), blocks: blocks.flat(), footnotes: notes };
}
