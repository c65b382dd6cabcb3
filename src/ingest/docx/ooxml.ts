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

/**
 * The prefixes that Word writes, by namespace without the edition of the standard. Other programs write other prefixes
 * for the same namespaces.
 */
const usualPrefixes = new Map([
  ["wordprocessingml/main", "w"],
  ["officeDocument/relationships", "r"],
  ["officeDocument/math", "m"],
  ["markup-compatibility", "mc"],
  ["purl.org/dc/elements", "dc"],
  ["purl.org/dc/terms", "dcterms"],
  ["package/metadata/core-properties", "cp"],
]);

function usualPrefixOf(namespace: string): string | undefined {
  const name = namespace.replace(
    /^https?:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\//u,
    "",
  );
  const plain = name.replace(/^https?:\/\//u, "").replace(/\/(?:\d{4}|\d+\.\d+)(?=\/|$)/gu, "");
  return usualPrefixes.get(plain.replace(/^\d{4}\//u, ""));
}

/** The usual prefixes by those that a part declares, where they differ. "" stands for names without a prefix. */
type Prefixes = ReadonlyMap<string, string>;

function prefixesWith(attribs: Readonly<Record<string, string>>, inherited: Prefixes): Prefixes {
  const declared = Object.entries(attribs).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0) return inherited;
  const prefixes = new Map(inherited);
  for (const [name, namespace] of declared) {
    const prefix = name.slice("xmlns:".length);
    const usual = usualPrefixOf(namespace);
    if (usual === undefined || usual === prefix) prefixes.delete(prefix);
    else prefixes.set(prefix, usual);
  }
  return prefixes;
}

function withUsualPrefix(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(":");
  const usual = prefixes.get(colon === -1 ? "" : name.slice(0, colon));
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
}

/** Builds the tree of a part, with the usual prefixes. Throws a RangeError when it gets too deep. */
class PartHandler extends DomHandler {
  /** The prefixes of the open elements, outermost first. */
  readonly #prefixes: Prefixes[] = [new Map()];

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > maxDepth) throw new RangeError("elements are nested too deeply");
    const prefixes = prefixesWith(attribs, this.#prefixes.at(-1) ?? new Map());
    this.#prefixes.push(prefixes);
    if (prefixes.size === 0) {
      super.onopentag(name, attribs);
      return;
    }
    // An attribute without a prefix has no namespace.
    const renamed = Object.entries(attribs).map(([attribute, value]) => [
      attribute.includes(":") ? withUsualPrefix(attribute, prefixes) : attribute,
      value,
    ]);
    super.onopentag(withUsualPrefix(name, prefixes), Object.fromEntries(renamed));
  }

  override onclosetag(): void {
    this.#prefixes.pop();
    super.onclosetag();
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

/** A relationship of a part to another. */
interface Relationship {
  readonly id: string;
  /** The last word of its type: "footnotes", "styles". */
  readonly type: string;
  /** The name of the other part. */
  readonly part: string;
}

/** An Office Open XML package: parts with relationships to other parts. */
export class Package {
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The content of a part. Returns undefined if there is no such part. */
  bytes(part: string): Promise<Uint8Array | undefined> {
    return this.#archive.read(part);
  }

  /** The root element of a part. Returns undefined if there is no such part. */
  async root(part: string | undefined): Promise<Element | undefined> {
    const bytes = part === undefined ? undefined : await this.#archive.read(part);
    return bytes && elementsIn(parse(bytes))[0];
  }

  /**
   * The relationships of a part to other parts of the package.
   *
   * @param part "" for the package itself
   */
  async relationshipsOf(part: string): Promise<Relationship[]> {
    const folder = dirname(part);
    const name = join(folder, "_rels", `${part.slice(part.lastIndexOf("/") + 1)}.rels`);
    const root = await this.root(name);
    return (root ? elementsIn(root) : []).flatMap(({ attribs }) => {
      const { Id: id = "", Type: type, Target: target, TargetMode: mode } = attribs;
      if (!type || !target || mode === "External") return [];
      return {
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        part: target.startsWith("/") ? target.slice(1) : join(folder, target),
      };
    });
  }
}
