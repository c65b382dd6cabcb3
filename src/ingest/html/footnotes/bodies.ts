import { isTag, isText, type Element } from "domhandler";
import { ancestors, blockOf, kindsOf, parentOf } from "../elements.ts";
import type { Link, Survey } from "./survey.ts";

/** Where a note's text begins. */
export interface FootnoteStart {
  /** What tells the note from others. */
  readonly note: string;
  /** The element at whose end the note ends, unless another begins before. */
  readonly within: Element;
}

/** The notes' own texts. */
export interface Bodies {
  /** By the element at which they begin. */
  readonly starts: ReadonlyMap<Element, FootnoteStart>;
  /** The notes by the elements that links to them lead to. */
  readonly notes: ReadonlyMap<Element, string>;
}

/** How far around a note other notes are looked for. */
const far = 6;

/** The elements that hold more than one note, or a reference to one, or a heading. */
function sharedElements(targets: readonly Element[], references: readonly Link[], headed: Survey["headed"]) {
  const shared = new Set(headed);
  const owners = new Map<Element, Element>();
  for (const target of targets) {
    for (const around of [target, ...ancestors(target, far)]) {
      if ((owners.get(around) ?? target) !== target) shared.add(around);
      owners.set(around, target);
    }
  }
  for (const { block } of references) {
    for (const around of [block, ...ancestors(block, far)]) shared.add(around);
  }
  return shared;
}

/** Whether nothing but white space stands before an element in the one around it. */
function isFirst({ prev }: Element): boolean {
  return prev === null || (isText(prev) && prev.data.trim() === "" && prev.prev === null);
}

/** A note has fewer paragraphs; what has more is something else that begins with one. */
const mostChildren = 24;

const wrapping = new Set(["li", "aside", "dd", "div"]);

/** Climbs from the block to which a link leads to all that belongs to the note alone. */
function wholeBody(block: Element, shared: ReadonlySet<Element>): Element {
  let body = block.name === "td" || block.name === "th" ? (parentOf(block) ?? block) : block;
  for (;;) {
    const around = parentOf(body);
    if (!around || !wrapping.has(around.name) || !isFirst(body) || shared.has(around)) return body;
    if (around.children.length > mostChildren) return body;
    body = around;
  }
}

const single = new Set(["footnote", "endnote", "rearnote"]);

/** Notes that nothing refers to: those that say so, and other items of a list of notes. */
function unmarked(starts: ReadonlyMap<Element, FootnoteStart>, { declared }: Survey): Element[] {
  const items = [...starts.keys()].filter(({ name }) => name === "li");
  const lists = new Set(items.map(parentOf));
  const siblings = [...lists].flatMap((list) => list?.children.filter(isTag) ?? []);
  const saying = declared.filter((element) => [...kindsOf(element)].some((kind) => single.has(kind)));
  return [...siblings.filter(({ name }) => name === "li"), ...saying].filter(
    (element) => ![element, ...ancestors(element)].some((around) => starts.has(around)),
  );
}

/** Finds where the notes' texts begin and end, given the links that refer to them. */
export function findBodies(references: readonly Link[], found: Survey): Bodies {
  const targets = [...new Set(references.flatMap(({ to }) => found.elements.get(to) ?? []))];
  const shared = sharedElements(targets, references, found.headed);
  const starts = new Map<Element, FootnoteStart>();
  const notes = new Map<Element, string>();
  for (const target of targets) {
    const block = blockOf(target);
    const note = `note ${notes.size + 1}`;
    const several = block !== target && shared.has(block);
    const term = block.name === "dt" ? parentOf(block) : undefined;
    const body = several || term ? block : wholeBody(block, shared);
    const known = starts.get(body)?.note;
    // Where a block holds several notes, the words before the first belong to that.
    if (known === undefined) starts.set(body, { note, within: term ?? body });
    else if (several) starts.set(target, { note, within: block });
    notes.set(target, known === undefined || several ? note : known);
  }
  for (const element of unmarked(starts, found)) {
    starts.set(element, { note: `unmarked ${starts.size}`, within: element });
  }
  return { starts, notes };
}
