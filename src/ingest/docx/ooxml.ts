import { dirname, join } from "node:path/posix";
import { DomHandler, isTag, type Document, type Element, type ParentNode } from "domhandler";
import { Parser } from "htmlparser2";
import type { Archive } from "../zip.ts";

/** The elements right under this one, or right under a part's root. */
export function elementsIn(parent: ParentNode): Element[] {
  return parent.children.filter(isTag);
}

/** The element at the end of a path of names, each time the first of that name. */
export function childAt(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((at, name) => at && elementsIn(at).find((child) => child.name === name), parent);
}

/** The attribute `w:val` of the element at the end of a path of names. */
export function valueAt(parent: Element | undefined, ...path: readonly string[]): string | undefined {
  return childAt(parent, ...path)?.attribs["w:val"];
}

/** Whether the value of an attribute means yes. */
export function isSwitchedOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/u.test(value);
}

/** Whether there is a property at the end of a path of names that isn't switched off: it is on by being there. */
export function isOn(parent: Element | undefined, ...path: readonly string[]): boolean {
  const property = childAt(parent, ...path);
  return property !== undefined && isSwitchedOn(property.attribs["w:val"] ?? "on");
}

/** No document nests its elements that deeply; the parser's time grows with the square of it. */
const deepest = 1000;

/** Builds the tree of a part, or throws a RangeError when that gets too deep. */
class PartHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > deepest) throw new RangeError("too many elements in one another");
    super.onopentag(name, attribs);
  }
}

/** Entities other than XML's own five are not expanded, and nothing outside is ever fetched. */
function parse(bytes: Uint8Array): Document {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const handler = new PartHandler();
  new Parser(handler, { xmlMode: true }).end(new TextDecoder(marked).decode(bytes));
  return handler.root;
}

/** An Office Open XML package: parts that name other parts as theirs. */
export class Package {
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The root element of a part; undefined where there is no such part. */
  async root(part: string | undefined): Promise<Element | undefined> {
    const bytes = part === undefined ? undefined : await this.#archive.read(part);
    return bytes && elementsIn(parse(bytes))[0];
  }

  /**
   * The parts that a part names as its own, by the last word of their type: "footnotes", "styles".
   *
   * @param part "" for the package itself
   */
  async partsOf(part: string): Promise<ReadonlyMap<string, string>> {
    const folder = dirname(part);
    const name = join(folder, "_rels", `${part.slice(part.lastIndexOf("/") + 1)}.rels`);
    const root = await this.root(name);
    const parts = new Map<string, string>();
    for (const { attribs } of root ? elementsIn(root) : []) {
      const { Type: type, Target: target, TargetMode: mode } = attribs;
      if (!type || !target || mode === "External") continue;
      parts.set(
        type.slice(type.lastIndexOf("/") + 1),
        target.startsWith("/") ? target.slice(1) : join(folder, target),
      );
    }
    return parts;
  }
}
