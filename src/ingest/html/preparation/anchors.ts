import { Element, isText, type ChildNode } from "domhandler";
import { prependChild } from "domutils";
import { isBlock, parentOf } from "../elements.ts";
import { ItemNumbers } from "../footnotes/item-numbers.ts";
import { labelIn } from "../footnotes/labels.ts";
import { ownLabels } from "../footnotes/own-label.ts";
import { shortTextOf, walk } from "../tree.ts";

/** In characters. */
const maxLabel = 16;

/** More anchors than stand one behind another. */
const maxSiblings = 8;

/** The first block in an element, itself included, that contains no other block and has words. */
function firstBlockIn(element: Element): Element | undefined {
  let block: Element | undefined;
  let nodes = 0;
  let done = false;
  walk(element, {
    enter(each) {
      nodes++;
      if (!done && isBlock(each)) block = each;
      return !done && nodes < 64;
    },
    text: (data) => (done ||= data.trim() !== ""),
  });
  if (!done) return undefined;
  return block ?? (isBlock(element) ? element : undefined);
}

/** The block behind an anchor, with only empty elements between. */
function blockBehind(anchor: Element): Element | undefined {
  let node: ChildNode | null = anchor.nextSibling;
  for (let siblings = 0; node && siblings < maxSiblings; node = node.nextSibling) {
    if (isText(node)) {
      if (node.data.trim() !== "") return undefined;
      continue;
    }
    if (!(node instanceof Element)) continue;
    siblings++;
    const block = firstBlockIn(node);
    if (block) return block;
    if (shortTextOf(node, 1) !== "") return undefined;
  }
  return undefined;
}

/** The outermost block around an anchor that has no words either. */
function outermostEmpty(anchor: Element): Element {
  let outermost = anchor;
  for (let at = parentOf(anchor); at && at.name !== "body" && shortTextOf(at, 1) === ""; at = parentOf(at)) {
    outermost = at;
  }
  return outermost;
}

/** The block that an anchor ends. Undefined if words follow in it. */
function endOfBlock(anchor: Element): Element | undefined {
  let at = anchor;
  while (!isBlock(at)) {
    const parent = parentOf(at);
    if (!parent || !isFreeOn("nextSibling", at)) return undefined;
    at = parent;
  }
  return at;
}

/** Moves the id of a definition or a cell to the term or the cell before that has the label of a link to it. */
function moveToLabel(element: Element, id: string, labels: ReadonlySet<string> | undefined): boolean {
  if (element.name !== "dd" && element.name !== "td") return false;
  let before = element.previousSibling;
  while (before && !(before instanceof Element)) before = before.previousSibling;
  const printed =
    before && (before.name === "dt" || before.name === "td") ? shortTextOf(before, maxLabel) : "";
  if (!before || !printed || labels?.has(labelIn(printed)) !== true) return false;
  delete element.attribs["id"];
  prependChild(before, new Element("a", { id }));
  return true;
}

/** True if no words stand beside an anchor on a side. */
function isFreeOn(side: "previousSibling" | "nextSibling", element: Element): boolean {
  let node = element[side];
  while (node && isText(node) && node.data.trim() === "") node = node[side];
  return !node || !(isText(node) || (node instanceof Element && !isBlock(node) && node.name !== "a"));
}

/** True if a block begins with one of the labels that lead to an anchor at the end of the block before. */
function beginsWith(labels: ReadonlySet<string> | undefined, block: Element): boolean {
  const number = new ItemNumbers().numberAt(block);
  return [...ownLabels(block), number ?? ""].some((label) => labels?.has(label));
}

/**
 * Moves empty anchors that stand in front of a block to its start, so that a link leads to the block's words. So are those at
 * the end of the block before, if the block begins with the label that leads to them.
 *
 * @param targets the labels of links by the ids and names that they lead to
 */
export function moveAnchors(
  elements: readonly Element[],
  targets: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const element of elements) {
    const name = element.attribs["id"] ?? (element.name === "a" ? element.attribs["name"] : undefined);
    if (name === undefined || !targets.has(name)) continue;
    if (moveToLabel(element, name, targets.get(name))) continue;
    if (shortTextOf(element, 1) !== "" || !isFreeOn("nextSibling", element)) continue;
    const alone = isFreeOn("previousSibling", element);
    const around = alone ? outermostEmpty(element) : endOfBlock(element);
    const block = around && blockBehind(around);
    if (!block || (!alone && !beginsWith(targets.get(name), block))) continue;
    delete element.attribs["id"];
    delete element.attribs["name"];
    prependChild(block, new Element("a", { id: name }));
  }
}
