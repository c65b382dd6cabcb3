import { isTag, type ChildNode, type Element, type ParentNode } from "domhandler";
import { removeElement, textContent } from "domutils";
import { blockOf, parentOf } from "../elements.ts";
import { walk } from "../tree.ts";

const startLine = /\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG|\*END\s*\*?\s*THE SMALL PRINT/iu;
const endLine =
  /\*\*\s*END OF (?:THE|THIS) PROJECT GUTENBERG|^\s*End of (?:the |this )?Project Gutenberg(?:['’]s)?\b/imu;

/** Words of these lines, to look for first. */
const names = ["GUTENBERG", "Gutenberg", "SMALL PRINT"];

/** The first block whose own words match, behind another block if one is given. */
function blockWith(root: ParentNode, line: RegExp, behind?: Element): Element | undefined {
  let found: Element | undefined;
  let passed = behind === undefined;
  let current: Element | undefined;
  walk(root, {
    enter(element) {
      current = element;
      if (element === behind) passed = true;
      return !found && element !== behind;
    },
    text(data) {
      if (found || !passed || !current || !names.some((name) => data.includes(name))) return;
      if (line.test(data)) found = current;
    },
    leave(element) {
      current = parentOf(element);
    },
  });
  return found && blockOf(found);
}

/** Removes a block with everything before or behind it, up to the root. Returns the words removed. */
function cut(block: Element, root: ParentNode, side: "previousSibling" | "nextSibling"): string[] {
  const words: string[] = [];
  const remove = (node: ChildNode) => {
    words.push(textContent(node));
    removeElement(node);
  };
  let around: ParentNode | null = block.parent;
  for (let sibling = block[side]; sibling; sibling = block[side]) remove(sibling);
  remove(block);
  while (around && around !== root && isTag(around)) {
    const parent: ParentNode | null = around.parent;
    for (let sibling = around[side]; sibling; sibling = around[side]) remove(sibling);
    around = parent;
  }
  return words.filter((each) => each.trim() !== "");
}

/** Removes the header and the licence that Project Gutenberg puts around a text. Returns their words. */
export function removeFrame(root: ParentNode): string[] {
  const start = blockWith(root, startLine);
  const end = blockWith(root, endLine, start);
  return [
    ...(start && start !== root ? cut(start, root, "previousSibling") : []),
    ...(end && end !== root ? cut(end, root, "nextSibling") : []),
  ];
}
