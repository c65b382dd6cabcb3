import { isTag, type Document as Tree, type Element, type ParentNode } from "domhandler";
import type { Document } from "../document.ts";
import { parentOf } from "../html/elements.ts";
import { firstNamed, textOf, walk } from "../html/tree.ts";
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

/** The notes of a text by their ids. */
function notesById(tree: Tree): Map<string, Element> {
  const notes = new Map<string, Element>();
  walk(tree, {
    enter(element) {
      const id = element.attribs["xml:id"] ?? element.attribs["id"];
      if (localName(element) === "note" && id !== undefined) notes.set(id, element);
      return true;
    },
  });
  return notes;
}

/** The ids that references lead to. */
function targetsOf(tree: Tree): Set<string> {
  const targets = new Set<string>();
  walk(tree, {
    enter({ attribs }) {
      const [, id] = /^#(.+)$/u.exec(attribs["target"] ?? "") ?? [];
      if (id !== undefined) targets.add(id);
      return true;
    },
  });
  return targets;
}

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
  const targets = targetsOf(tree);
  const roleOf = (element: Element): Role => {
    const name = localName(element);
    const { n, target = "", id, "xml:id": xmlId = id, break: breaks } = element.attribs;
    if (skipped.has(name) || isRejected(element)) return "skipped";
    if (name === "note") {
      return xmlId !== undefined && targets.has(xmlId)
        ? { role: "body", target: xmlId }
        : { role: "note", label: n && withoutBrackets(n) };
    }
    const note = notes.get(target.slice(1));
    if ((name === "ref" || name === "ptr") && note) {
      const label = withoutBrackets(textOf(element)) || (n ?? note.attribs["n"] ?? "*");
      return { role: "reference", target: target.slice(1), label };
    }
    if (name === "pb") return n ? { role: "page", label: withoutBrackets(n) } : "inline";
    if (name === "head") return { role: "heading", level: 1 + depthIn(element, divisionNames) };
    if (name === "lb" && breaks === "no") return "inline";
    if (spaces.has(name)) return "space";
    return blocks.has(name) || divisions.test(name) ? "block" : "inline";
  };
  const text = firstAt(tree, "text") ?? tree;
  const header = firstAt(tree, "teiheader") ?? tree;
  return {
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
    ...readElements(text, roleOf),
  };
}
