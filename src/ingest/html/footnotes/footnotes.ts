import { isTag, type ChildNode, type Element } from "domhandler";
import { findBodies, type FootnoteStart } from "./bodies.ts";
import { ancestors, isOfKind, isWithin, parentOf } from "../elements.ts";
import { citedLabels, leadingLabel, looksLikeReturn, standsForFootnote } from "./labels.ts";
import { survey, type Link } from "./survey.ts";
import { shortTextOf } from "../tree.ts";
import type { Page } from "../page.ts";
import { noteLabel } from "../preparation/notes/made-notes.ts";
import { lastElements } from "./last-paragraphs.ts";
import { findReferences } from "./references.ts";
import { groupBy } from "../../../shared/collections/group-by.ts";

/** The footnotes of a work, as they are found in its pages. */
export interface Footnotes {
  /**
   * The links that refer to footnotes. `printed` is false if the link consists of words of the text, not of a label.
   */
  readonly references: ReadonlyMap<
    Element,
    { readonly target: string; readonly label: string; readonly printed: boolean }
  >;
  /** The places where footnotes' texts begin, by element. */
  readonly starts: ReadonlyMap<Element, FootnoteStart>;
  /** Superscript elements around references. Punctuation in them separates labels. */
  readonly raised: ReadonlySet<Element>;
  /** Elements with footnotes and without words of the text. */
  readonly regions: ReadonlySet<Element>;
  /** The links that lead from footnotes back to the text and have no words of the footnotes. */
  readonly backLinks: ReadonlySet<Element>;
  /** The labels of footnotes by target. */
  readonly labels: ReadonlyMap<string, string>;
}

const regionKinds = new Set(["footnotes", "endnotes", "rearnotes"]);
const regionNames = /(?:^|[\s-])(?:foot|end|rear)notes(?:$|[\s-])/iu;

function isRegion(element: Element): boolean {
  const names = `${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`;
  return isOfKind(element, regionKinds) || regionNames.test(names);
}

/** The footnote that begins at an element or at one around it. Returns undefined if there is none. */
function footnoteAround(element: Element, starts: Footnotes["starts"]): FootnoteStart | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const start = starts.get(at);
    if (start) return start;
  }
  return undefined;
}

/** The elements that links back to a reference lead to: the link, and those around, in, and beside it. */
function anchorsOf(element: Element): (Element | undefined)[] {
  const around = parentOf(element);
  return [element, around, ...[element.prev, element.next, around?.prev, ...element.children].map(asElement)];
}

function asElement(node: ChildNode | null | undefined): Element | undefined {
  return node && isTag(node) ? node : undefined;
}

/** True if a link is all that a footnote has, and says more than that it leads back. */
function isWhole({ element, printed }: Link, { within }: FootnoteStart): boolean {
  if (looksLikeReturn(printed) || standsForFootnote(printed) || !/\p{L}{3}/u.test(printed)) return false;
  return (
    (within === element || isWithin(element, within)) && shortTextOf(within, maxBackLink) === printed.trim()
  );
}

/** More levels than there are around the paragraphs of a page. */
const maxLevels = 64;

/** The elements declared as footnotes that contain some, but no references to them. */
function regionsOf(starts: Footnotes["starts"], references: readonly Link[]): Set<Element> {
  const text = references.filter(({ element }) => footnoteAround(element, starts) === undefined);
  const aroundText = new Set(text.flatMap(({ element }) => ancestors(element, maxLevels)));
  const aroundFootnotes = new Set([...starts.keys()].flatMap((start) => ancestors(start, maxLevels)));
  return new Set([...aroundFootnotes].filter((element) => isRegion(element) && !aroundText.has(element)));
}

/** In characters. */
const maxBackLink = 40;

/** True if a link back has words of the footnote: "[1] Town ledger". */
function hasWords({ printed }: Link): boolean {
  if (looksLikeReturn(printed) || standsForFootnote(printed)) return false;
  const found = leadingLabel(printed.trim());
  const rest = found && standsForFootnote(found.label) ? found.rest : "";
  return /\p{L}{2}/u.test(rest) || printed.trim().length > maxBackLink;
}

/** Finds the footnotes of a work: the references to them, their texts, and the links back. */
export function findFootnotes(pages: readonly Page[]): Footnotes {
  const found = survey(pages);
  const { references, leadsBack } = findReferences(found);
  const { starts: bodies, targets } = findBodies(references, found);
  const targetOf = ({ to }: Link) => {
    const element = found.targets.get(to);
    return (element && targets.get(element)) ?? to;
  };
  const from = groupBy(references, targetOf);
  const ordinals = new Map([...from.keys()].map((target, index) => [target, index + 1]));
  const cited = citedLabels(
    references.flatMap(({ printed }) => (standsForFootnote(printed) ? [printed] : [])),
  );
  const referenceOf = (link: Link) => {
    const target = targetOf(link);
    const made = link.element.attribs[noteLabel];
    if (made !== undefined) return { target, label: made, printed: true };
    const printed = standsForFootnote(link.printed);
    // Without a printed label (a picture, or words of the text), the ordinal of the footnote is the label.
    return { target, label: (printed && cited(link.printed)) || `${ordinals.get(target)}`, printed };
  };
  const referencesBy = new Map(references.map((link) => [link.element, referenceOf(link)]));
  const referring = new Set(references);
  const anchors = new Map(
    references.flatMap((link) => anchorsOf(link.element).map((anchor) => [anchor, targetOf(link)] as const)),
  );
  const referredFrom = ({ to }: Link) => anchors.get(found.targets.get(to));
  const last = lastElements(found.links, referredFrom, {
    starts: bodies,
    aroundReferences: new Set(references.flatMap(({ element }) => ancestors(element))),
  });
  const starts = new Map(
    [...bodies].map(([element, start]) => [element, { ...start, last: last.get(element) }]),
  );
  const back = found.links.filter((link) => {
    if (referring.has(link) || hasWords(link)) return false;
    const footnote = footnoteAround(link.element, starts);
    // The paragraphs that go on behind a footnote's element may have its link back.
    if (!footnote) return looksLikeReturn(link.printed) && referredFrom(link) !== undefined;
    if (isWhole(link, footnote)) return false;
    return leadsBack(link, from.get(footnote.target) ?? []);
  });
  return {
    references: referencesBy,
    starts,
    raised: new Set(
      references.flatMap(({ element }) => ancestors(element, 3)).filter(({ name }) => name === "sup"),
    ),
    regions: regionsOf(starts, references),
    backLinks: new Set(back.map(({ element }) => element)),
    labels: new Map([...referencesBy.values()].map(({ target, label }) => [target, label])),
  };
}
