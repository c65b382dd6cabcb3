import type { Document as Tree, Element } from "domhandler";
import type { Document } from "../document.ts";
import { standsForFootnote } from "../html/footnotes/labels.ts";
import { elementsOf, textOf } from "../html/tree.ts";
import { withTypedNotes } from "../html/typed-notes.ts";
import { around, depthIn, firstAt, localName, textAt, withoutBrackets } from "./elements.ts";
import { readElements, type Role } from "./reading.ts";

const skipped = new Set(["description", "binary", "stylesheet", "image"]);
const blocks = new Set(
  "body section p stanza poem epigraph cite annotation tr table text-author empty-line".split(" "),
);
const spaces = new Set(["v", "td", "th", "date"]);
const sections = new Set(["section"]);

function isNotesBody(element: Element): boolean {
  return localName(element) === "body" && /note|comment|сноск|примеч/iu.test(element.attribs["name"] ?? "");
}

function hrefOf({ attribs }: Element): string | undefined {
  const [, href] = Object.entries(attribs).find(([name]) => name === "href" || name.endsWith(":href")) ?? [];
  return href;
}

/** The place in the file that a link leads to. */
function placeOf(element: Element): string | undefined {
  const href = localName(element) === "a" ? hrefOf(element) : undefined;
  return href?.startsWith("#") === true ? href.slice(1) : undefined;
}

function isNote(element: Element): boolean {
  return (
    localName(element) === "section" && Boolean(element.attribs["id"]) && around(element).some(isNotesBody)
  );
}

/** @param notes the ids of the notes */
function roleOf(element: Element, notes: ReadonlySet<string>): Role {
  const name = localName(element);
  const { id } = element.attribs;
  if (skipped.has(name)) return "skipped";
  const place = placeOf(element);
  const label = place === undefined ? "" : textOf(element);
  const isReference =
    element.attribs["type"] === "note" || (notes.has(place ?? "") && standsForFootnote(label));
  if (place !== undefined && isReference)
    return { role: "reference", target: place, label: withoutBrackets(label) };
  if (around(element).some(isNotesBody)) {
    // The title of a note is its label.
    if (name === "title") return "skipped";
    if (name === "section" && id) return { role: "body", target: id };
  }
  if (name === "title") return { role: "heading", level: 1 + depthIn(element, sections) };
  if (name === "subtitle") {
    return /[\p{L}\p{N}]/u.test(textOf(element))
      ? { role: "heading", level: 2 + depthIn(element, sections) }
      : "skipped";
  }
  if (name === "sup") return { role: "format", raised: true };
  if (place !== undefined) return { role: "format", linkTo: place };
  if (spaces.has(name)) return "space";
  return blocks.has(name) ? "block" : "inline";
}

function authorOf(tree: Tree): string | undefined {
  const author = firstAt(tree, "title-info", "author");
  const names = ["first-name", "middle-name", "last-name"].flatMap(
    (name) => (author && textAt(author, name)) ?? [],
  );
  return names.length > 0 ? names.join(" ") : undefined;
}

/** Reads a book in FictionBook 2. */
export function readFb2(tree: Tree): Document {
  const notes = new Set(elementsOf(tree).flatMap((each) => (isNote(each) ? (each.attribs["id"] ?? []) : [])));
  return withTypedNotes({
    title: textAt(tree, "title-info", "book-title"),
    language: textAt(tree, "title-info", "lang"),
    metadata: {
      author: authorOf(tree),
      published: textAt(tree, "publish-info", "year") ?? textAt(tree, "title-info", "date"),
      source: textAt(tree, "publish-info", "publisher"),
    },
    ...readElements(
      tree,
      (element) => roleOf(element, notes),
      ({ attribs }) => attribs["id"],
    ),
  });
}
