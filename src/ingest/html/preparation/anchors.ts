import { Element, isText, type ChildNode } from "domhandler";
import { prependChild } from "domutils";
import { isBlock, parentOf } from "../elements.ts";
import { shortTextOf, walk } from "../tree.ts";

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

/** True if an element is an anchor between blocks, not in words. */
function standsAlone(element: Element): boolean {
  for (const side of ["previousSibling", "nextSibling"] as const) {
    let node = element[side];
    while (node && isText(node) && node.data.trim() === "") node = node[side];
    if (node && (isText(node) || (node instanceof Element && !isBlock(node) && node.name !== "a")))
      return false;
  }
  return true;
}

/**
 * Moves empty anchors that stand in front of a block to its start, so that a link leads to the block's words.
 *
 * @param targets the ids and names that links lead to
 */
export function moveAnchors(elements: readonly Element[], targets: ReadonlySet<string>): void {
  for (const element of elements) {
    const name = element.attribs["id"] ?? (element.name === "a" ? element.attribs["name"] : undefined);
    if (name === undefined || !targets.has(name)) continue;
    if (shortTextOf(element, 1) !== "" || !standsAlone(element)) continue;
    const block = blockBehind(outermostEmpty(element));
    if (!block) continue;
    delete element.attribs["id"];
    delete element.attribs["name"];
    prependChild(block, new Element("a", { id: name }));
  }
}
