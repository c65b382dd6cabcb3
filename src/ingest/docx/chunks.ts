import { Buffer } from "node:buffer";
import { Element, Text, type ChildNode } from "domhandler";
import { appendChild } from "domutils";
import { decodeText } from "../encoding/decode.ts";
import { decodePage } from "../html/html.ts";
import { firstNamed, parseHtml } from "../html/tree.ts";

/** Decodes the quoted-printable encoding of MIME (RFC 2045). */
function decodeQuotedPrintable(encoded: string): Buffer {
  const bytes = encoded
    .replace(/[ \t]+$/gmu, "")
    .replace(/=\r?\n/gu, "")
    .replace(/=([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1");
}

/** The web page in an archive of one (MHTML). Returns undefined if it isn't such an archive. */
function pageInArchive(bytes: Uint8Array): Uint8Array | undefined {
  const content = Buffer.from(bytes).toString("latin1");
  const boundary = /boundary="?([^"\s;]{1,70})"?/iu.exec(content.slice(0, 4096))?.[1];
  if (boundary === undefined) return undefined;
  for (const part of content.split(`--${boundary}`)) {
    const end = /\r?\n\r?\n/u.exec(part.trimStart());
    const headers = part.trimStart().slice(0, end?.index ?? 0);
    if (!end || !/content-type:\s*text\/html/iu.test(headers)) continue;
    const body = part.trimStart().slice(end.index + end[0].length);
    if (/quoted-printable/iu.test(headers)) return decodeQuotedPrintable(body);
    return /base64/iu.test(headers) ? Buffer.from(body, "base64") : Buffer.from(body, "latin1");
  }
  return undefined;
}

function paragraphsOf(text: string): Element[] {
  return text.split(/\r?\n/u).map((line) => {
    const paragraph = new Element("p", {});
    appendChild(paragraph, new Text(line));
    return paragraph;
  });
}

/**
 * The content of a file that Word puts into a document (`w:altChunk`), as nodes of a web page. Returns undefined if its
 * format can't be read.
 *
 * @param name for error messages
 * @throws IbidError when its bytes aren't text
 */
export function nodesOfChunk(bytes: Uint8Array, name: string): readonly ChildNode[] | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const archived = /^[\s\S]{0,200}mime-version:/iu.test(beginning) ? pageInArchive(bytes) : undefined;
  if (archived || /<(?:!doctype|html|body|p|div|h[1-6]|span|table|head|meta)\b/iu.test(beginning)) {
    const tree = parseHtml(decodePage(archived ?? bytes, name));
    return (firstNamed(tree, "body") ?? tree).children.slice();
  }
  return /\.(?:txt|text)$/iu.test(name) ? paragraphsOf(decodeText(bytes, name)) : undefined;
}
