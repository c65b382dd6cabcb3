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

/**
 * An archive whose files are also found by names that differ in capitals only, as reading systems find them, where only
 * one file fits.
 */
export class BookArchive implements Archive {
  readonly names: ReadonlySet<string>;
  readonly #archive: Archive;
  /** By name in lower case. Undefined if several names differ only in case. */
  readonly #anyCase = new Map<string, string | undefined>();

  constructor(archive: Archive) {
    this.#archive = archive;
    this.names = archive.names;
    for (const name of archive.names) {
      const lower = name.toLowerCase();
      this.#anyCase.set(lower, this.#anyCase.has(lower) ? undefined : name);
    }
  }

  /** The name of a file as the archive has it. A name that fits no file is returned as it is. */
  nameOf(name: string): string {
    return this.names.has(name) ? name : (this.#anyCase.get(name.toLowerCase()) ?? name);
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return this.#archive.read(this.nameOf(name));
  }
}
