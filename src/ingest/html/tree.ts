import {
  hasChildren,
  isTag,
  isText,
  type ChildNode,
  type Document,
  type Element,
  type ParentNode,
  type Text,
} from "domhandler";
import { parseDocument } from "htmlparser2";
import { parse, parseFragment } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";

/** Parses HTML as browsers do, tolerating errors. */
export function parseHtml(source: string): Document {
  return parse(source, { treeAdapter: adapter, scriptingEnabled: false });
}

function decodeEntity(entity: string): string {
  const decoded = textOf(parseFragment(entity, { treeAdapter: adapter }));
  return decoded.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
}

/**
 * Parses XHTML as XML, so that `<a/>` is closed. The named characters of HTML (&nbsp;) are decoded. Entities that the
 * file declares aren't, so that none can expand without limit or refer to a file.
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

/** Callbacks of a walk through a tree. */
interface Visitor {
  /** Returns true to visit the element's content. */
  enter(element: Element): boolean;
  text?(data: string, node: Text): void;
  /** Called after an element's content, if that was visited. */
  leave?(element: Element): void;
}

/** Visits the descendants of a node in document order. It isn't recursive, so the depth of a tree is unlimited. */
export function walk(root: ParentNode, visitor: Visitor): void {
  let node: ChildNode | null = root.firstChild;
  while (node) {
    let first: ChildNode | null = null;
    if (isText(node)) visitor.text?.(node.data, node);
    else if (isTag(node)) {
      const entered = visitor.enter(node);
      if (entered) first = node.firstChild;
      if (entered && !first) visitor.leave?.(node);
    } else if (hasChildren(node)) first = node.firstChild;
    if (first) {
      node = first;
      continue;
    }
    while (node && !node.nextSibling) {
      const parent: ParentNode | null = node.parent;
      if (!parent || parent === root) return;
      if (isTag(parent)) visitor.leave?.(parent);
      node = parent;
    }
    node = node.nextSibling;
  }
}

/** All text below a node, including hidden text. */
export function textOf(root: ParentNode): string {
  let text = "";
  walk(root, { enter: () => true, text: (data) => (text += data) });
  return text;
}

/** The first descendant element of that name. */
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

/** All elements below a node in document order. */
export function elementsOf(root: ParentNode): Element[] {
  const found: Element[] = [];
  walk(root, { enter: (element) => found.push(element) > 0 });
  return found;
}

/**
 * The text of an element without the white space around it. Returns undefined if it is longer than `maxLength`, or has
 * more than `maxNodes` elements and texts.
 */
export function shortTextOf(root: Element, maxLength: number, maxNodes = 24): string | undefined {
  let text = "";
  let node: ChildNode | null = root.firstChild;
  for (let nodes = 0; node; nodes++) {
    if (nodes >= maxNodes) return undefined;
    if (isText(node)) text += node.data;
    if (text.length > maxLength && text.trim().length > maxLength) return undefined;
    const child: ChildNode | null = hasChildren(node) ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    while (!node.nextSibling) {
      const parent: ParentNode | null = node.parent;
      if (!parent || parent === root) return text.trim();
      node = parent;
    }
    node = node.nextSibling;
  }
  return text.trim();
}
