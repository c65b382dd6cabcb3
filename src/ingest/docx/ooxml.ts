import { dirname, join } from "node:path/posix";
import { DomHandler, isTag, type Document, type Element, type ParentNode } from "domhandler";
import { Parser } from "htmlparser2";
import type { Archive } from "../zip.ts";

/** The child elements of an element or a part's root. */
export function elementsIn(parent: ParentNode): Element[] {
  return parent.children.filter(isTag);
}

/** The element at a path of names. At each step the first child of that name is taken. */
export function childAt(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((at, name) => at && elementsIn(at).find((child) => child.name === name), parent);
}

/** The attribute `w:val` of the element at a path of names. */
export function valueAt(parent: Element | undefined, ...path: readonly string[]): string | undefined {
  return childAt(parent, ...path)?.attribs["w:val"];
}

/** True if the value of a Boolean attribute is true (ST_OnOff). */
export function isSwitchedOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/u.test(value);
}

/** True if there is a property at a path of names that isn't switched off. Without a value, a property is on. */
export function isOn(parent: Element | undefined, ...path: readonly string[]): boolean {
  const property = childAt(parent, ...path);
  return property !== undefined && isSwitchedOn(property.attribs["w:val"] ?? "on");
}

/** More levels of elements than any document has. The parser's time grows with their square. */
const maxDepth = 1000;

/** Builds the tree of a part. Throws a RangeError when it gets too deep. */
class PartHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > maxDepth) throw new RangeError("elements are nested too deeply");
    super.onopentag(name, attribs);
  }
}

/** Parses XML. Only the five predefined entities are expanded, and external resources aren't loaded. */
function parse(bytes: Uint8Array): Document {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const handler = new PartHandler();
  new Parser(handler, { xmlMode: true }).end(new TextDecoder(encoding).decode(bytes));
  return handler.root;
}

/** An Office Open XML package: parts with relationships to other parts. */
export class Package {
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The root element of a part. Returns undefined if there is no such part. */
  async root(part: string | undefined): Promise<Element | undefined> {
    const bytes = part === undefined ? undefined : await this.#archive.read(part);
    return bytes && elementsIn(parse(bytes))[0];
  }

  /**
   * The parts that a part has relationships to, by the last word of the relationship's type: "footnotes", "styles".
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
