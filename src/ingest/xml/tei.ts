import { isTag, type Document as Tree, type Element, type ParentNode } from "domhandler";
import type { Document } from "../document.ts";
import { parentOf } from "../html/elements.ts";
import { firstNamed, textOf, walk } from "../html/tree.ts";
import { withTypedNotes } from "../html/typed-notes.ts";
import { depthIn, firstAt, localName, textAt, withoutBrackets } from "./elements.ts";
import { readElements, type Role } from "./reading.ts";

/** Parts that aren't the text, and readings that the editor rejects. */
const skipped = new Set(
  "teiheader facsimile standoff titlepage fw figdesc figure rdg witdetail del".split(" "),
);
const blocks = new Set(
  "text front body back group p ab lg sp div item list table row quote cit epigraph opener closer trailer argument stage castlist castgroup castitem listwit witness floatingtext postscript salute signed dateline byline".split(
    " ",
  ),
);
const spaces = new Set(["l", "cell", "speaker", "label", "lb"]);
const divisions = /^div[0-7]?$/u;
const divisionNames = new Set(["div", ...Array.from({ length: 8 }, (_, level) => `div${level}`)]);
/** Maximum number of readings in a choice. */
const maxChoices = 20;
/** In a choice, the first of these that is there. */
const preferred = ["corr", "reg", "expan"];

function isRejected(element: Element): boolean {
  const choice = parentOf(element);
  if (!choice || localName(choice) !== "choice") return false;
  const names = choice.children.slice(0, maxChoices).filter(isTag).map(localName);
  const chosen = preferred.find((name) => names.includes(name)) ?? names[0];
  return localName(element) !== chosen;
}

function idOf({ attribs }: Element): string | undefined {
  return attribs["xml:id"] ?? attribs["id"];
}

/** The notes of a text by their ids. */
function notesById(tree: Tree): Map<string, Element> {
  const notes = new Map<string, Element>();
  walk(tree, {
    enter(element) {
      const id = idOf(element);
      if (localName(element) === "note" && id !== undefined) notes.set(id, element);
      return true;
    },
  });
  return notes;
}

/** The id that a link leads to. */
function placeOf({ attribs }: Element): string | undefined {
  return /^#(\S+)/u.exec(attribs["target"] ?? "")?.[1];
}

/** The ids that links lead to. */
function placesOf(tree: Tree): Set<string> {
  const places = new Set<string>();
  walk(tree, {
    enter(element) {
      const id = placeOf(element);
      if (id !== undefined) places.add(id);
      return true;
    },
  });
  return places;
}

/** The notes that name the anchors which they belong to, by these anchors' ids. */
function notesByAnchor(tree: Tree): Map<string, Element> {
  const anchors = new Set<string>();
  const named = new Map<string, Element>();
  walk(tree, {
    enter(element) {
      const id = idOf(element);
      const place = localName(element) === "note" ? placeOf(element) : undefined;
      if (localName(element) === "anchor" && id !== undefined) anchors.add(id);
      if (place !== undefined) named.set(place, element);
      return true;
    },
  });
  return new Map([...named].filter(([place]) => anchors.has(place)));
}

const raised = /sup/iu;

/** The first date in a part of the header: its words; if it has none, its value, which P4 calls "value". */
function dateIn(header: ParentNode, part: string): string | undefined {
  const words = textAt(header, part, "date");
  if (words !== undefined) return words;
  const { when, value = when } = firstAt(header, part, "date")?.attribs ?? {};
  return value;
}

/** Reads an edition in TEI (P4 or P5). Of several readings it takes the editor's. */
export function readTei(tree: Tree): Document {
  const notes = notesById(tree);
  const places = placesOf(tree);
  const anchored = notesByAnchor(tree);
  const anchoredNotes = new Set(anchored.values());
  const roleOf = (element: Element): Role => {
    const name = localName(element);
    const { n, rend = "", break: breaks } = element.attribs;
    const [id, place] = [idOf(element), placeOf(element)];
    if (skipped.has(name) || isRejected(element)) return "skipped";
    if (name === "note") {
      if (place !== undefined && anchoredNotes.has(element)) return { role: "body", target: `at ${place}` };
      return id !== undefined && places.has(id)
        ? { role: "body", target: id }
        : { role: "note", label: n && withoutBrackets(n) };
    }
    const ofAnchor = name === "anchor" ? anchored.get(id ?? "") : undefined;
    if (ofAnchor) return { role: "reference", target: `at ${id}`, label: ofAnchor.attribs["n"] ?? "*" };
    const note = notes.get(place ?? "");
    if ((name === "ref" || name === "ptr") && note && place !== undefined) {
      const label = withoutBrackets(textOf(element)) || (n ?? note.attribs["n"] ?? "*");
      return { role: "reference", target: place, label };
    }
    if (name === "ref" && place !== undefined) return { role: "format", linkTo: place };
    if (name === "hi" && raised.test(rend)) return { role: "format", raised: true };
    if (name === "pb") return n ? { role: "page", label: withoutBrackets(n) } : "inline";
    if (name === "head") return { role: "heading", level: 1 + depthIn(element, divisionNames) };
    if (name === "lb" && breaks === "no") return "inline";
    if (spaces.has(name)) return "space";
    return blocks.has(name) || divisions.test(name) ? "block" : "inline";
  };
  const text = firstAt(tree, "text") ?? tree;
  const header = firstAt(tree, "teiheader") ?? tree;
  return withTypedNotes({
    title: textAt(header, "titlestmt", "title"),
    language:
      firstNamed(tree, "text")?.attribs["xml:lang"] ??
      firstAt(header, "langusage", "language")?.attribs["ident"],
    metadata: {
      author: textAt(header, "titlestmt", "author"),
      edition: textAt(header, "editionstmt", "edition"),
      published: dateIn(header, "sourcedesc"),
      released: dateIn(header, "publicationstmt"),
      source: textAt(header, "publicationstmt", "publisher"),
    },
    ...readElements(text, roleOf, (element) => {
      const id = idOf(element);
      return id !== undefined && places.has(id) ? id : undefined;
    }),
  });
}
