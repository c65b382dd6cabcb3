import { isTag, isText, type Element } from "domhandler";
import { ancestors, blockOf, headingLevel, kindsOf, parentOf } from "../elements.ts";
import { shortTextOf } from "../tree.ts";
import { looksLikeLabel } from "./labels.ts";
import type { Link, Survey } from "./survey.ts";

/** The place where a footnote's text begins. */
export interface FootnoteStart {
  /** The key of the footnote in the document. */
  readonly target: string;
  /** The element that the footnote ends with, unless another footnote begins before. */
  readonly within: Element;
  /** True if the paragraphs up to the next footnote belong to this one. */
  readonly goesOn: boolean;
  /** The last element of a footnote that goes on up to its link back. */
  readonly last?: Element | undefined;
}

/** The places of the footnotes' own texts. */
export interface FootnoteBodies {
  /** By the element at which they begin. */
  readonly starts: ReadonlyMap<Element, FootnoteStart>;
  /** The footnotes' targets by the elements that links to them lead to. */
  readonly targets: ReadonlyMap<Element, string>;
}

/** Number of levels around a footnote that are searched for other footnotes. */
const searchedLevels = 6;

/** Elements that contain more than one footnote, or a reference, or a heading. */
function sharedElements(linked: readonly Element[], references: readonly Link[], headed: Survey["headed"]) {
  const shared = new Set(headed);
  const owners = new Map<Element, Element>();
  for (const element of linked) {
    for (const around of [element, ...ancestors(element, searchedLevels)]) {
      if ((owners.get(around) ?? element) !== element) shared.add(around);
      owners.set(around, element);
    }
  }
  for (const { block } of references) {
    for (const around of [block, ...ancestors(block, searchedLevels)]) shared.add(around);
  }
  return shared;
}

/** True if only white space precedes an element in its parent. */
function isFirst({ prev }: Element): boolean {
  return prev === null || (isText(prev) && prev.data.trim() === "" && prev.prev === null);
}

/** More paragraphs than a footnote has. An element with more only begins with a footnote. */
const maxChildren = 24;

const wrapping = new Set(["li", "aside", "dd", "div", "section"]);

function isCell({ name }: Element): boolean {
  return name === "td" || name === "th";
}

/** The outermost element around the block that a link leads to that belongs to this footnote alone. */
function wholeBody(block: Element, shared: ReadonlySet<Element>): Element {
  const cell = [block, ...(isFirst(block) ? [parentOf(block)] : [])].find((each) => each && isCell(each));
  const row = cell && parentOf(cell);
  let body = row && !shared.has(row) ? row : block;
  for (;;) {
    const around = parentOf(body);
    if (!around || !wrapping.has(around.name) || !isFirst(body) || shared.has(around)) return body;
    if (around.children.length > maxChildren) return body;
    body = around;
  }
}

/** More levels than there are around the paragraphs of a footnote. */
const maxLevels = 16;

const footnoteKinds = new Set(["footnote", "endnote", "rearnote"]);

type Start = Omit<FootnoteStart, "goesOn">;

/** In characters. */
const maxLabel = 16;

/** Footnotes without a reference: elements declared as footnotes, and further items of a list of footnotes. */
function unmarked(starts: ReadonlyMap<Element, Start>, { declared }: Survey): Element[] {
  const items = [...starts.keys()].filter(({ name }) => name === "li");
  const lists = new Set(items.map(parentOf));
  const siblings = [...lists].flatMap((list) => list?.children.filter(isTag) ?? []);
  const declaredFootnotes = declared.filter((element) =>
    [...kindsOf(element)].some((kind) => footnoteKinds.has(kind)),
  );
  return [...siblings.filter(({ name }) => name === "li"), ...declaredFootnotes].filter(
    (element) => ![element, ...ancestors(element, maxLevels)].some((around) => starts.has(around)),
  );
}

/**
 * True if the footnotes of an element stand apart from the text: they are the first in it, or a rule or a heading
 * precedes them.
 */
function isOpened({ previousSibling }: Element): boolean {
  let before = previousSibling;
  while (before && !isTag(before)) before = before.previousSibling;
  return !before || before.name === "hr" || headingLevel(before) !== undefined;
}

/**
 * The footnotes that go on up to the next one: both stand in the same element, and the reference to the next one stands
 * before both, so that there is no text between them. The last one goes on up to the end of its element if that has
 * footnotes only, or if others in it, which stand apart from the text, have several paragraphs.
 */
