import {
  hasChildren,
  isDocument,
  isTag,
  isText,
  type ChildNode,
  type Document,
  type Element,
  type ParentNode,
} from "domhandler";
import { parseDocument } from "htmlparser2";
import { parse, parseFragment } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";

/** Parses HTML as browsers do, whatever its errors. */
export function parseHtml(source: string): Document {
  return parse(source, { treeAdapter: adapter, scriptingEnabled: false });
}

function decodeEntity(entity: string): string {
  const decoded = textOf(parseFragment(entity, { treeAdapter: adapter }));
  return decoded.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
}

/**
 * Parses XHTML as XML, so that `<a/>` is closed. The characters that HTML names (&nbsp;) are decoded; entities that
 * the file itself declares are not, so none can grow or point at a file.
 */
export function parseXhtml(source: string): Document {
  const known = new Map<string, string>();
  const decoded = source.replace(/&(?!amp;|lt;|gt;|quot;|apos;)[A-Za-z][A-Za-z0-9]{1,31};/gu, (entity) => {
    const characters = known.get(entity) ?? decodeEntity(entity);
    known.set(entity, characters);
    return characters;
  });
  return parseDocument(decoded, { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
}

/** What to do on the way through a tree. */
interface Visitor {
  /** Whether to go into the element. */
  enter(element: Element): boolean;
  text?(data: string): void;
  /** Comes after an element's content, where it was gone into. */
  leave?(element: Element): void;
}

/** Goes through what stands below a node in the order of the file. It keeps no stack, so depth is no danger. */
export function walk(root: ParentNode, visitor: Visitor): void {
  const into = (node: ChildNode): boolean => {
    if (isText(node)) visitor.text?.(node.data);
    return isTag(node) ? visitor.enter(node) : hasChildren(node);
  };
  let node: ChildNode | null = root.firstChild;
  while (node) {
    const entered = into(node);
    const first = entered && hasChildren(node) ? node.firstChild : null;
    if (first) {
      node = first;
      continue;
    }
    if (entered && isTag(node)) visitor.leave?.(node);
    while (node && !node.nextSibling) {
      const parent: ParentNode | null = node.parent;
      if (!parent || parent === root || isDocument(parent)) return;
      if (isTag(parent)) visitor.leave?.(parent);
      node = parent;
    }
    node = node.nextSibling;
  }
}

/** All text below a node, hidden or not. */
export function textOf(root: ParentNode): string {
  let text = "";
  walk(root, { enter: () => true, text: (data) => (text += data) });
  return text;
}

/** The first element of that name. */
export function firstNamed(root: ParentNode, name: string): Element | undefined {
  let found: Element | undefined;
  walk(root, {
    enter(element) {
      if (element.name === name) found ??= element;
      return !found;
    },
  });
  return found;
}
