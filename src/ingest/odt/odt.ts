import { isText, type Element, type ParentNode } from "domhandler";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Document } from "../document.ts";
import { named, xmlIn } from "../epub/parts.ts";
import { parentOf } from "../html/elements.ts";
import { textOf } from "../html/tree.ts";
import { withTypedNotes } from "../html/typed-notes.ts";
import { numberLists } from "./lists.ts";
import { noteReferences } from "./note-references.ts";
import { firstAt, textAt } from "../xml/elements.ts";
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

function isRaising(style: Element): boolean {
  const position = firstAt(style, "text-properties")?.attribs["style:text-position"] ?? "";
  return /^(?:super|(?!0)\d+%)/u.test(position);
}

/** The names of the styles of words above the line. */
function raisingStyles(roots: readonly ParentNode[]): Set<string> {
  const raised = roots.flatMap((root) => named(root, "style")).filter(isRaising);
  return new Set(raised.flatMap(({ attribs }) => attribs["style:name"] ?? []));
}

/** The anchor in the file that a link leads to. */
function anchorIn(href: string | undefined): string | undefined {
  return href?.startsWith("#") === true ? href.slice(1) : undefined;
}

/** The name of a bookmark. */
function bookmarkOf({ name, attribs }: Element): string | undefined {
  return name === "text:bookmark" || name === "text:bookmark-start" ? attribs["text:name"] : undefined;
}

/** True if an element has words before it that it touches. */
function touchesWords({ previousSibling: before }: Element): boolean {
  return before !== null && isText(before) && /\S$/u.test(before.data);
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
  const roots = [content, ...(styles ? [styles] : [])];
  numberLists(text, roots);
  const titles = titleStyles(content);
  const raising = raisingStyles(roots);
  const isRaised = ({ attribs }: Element) => raising.has(attribs["text:style-name"] ?? "");
  const repeated = noteReferences(text);
  /** A label that is printed again, raised or behind a word. In "see note 1" it is a word. */
  const referenceTo = (target: string | undefined, element: Element): Role => {
    const isMark = touchesWords(element) || [element, parentOf(element) ?? element].some(isRaised);
    return target !== undefined && isMark
      ? { role: "reference", target, label: textOf(element).trim() }
      : "inline";
  };
  const roleOf = (element: Element): Role => {
    const { name, attribs } = element;
    if (skipped.has(name)) return "skipped";
    if (repeated.has(element)) return referenceTo(repeated.get(element), element);
    if (name === "text:note")
      return { role: "note", label: textAt(element, "note-citation"), target: attribs["text:id"] };
    if (name === "text:note-ref") return referenceTo(attribs["text:ref-name"], element);
    if (name === "text:span" && isRaised(element)) return { role: "format", raised: true };
    const linkTo = name === "text:a" ? anchorIn(attribs["xlink:href"]) : undefined;
    if (linkTo !== undefined) return { role: "format", linkTo };
    if (name === "text:h")
      return { role: "heading", level: 1 + (Number(attribs["text:outline-level"]) || 1) };
    if (name === "text:p" && titles.has(attribs["text:style-name"] ?? ""))
      return { role: "heading", level: 1 };
    return spaces.has(name) ? "space" : blocks.has(name) ? "block" : "inline";
  };
  const meta = (await xmlIn(archive, "meta.xml")) ?? content;
  return withTypedNotes({
    title: textAt(meta, "meta", "title"),
    language: textAt(meta, "meta", "language"),
    metadata: { author: textAt(meta, "meta", "initial-creator") ?? textAt(meta, "meta", "creator") },
    ...readElements(text, roleOf, bookmarkOf),
  });
}
