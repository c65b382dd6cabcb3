import { Element, isTag, type ChildNode } from "domhandler";
import { appendChild } from "domutils";

const blocks = new Set(
  [
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer",
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th",
    "thead tr ul",
  ].flatMap((names) => names.split(" ")),
);

/** True for block elements: those that begin on a new line. */
export function isBlock({ name }: Element): boolean {
  return blocks.has(name);
}

/** Makes an element with children, which it takes from where they are. */
export function makeElement(
  name: string,
  attribs: Record<string, string>,
  children: readonly ChildNode[] = [],
): Element {
  const made = new Element(name, attribs);
  for (const child of children) appendChild(made, child);
  return made;
}

/** The level of a heading, 1 the highest. Returns undefined for other elements. */
export function headingLevel(element: Element): number | undefined {
  const [, digit] = /^h([1-6])$/u.exec(element.name) ?? [];
  if (digit) return Number(digit);
  if (element.attribs["role"] === "heading") return Number(element.attribs["aria-level"]) || 2;
  // Lines of a title in EPUB are declared by their kind.
  const parent = parentOf(element);
  const below = parent?.name === "hgroup" || isOfKind(element, titleKinds);
  return below && isBlock(element) ? 6 : undefined;
}

const titleKinds = new Set(["title", "subtitle", "fulltitle", "covertitle", "halftitle"]);

/** The classes of an element. */
export function classesOf({ attribs }: Element): string[] {
  if (attribs["class"] === undefined) return [];
  return attribs["class"].split(/\s+/u).filter(Boolean);
}

const noKinds: ReadonlySet<string> = new Set();

/** The kinds that an element is declared as by `role` and `epub:type`, without "doc-": "footnote", "noteref". */
export function kindsOf({ attribs }: Element): ReadonlySet<string> {
  if (attribs["role"] === undefined && attribs["epub:type"] === undefined) return noKinds;
  const words = `${attribs["role"] ?? ""} ${attribs["epub:type"] ?? ""}`.toLowerCase().split(/\s+/u);
  return new Set(words.map((word) => word.replace(/^doc-/u, "")));
}

/** True if an element is declared as one of these kinds. */
export function isOfKind(element: Element, kinds: ReadonlySet<string>): boolean {
  for (const kind of kindsOf(element)) if (kinds.has(kind)) return true;
  return false;
}

/** The parent element. Returns undefined at the root. */
export function parentOf({ parent }: Element): Element | undefined {
  return parent && isTag(parent) ? parent : undefined;
}

/** The elements around this one, nearest first. */
export function ancestors(element: Element, levels = Infinity): Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at && found.length < levels; at = parentOf(at)) found.push(at);
  return found;
}

/** The nearest block element: this one, or one around it. */
export function blockOf(element: Element): Element {
  let block = element;
  for (let parent = parentOf(block); parent && !isBlock(block); parent = parentOf(block)) block = parent;
  return block;
}

/** True if the inner element is the outer one or a descendant of it. */
export function isWithin(inner: Element, outer: Element): boolean {
  let at: Element | undefined = inner;
  while (at && at !== outer) at = parentOf(at);
  return at === outer;
}

const excludedNames = new Set(
  [
    "head script style template noscript nav iframe object embed svg audio video canvas button input select textarea",
    "datalist rt rp annotation annotation-xml",
  ].flatMap((names) => names.split(" ")),
);
/** Kinds of elements that aren't part of the work. "comment" is a reader's note. */
const excludedKinds = new Set(
  [
    "cover titlepage halftitlepage copyright-page imprint colophon toc landmarks page-list loi lot loa lov pagelist",
    "pagebreak comment",
  ].flatMap((kinds) => kinds.split(" ")),
);
/** Kinds of footnotes and of sections with footnotes. */
export const noteKinds: ReadonlySet<string> = new Set([
  "footnote",
  "endnote",
  "rearnote",
  "footnotes",
  "endnotes",
  "rearnotes",
]);
/** Classes of page numbers, the licence of Project Gutenberg, and the edit links of wikis. */
const excludedClasses = /(?:^|\s)(?:page-?num(?:ber)?|pageno|pg-boilerplate|mw-editsection)(?:\s|$)/iu;
const invisible = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** True if a page shows an element only on demand. */
export function isHidden({ attribs }: Element): boolean {
  const { hidden, style } = attribs;
  return hidden !== undefined || (style !== undefined && invisible.test(style));
}

/** True if an element isn't part of the work: hidden, a script, a page number, a table of contents. */
export function isExcluded(element: Element): boolean {
  const { name, attribs } = element;
  if (excludedNames.has(name)) return true;
  if (attribs["class"] !== undefined && excludedClasses.test(attribs["class"])) return true;
  if (isOfKind(element, excludedKinds)) return true;
  // Footnotes are hidden so that reading apps can show them on demand.
  return isHidden(element) && !isOfKind(element, noteKinds);
}
