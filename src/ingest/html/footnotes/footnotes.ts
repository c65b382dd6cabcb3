import type { Element } from "domhandler";
import { findBodies, type FootnoteStart } from "./bodies.ts";
import { ancestors, kindsOf, parentOf } from "../elements.ts";
import { labelIn, standsForNote } from "./labels.ts";
import { survey, type Link } from "./survey.ts";
import type { Page } from "../page.ts";
import { findReferences } from "./references.ts";

/** Where the notes of a work are. */
export interface Footnotes {
  /** The links that refer to notes; where the words of the text are the link, no label is printed. */
  readonly references: ReadonlyMap<
    Element,
    { readonly target: string; readonly label: string; readonly printed: boolean }
  >;
  readonly starts: ReadonlyMap<Element, FootnoteStart>;
  /** Raised elements around references: punctuation in them parts labels. */
  readonly raised: ReadonlySet<Element>;
  /** Elements that hold notes and nothing of the text. */
  readonly regions: ReadonlySet<Element>;
  /** The links that lead from notes back to the text. */
  readonly backLinks: ReadonlySet<Element>;
}

const several = new Set(["footnotes", "endnotes", "rearnotes"]);
const severalNames = /(?:^|[\s-])(?:foot|end|rear)notes(?:$|[\s-])/iu;

function isRegion(element: Element): boolean {
  const names = `${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`;
  return [...kindsOf(element)].some((kind) => several.has(kind)) || severalNames.test(names);
}

/** The note in which an element stands, where it has the whole of a block. */
function noteAround(element: Element, starts: Footnotes["starts"]): string | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const start = starts.get(at);
    if (start) return start.note;
  }
  return undefined;
}

/** What says that it holds notes, and does hold some, but none of the words that refer to them. */
function regionsOf(starts: Footnotes["starts"], references: readonly Link[]): Set<Element> {
  const text = references.filter(({ element }) => noteAround(element, starts) === undefined);
  const aroundText = new Set(text.flatMap(({ element }) => ancestors(element)));
  const aroundNotes = new Set([...starts.keys()].flatMap((start) => ancestors(start)));
  return new Set([...aroundNotes].filter((element) => isRegion(element) && !aroundText.has(element)));
}

/** Finds the notes of a work: what refers to them, where they are, and what in them leads back. */
export function findFootnotes(pages: readonly Page[]): Footnotes {
  const found = survey(pages);
  const { references, leadsBack } = findReferences(found);
  const { starts, notes } = findBodies(references, found);
  const targetOf = ({ to }: Link) => {
    const element = found.elements.get(to);
    return (element && notes.get(element)) ?? to;
  };
  const from = new Map<string, Link[]>();
  for (const reference of references) {
    const target = targetOf(reference);
    const known = from.get(target);
    if (known) known.push(reference);
    else from.set(target, [reference]);
  }
  const places = new Map([...from.keys()].map((target, index) => [target, index + 1]));
  const referenceOf = (link: Link) => {
    const target = targetOf(link);
    const printed = standsForNote(link.printed);
    // Where no label is printed, but a picture or the words of the text, readers count.
    return { target, label: (printed && labelIn(link.printed)) || `${places.get(target)}`, printed };
  };
  const referring = new Set(references);
  const back = found.links.filter((link) => {
    if (referring.has(link)) return false;
    const note = noteAround(link.element, starts);
    return note !== undefined && leadsBack(link, from.get(note) ?? []);
  });
  return {
    references: new Map(references.map((link) => [link.element, referenceOf(link)])),
    starts,
    raised: new Set(
      references.flatMap(({ element }) => ancestors(element, 3)).filter(({ name }) => name === "sup"),
    ),
    regions: regionsOf(starts, references),
    backLinks: new Set(back.map(({ element }) => element)),
  };
}
