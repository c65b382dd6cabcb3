import type { Element, ParentNode } from "domhandler";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Document } from "../document.ts";
import { named, xmlIn } from "../epub/parts.ts";
import { numberLists } from "./lists.ts";
import { textAt } from "../xml/elements.ts";
import { readElements, type Role } from "../xml/reading.ts";
import { openZip, type Archive } from "../zip.ts";

const skipped = new Set(
  "text:tracked-changes office:annotation office:forms text:table-of-content text:alphabetical-index text:sequence-decls svg:title svg:desc text:note-citation text:ruby-text".split(
    " ",
  ),
);
const blocks = new Set("text:p text:list-item table:table-row draw:text-box text:section".split(" "));
const spaces = new Set("text:s text:tab text:line-break table:table-cell".split(" "));

/** The names of the paragraph styles that are "Title", or based on it. */
function titleStyles(content: ParentNode): Set<string> {
  const based = named(content, "style")
    .filter(({ attribs }) => attribs["style:parent-style-name"] === "Title")
    .flatMap(({ attribs }) => attribs["style:name"] ?? []);
  return new Set(["Title", ...based]);
}

async function refuseEncrypted(archive: Archive, file: string): Promise<void> {
  const manifest = await xmlIn(archive, "META-INF/manifest.xml");
  if (!manifest || named(manifest, "encryption-data").length === 0) return;
  throw new IbidError("unreadable-file", localizable("file-encrypted", { file }), { facts: { file } });
}

/**
 * Parses an OpenDocument text, as LibreOffice writes it: headings, footnotes and endnotes with the labels that it shows.
 * Changes that were tracked are taken as accepted.
 *
 * @throws IbidError when it isn't one, or is encrypted or damaged
 */
export async function readOdt(bytes: Uint8Array, file: string): Promise<Document> {
  const archive = await openZip(bytes, file);
  await refuseEncrypted(archive, file);
  const content = await xmlIn(archive, "content.xml");
  const [text] = content ? named(content, "text").filter(({ name }) => name === "office:text") : [];
  if (!content || !text) {
    throw new IbidError("unreadable-file", localizable("file-not-opendocument", { file }), {
      facts: { file },
    });
  }
  const styles = await xmlIn(archive, "styles.xml");
  numberLists(text, [content, ...(styles ? [styles] : [])]);
  const titles = titleStyles(content);
  const roleOf = (element: Element): Role => {
    const { name, attribs } = element;
    if (skipped.has(name)) return "skipped";
    if (name === "text:note") return { role: "note", label: textAt(element, "note-citation") };
    if (name === "text:h")
      return { role: "heading", level: 1 + (Number(attribs["text:outline-level"]) || 1) };
    if (name === "text:p" && titles.has(attribs["text:style-name"] ?? ""))
      return { role: "heading", level: 1 };
    return spaces.has(name) ? "space" : blocks.has(name) ? "block" : "inline";
  };
  const meta = (await xmlIn(archive, "meta.xml")) ?? content;
  return {
    title: textAt(meta, "meta", "title"),
    language: textAt(meta, "meta", "language"),
    metadata: { author: textAt(meta, "meta", "initial-creator") ?? textAt(meta, "meta", "creator") },
    ...readElements(text, roleOf),
  };
}
