import type { Document as Tree, Element } from "domhandler";
import type { Document } from "../document.ts";
import { parentOf } from "../html/elements.ts";
import { firstNamed, textOf } from "../html/tree.ts";
import { cleanText } from "../inlines.ts";
import { around, firstAt, localName, textAt } from "./elements.ts";
import { readElements, type Role } from "./reading.ts";

const blocks = new Set("div p lg lb list item table row salute signed closer".split(" "));

/** Gives the name of the book that an element is in: its title, or the abbreviation in its id. */
function bookNames(): (element: Element) => string | undefined {
  const names = new Map<Element, string | undefined>();
  return (element) => {
    const book = [element, ...around(element)].find(
      ({ attribs }) => attribs["type"] === "book" && attribs["osisid"] !== undefined,
    );
    if (!book) return undefined;
    if (!names.has(book)) names.set(book, titleOf(firstAt(book, "title")) ?? book.attribs["osisid"]);
    return names.get(book);
  };
}

function titleOf(title: Element | undefined): string | undefined {
  return title && (title.attribs["short"] ?? cleanText(textOf(title)));
}

/** The place that an id names: "Ruth.1.16". A range counts as its first verse. */
function placeOf({
  attribs,
}: Element): { book: string; chapter: number; verse: number | undefined } | undefined {
  const id = attribs["osisid"] ?? attribs["sid"] ?? "";
  const [, book, chapter, verse] = /^([\w:]+)\.(\d{1,4})(?:\.(\d{1,4}))?/u.exec(id) ?? [];
  if (book === undefined) return undefined;
  return { book, chapter: Number(chapter), verse: verse === undefined ? undefined : Number(verse) };
}

/** Levels of headings. */
const levels = { book: 1, chapter: 2, section: 3 };

/** Reads scripture in OSIS, with its verses as places. */
export function readOsis(tree: Tree): Document {
  const hasParagraphs = firstNamed(tree, "p") !== undefined || firstNamed(tree, "lg") !== undefined;
  const nameOf = bookNames();
  const roleOf = (element: Element): Role => {
    const name = localName(element);
    const { attribs } = element;
    if (name === "header" || name === "figure") return "skipped";
    if (name === "note") return { role: "note", label: attribs["n"] };
    if (name === "title") {
      if (attribs["type"] === "chapter") return "skipped";
      const isOfBook = parentOf(element)?.attribs["type"] === "book";
      return { role: "heading", level: isOfBook ? levels.book : levels.section };
    }
    const place = attribs["eid"] === undefined ? placeOf(element) : undefined;
    const book = place && (nameOf(element) ?? place.book);
    if (name === "chapter" && place)
      return { role: "division", level: levels.chapter, title: `${book} ${place.chapter}` };
    if (name === "verse" && place?.verse !== undefined) {
      const verse = { number: place.verse, chapter: place.chapter, book };
      return { role: "verse", verse, isBlock: !hasParagraphs };
    }
    if (name === "milestone" && attribs["type"] === "pb" && attribs["n"])
      return { role: "page", label: attribs["n"] };
    return name === "l" ? "space" : blocks.has(name) ? "block" : "inline";
  };
  return {
    title: textAt(tree, "header", "work", "title"),
    language: firstAt(tree, "osistext")?.attribs["xml:lang"],
    metadata: {
      author: textAt(tree, "header", "work", "creator"),
      source: textAt(tree, "header", "work", "publisher"),
      published: textAt(tree, "header", "work", "date"),
    },
    ...readElements(tree, roleOf),
  };
}