function goingOn(
  starts: ReadonlyMap<Element, Start>,
  references: readonly Link[],
  { order, targets }: Survey,
  targetOf: ReadonlyMap<Element, string>,
): Set<Element> {
  const placeOf = (element: Element) => order.get(element) ?? 0;
  const referred = new Map<string, number>();
  for (const { element, to } of references) {
    const destination = targets.get(to);
    const target = (destination && targetOf.get(destination)) ?? to;
    if (!referred.has(target)) referred.set(target, placeOf(element));
  }
  const inOrder = [...starts].toSorted(([one], [other]) => placeOf(one) - placeOf(other));
  const bodies = new Set(inOrder.map(([, { within }]) => within));
  const ofText = references.filter(({ element }) => !ancestors(element).some((each) => bodies.has(each)));
  const aroundText = new Set(ofText.flatMap(({ element }) => ancestors(element)));
  const lastOfText = ofText.reduce((last, { element }) => Math.max(last, placeOf(element)), 0);
  const found = new Set<Element>();
  /** The first footnote of those that follow one another in an element, and if one of them has several paragraphs. */
  let first: Element | undefined;
  let several = false;
  const isLastOfNotes = (within: Element): boolean => {
    const list = parentOf(within);
    if (!list || !first || first === within) return false;
    const onlyNotes = list.name !== "body" && !aroundText.has(list) && list.children.find(isTag) === first;
    if (onlyNotes) return true;
    const isAtEnd = placeOf(first) > lastOfText || isAboveHeading(within, aroundText);
    return several && isOpened(first) && isAtEnd;
  };
  let followsOn = false;
  for (const [index, [element, { within }]] of inOrder.entries()) {
    const [next, start] = inOrder[index + 1] ?? [];
    if (!followsOn) [first, several] = [within, false];
    followsOn =
      next !== undefined &&
      parentOf(within) === parentOf(start?.within ?? within) &&
      (within === start?.within || (referred.get(start?.target ?? "") ?? 0) < placeOf(element));
    if (!followsOn) {
      if (isLastOfNotes(within)) found.add(element);
    } else if (within !== start?.within) {
      found.add(element);
      several ||= nextElement(within) !== start?.within;
    }
  }
  return found;
}

/** The most paragraphs that a footnote has behind its element. */
const maxBehind = 12;

/** True if a heading follows a footnote, with nothing between them but a few paragraphs without references. */
function isAboveHeading(within: Element, aroundText: ReadonlySet<Element>): boolean {
  let next = nextElement(within);
  for (let count = 0; next && count <= maxBehind; count++) {
    if (headingLevel(next) !== undefined) return true;
    if (aroundText.has(next)) return false;
    next = nextElement(next);
  }
  return false;
}

function nextElement({ nextSibling }: Element): Element | undefined {
  let next = nextSibling;
  while (next && !isTag(next)) next = next.nextSibling;
  return next ?? undefined;
}

/**
 * The place of a footnote in the same block as its reference: the element that a link leads to, or the words behind it
 * where a line begins. Returns undefined if the element has no words of the footnote.
 */
function placeInText(element: Element, block: Element): Start["within"] | undefined {
  const words = shortTextOf(element, maxLabel);
  if (words === undefined || (words !== "" && !looksLikeLabel(words))) return element;
  let before = element.previousSibling;
  while (before && isText(before) && before.data.trim() === "") before = before.previousSibling;
  return before && isTag(before) && before.name === "br" ? block : undefined;
}

/** Finds where the footnotes' texts begin and end, given the links that refer to them. */
export function findBodies(references: readonly Link[], found: Survey): FootnoteBodies {
  const linked = [...new Set(references.flatMap(({ to }) => found.targets.get(to) ?? []))];
  const shared = sharedElements(linked, references, found.headed);
  const starts = new Map<Element, Start>();
  const targets = new Map<Element, string>();
  const blocksWithReference = new Map<Element, Set<Element>>();
  for (const { to, block } of references) {
    const element = found.targets.get(to);
    if (!element) continue;
    blocksWithReference.set(element, (blocksWithReference.get(element) ?? new Set()).add(block));
  }
  for (const element of linked) {
    const block = blockOf(element);
    const target = `footnote ${targets.size + 1}`;
    if (block !== element && blocksWithReference.get(element)?.has(block)) {
      const within = placeInText(element, block);
      if (within) starts.set(element, { target, within });
      targets.set(element, target);
      continue;
    }
    const several = block !== element && shared.has(block);
    const term = block.name === "dt" ? parentOf(block) : undefined;
    const body = several || term ? block : wholeBody(block, shared);
    const known = starts.get(body)?.target;
    // In a block with several footnotes, the words before the first link target belong to the first footnote.
    if (known === undefined) starts.set(body, { target, within: term ?? body });
    else if (several) starts.set(element, { target, within: block });
    targets.set(element, known === undefined || several ? target : known);
  }
  for (const element of unmarked(starts, found)) {
    starts.set(element, { target: `unmarked ${starts.size}`, within: element });
  }
  const goesOn = goingOn(starts, references, found, targets);
  return {
    starts: new Map(
      [...starts].map(([element, start]) => [element, { ...start, goesOn: goesOn.has(element) }]),
    ),
    targets,
  };
}
