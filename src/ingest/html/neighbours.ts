import { hasChildren, isTag, isText, type ChildNode, type Element, type Text } from "domhandler";
import { blockOf } from "./elements.ts";

/** More nodes than stand between an element and the words beside it. */
const maxNodes = 24;

/** The node that follows in document order. */
function following(node: ChildNode, intoChildren: boolean): ChildNode | null {
  if (intoChildren && hasChildren(node) && node.firstChild) return node.firstChild;
  let at: ChildNode | null = node;
  while (at && !at.nextSibling) {
    const { parent }: ChildNode = at;
    at = parent && isTag(parent) ? parent : null;
  }
  return at?.nextSibling ?? null;
}

/** The nodes behind an element in document order, up to 24 of them. */
function* nodesBehind(element: Element): Generator<ChildNode> {
  let node = following(element, false);
  for (let nodes = 0; node && nodes < maxNodes; nodes++) {
    yield node;
    node = following(node, true);
  }
}

/** The next text behind an element that isn't empty. Returns undefined if there is none near. */
export function textBehind(element: Element): Text | undefined {
  for (const node of nodesBehind(element)) if (isText(node) && node.data !== "") return node;
  return undefined;
}

/** The next text behind an element with more than white space. Returns undefined if there is none near. */
export function wordsBehind(element: Element): Text | undefined {
  for (const node of nodesBehind(element)) if (isText(node) && node.data.trim() !== "") return node;
  return undefined;
}

/** In UTF-16 units. */
const maxWords = 48;

function blockAround(node: ChildNode): Element | undefined {
  const element = isTag(node) ? node : node.parent && isTag(node.parent) ? node.parent : undefined;
  return element && blockOf(element);
}

/** The characters from the start of an element to the end of its block, up to 48 of them. */
export function beginningOf(element: Element): string {
  let words = "";
  let node: ChildNode | null = element;
  const block = blockOf(element);
  let last: Element | undefined = block;
  for (let nodes = 0; node && nodes < maxNodes && words.trim().length < maxWords; nodes++) {
    const around = blockAround(node);
    if (words.trim() !== "" && around !== block && block !== element) break;
    if (around !== last) words += " ";
    last = around;
    if (isText(node)) words += node.data.slice(0, maxWords);
    node = following(node, true);
  }
  return words.trim().slice(0, maxWords);
}

/** The characters in front of a node in its block, up to 48 of them. Empty at the start of the block. */
export function wordsBefore(from: ChildNode, block: Element): string {
  let words = "";
  let at: ChildNode | null = from;
  for (let nodes = 0; at && nodes < maxNodes && words.length < maxWords; nodes++) {
    let previous: ChildNode | null = at.previousSibling;
    while (previous && hasChildren(previous) && previous.lastChild) previous = previous.lastChild;
    if (!previous) {
      previous = at.parent && isTag(at.parent) ? at.parent : null;
      if (previous === block) break;
    } else if (blockAround(previous) !== block) break;
    if (previous && isText(previous)) words = previous.data.slice(-maxWords) + words;
    at = previous;
  }
  return words.slice(-maxWords);
}
