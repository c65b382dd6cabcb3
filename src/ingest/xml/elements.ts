import type { Element, ParentNode } from "domhandler";
import { ancestors } from "../html/elements.ts";
import { textOf, walk } from "../html/tree.ts";
import { cleanText } from "../inlines.ts";

/** The name without its namespace's prefix. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first descendant with the last of these names, within one with the name before, and so on. */
export function firstAt(root: ParentNode, ...path: readonly string[]): Element | undefined {
  let found: Element | undefined;
  const [name, ...rest] = path;
  walk(root, {
    enter(element) {
      if (!found && localName(element) === name)
        found = rest.length > 0 ? firstAt(element, ...rest) : element;
      return !found;
    },
  });
  return found;
}

/** The clean text of the first descendant at a path. Undefined if there is none, or if it is empty. */
export function textAt(root: ParentNode, ...path: readonly string[]): string | undefined {
  const element = firstAt(root, ...path);
  const text = element && cleanText(textOf(element));
  return text === "" ? undefined : text;
}

/** Books have far fewer levels. Deeper ones are ignored, so that the work for a hostile file stays bounded. */
const maxDepth = 32;

/** The elements around this one, nearest first. */
export function around(element: Element): Element[] {
  return ancestors(element, maxDepth);
}

/** The number of elements around this one that have one of these names. */
export function depthIn(element: Element, names: ReadonlySet<string>): number {
  return around(element).filter((each) => names.has(localName(each))).length;
}

/** A label without the brackets around it. */
export function withoutBrackets(label: string): string {
  return cleanText(label).replace(/^[[({](.+)[\])}][.:]?$/u, "$1");
}
