import { isTag, type Element, type ParentNode } from "domhandler";
import { named } from "../epub/parts.ts";
import { elementsOf, textOf } from "../html/tree.ts";

/** More nodes than stand between the ends of a bookmark or field of a note. */
const maxNodes = 12;

/** The elements behind one, up to that which ends it. */
function elementsUpTo(start: Element, end: string): Element[] {
  const found: Element[] = [];
  let next = start.nextSibling;
  for (let count = 0; next && count < maxNodes; count++) {
    if (isTag(next)) {
      if (next.name === end) return found;
      found.push(next);
    }
    next = next.nextSibling;
  }
  return [];
}

/** The notes that bookmarks stand around, by the names of these. */
function bookmarkedNotes(text: ParentNode): Map<string, string> {
  const found = new Map<string, string>();
  for (const bookmark of named(text, "bookmark-start")) {
    const around = elementsUpTo(bookmark, "text:bookmark-end").flatMap((each) => [each, ...elementsOf(each)]);
    const note = around.find(({ name }) => name === "text:note");
    const [name, target] = [bookmark.attribs["text:name"], note?.attribs["text:id"]];
    if (name !== undefined && target !== undefined) found.set(name, target);
  }
  return found;
}

/** The instructions of Word's fields, which LibreOffice keeps: "NOTEREF _Ref1 \h". */
const instructions = /^\s*NOTEREF\s+"?([^"\s]+)/iu;

/** The ids of notes by the elements that print their labels again: references to a bookmark around a note. */
export function noteReferences(text: ParentNode): Map<Element, string> {
  const notes = bookmarkedNotes(text);
  const found = new Map<Element, string>();
  for (const element of named(text, "bookmark-ref")) {
    const target = notes.get(element.attribs["text:ref-name"] ?? "");
    if (target !== undefined) found.set(element, target);
  }
  for (const field of named(text, "fieldmark-start")) {
    const codes = named(field, "param").map(({ attribs }) => attribs["field:value"] ?? "");
    const [name] = codes.flatMap((code) => instructions.exec(code)?.[1] ?? []);
    const target = notes.get(name ?? "");
    const printed = elementsUpTo(field, "field:fieldmark-end").find((each) => textOf(each).trim() !== "");
    if (target !== undefined && printed) found.set(printed, target);
  }
  return found;
}
