import { isTag, type Document as Tree } from "domhandler";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Document } from "../document.ts";
import { decodePage } from "../html/html.ts";
import { parseXhtml } from "../html/tree.ts";
import { localName } from "./elements.ts";
import { readFb2 } from "./fb2.ts";
import { readOsis } from "./osis.ts";
import { readTei } from "./tei.ts";

/** The readers by the name of a file's root element. */
const readers = new Map<string, (tree: Tree) => Document>([
  ["fictionbook", readFb2],
  ["tei", readTei],
  ["tei.2", readTei],
  ["teicorpus", readTei],
  ["osis", readOsis],
]);

/**
 * Parses a file in FictionBook, TEI or OSIS. Its root element tells which.
 *
 * @throws IbidError when it is in another XML format, or isn't text
 */
export function readXml(bytes: Uint8Array, file: string): Document {
  const tree = parseXhtml(decodePage(bytes, file));
  const root = tree.children.find(isTag);
  const read = root && readers.get(localName(root));
  if (!read) {
    throw new IbidError("unreadable-file", localizable("file-other-xml", { file }), { facts: { file } });
  }
  return read(tree);
}
