import { type ChildNode, type ParentNode } from "domhandler";

/** Gives a node these children, in one pass. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  for (const [index, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  }
}

/** Puts a node behind the last child of another. It is left among the children of its former parent, which must be set then. */
export function pushChild(parent: ParentNode, child: ChildNode): void {
  const last = parent.children.at(-1);
  if (last) last.next = child;
  child.parent = parent;
  child.prev = last ?? null;
  child.next = null;
  parent.children.push(child);
}

/**
 * Puts nodes in the places of others, all at once, since each place is searched for among all children of the parent. A node
 * may be among its own replacements, and is removed if it has none.
 */
export function replaceNodes(replacements: ReadonlyMap<ChildNode, readonly ChildNode[]>): void {
  const parents = new Set<ParentNode>();
  for (const { parent } of replacements.keys()) if (parent) parents.add(parent);
  for (const parent of parents) {
    const children = parent.children.flatMap((child) => replacements.get(child) ?? [child]);
    for (const child of parent.children) if (replacements.has(child)) child.parent = null;
    setChildren(parent, children);
  }
}
