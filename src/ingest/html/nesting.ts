import { isTag, type ChildNode, type Element, type ParentNode } from "domhandler";
import { isBlock, isExcluded } from "./elements.ts";
import { walk } from "./tree.ts";

/** More inline elements within one another than words have. Many questions about an element look through those around it. */
const maxLevels = 200;

/** The nodes in an element, with what inline elements contain in their place. */
function flatContent({ children }: Element): ChildNode[] {
  const flat: ChildNode[] = [];
  const rest = children.toReversed();
  for (let node = rest.pop(); node; node = rest.pop()) {
    const inner = isTag(node) && !isBlock(node) && !isExcluded(node) ? node.children : [];
    if (inner.length === 0) flat.push(node);
    else for (const child of inner.toReversed()) rest.push(child);
  }
  return flat;
}

function setChildren(element: Element, children: ChildNode[]): void {
  element.children = children;
  for (const [index, child] of children.entries()) {
    child.parent = element;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  }
}

/** Removes inline elements that are nested too deeply, such as thousands of `<b>` that nothing closes, and keeps their content. */
export function flattenInlines(root: ParentNode): void {
  /** The number of inline elements between each open element and the block around it. */
  const levels: number[] = [];
  const deepest: Element[] = [];
  walk(root, {
    enter(element) {
      const level = isBlock(element) ? 0 : (levels.at(-1) ?? 0) + 1;
      levels.push(level);
      if (level === maxLevels) deepest.push(element);
      return true;
    },
    leave: () => levels.pop(),
  });
  for (const element of deepest) setChildren(element, flatContent(element));
}
