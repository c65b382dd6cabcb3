import type { Element, ParentNode } from "domhandler";
import { IbidError } from "../../shared/error.ts";
import { parseXhtml, walk } from "../html/tree.ts";
import { decodePage } from "../html/html.ts";
import type { Archive } from "../zip.ts";

/** All descendant elements of that name, regardless of namespace prefixes. */
export function named(root: ParentNode, name: string): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter(element) {
      if (element.name.replace(/^.*:/u, "") === name) found.push(element);
      return true;
    },
  });
  return found;
}

/**
 * The decoded content of a part. Returns undefined if it is missing, empty or not text.
 *
 * @throws IbidError when the part is damaged, encrypted or too large
 */
export async function sourceOf(archive: Archive, path: string): Promise<string | undefined> {
  const bytes = await archive.read(path);
  try {
    return bytes && decodePage(bytes, path);
  } catch (error) {
    if (error instanceof IbidError) return undefined;
    throw error;
  }
}

/** The root of a part in XML. Returns undefined in the same cases as `sourceOf`. */
export async function xmlIn(archive: Archive, path: string): Promise<ParentNode | undefined> {
  const source = await sourceOf(archive, path);
  return source === undefined ? undefined : parseXhtml(source);
}
