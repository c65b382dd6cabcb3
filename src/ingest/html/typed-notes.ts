import { Element, Text, type ChildNode } from "domhandler";
import type { Block, Document, Inline } from "../document.ts";
import { makeElement } from "./elements.ts";
import { pageLabel } from "./page-breaks.ts";
import { readPages } from "./pages.ts";
import { noteLabel, noteTarget } from "./preparation/notes/made-notes.ts";

type Words = Extract<Inline, { kind: "words" }>;

/** Joins words of one format, which programs divide at will. */
function joined(content: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  let run: Words[] = [];
  const end = () => {
    const [first] = run;
    if (first) pieces.push({ ...first, words: run.map(({ words }) => words).join("") });
    run = [];
  };
  for (const inline of content) {
    const [first] = run;
    const goesOn =
      inline.kind === "words" &&
      inline.anchor === undefined &&
      first?.raised === inline.raised &&
      first?.linkTo === inline.linkTo;
    if (!goesOn) end();
    if (inline.kind === "words") run.push(inline);
    else pieces.push(inline);
  }
  end();
  return pieces;
}

function nodesOfWords({ words, raised = false, linkTo, anchor }: Words): ChildNode[] {
  const text = raised ? makeElement("sup", {}, [new Text(words)]) : new Text(words);
  const linked =
    linkTo === undefined ? text : makeElement("a", { href: `#${encodeURIComponent(linkTo)}` }, [text]);
  return anchor === undefined ? [linked] : [makeElement("a", { id: anchor }), linked];
}

/** The nodes of a piece of a paragraph. Formats that are read so have no verses. */
function nodesOf(inline: Inline): ChildNode[] {
  if (inline.kind === "words") return nodesOfWords(inline);
  if (inline.kind === "page") return [makeElement("span", { [pageLabel]: inline.label })];
  if (inline.kind !== "footnote") return [];
  const { target, label } = inline;
  return [makeElement("a", { [noteTarget]: target, [noteLabel]: label }, [new Text(label)])];
}

function elementOf(block: Block): Element {
  const attribs =
    block.kind === "heading" ? { role: "heading", "aria-level": String(block.level) } : undefined;
  return makeElement("p", { ...attribs }, joined(block.content).flatMap(nodesOf));
}

/**
 * Finds the notes of a document that are only typed, with raised or bracketed labels, or linked, as in a web page. Its
 * own footnotes stay.
 */
export function withTypedNotes(document: Document): Document {
  const root = makeElement("body", {}, document.blocks.map(elementOf));
  const { blocks, footnotes, nested, omissions = [] } = readPages([{ path: "", root }]);
  return {
    ...document,
    blocks: blocks.flat(),
    footnotes: new Map([...document.footnotes, ...footnotes]),
    nested: [...(document.nested ?? []), ...nested],
    omissions: [...(document.omissions ?? []), ...omissions],
  };
}
