import { isTag, type Element } from "domhandler";

const blocks = new Set(
  [
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer",
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th",
    "thead tr ul",
  ].flatMap((names) => names.split(" ")),
);

/** Whether the element stands on lines of its own. */
export function isBlock({ name }: Element): boolean {
  return blocks.has(name);
}

/** The element's level if it is a heading, 1 the highest. */
export function headingLevel(element: Element): number | undefined {
  const [, digit] = /^h([1-6])$/u.exec(element.name) ?? [];
  if (digit) return Number(digit);
  if (element.attribs["role"] === "heading") return Number(element.attribs["aria-level"]) || 2;
  // A line below a heading, and what only looks like one, says its kind in EPUB.
  const parent = parentOf(element);
  const below = parent?.name === "hgroup" || [...kindsOf(element)].some((kind) => titles.has(kind));
  return below && isBlock(element) ? 6 : undefined;
}

const titles = new Set(["title", "subtitle", "fulltitle", "covertitle", "halftitle"]);

const none: ReadonlySet<string> = new Set();

/** What an element says it is, by `role` and `epub:type`: "footnote" for doc-footnote. */
export function kindsOf({ attribs }: Element): ReadonlySet<string> {
  if (attribs["role"] === undefined && attribs["epub:type"] === undefined) return none;
  const words = `${attribs["role"] ?? ""} ${attribs["epub:type"] ?? ""}`.toLowerCase().split(/\s+/u);
  return new Set(words.map((word) => word.replace(/^doc-/u, "")));
}

/** The element around this one. */
export function parentOf({ parent }: Element): Element | undefined {
  return parent && isTag(parent) ? parent : undefined;
}

/** The elements around this one, the nearest first. */
export function ancestors(element: Element, levels = Infinity): Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at && found.length < levels; at = parentOf(at)) found.push(at);
  return found;
}

/** The nearest element that stands on lines of its own: this one, or one around it. */
export function blockOf(element: Element): Element {
  let block = element;
  for (let parent = parentOf(block); parent && !isBlock(block); parent = parentOf(block)) block = parent;
  return block;
}

/** Whether one element is the other or stands in it. */
export function isWithin(inner: Element, outer: Element): boolean {
  let at: Element | undefined = inner;
  while (at && at !== outer) at = parentOf(at);
  return at === outer;
}

const unread = new Set(
  [
    "head script style template noscript nav iframe object embed svg audio video canvas button input select textarea",
    "datalist rt rp annotation annotation-xml",
  ].flatMap((names) => names.split(" ")),
);
/** Parts of a book that are not the work; a comment is what a reader wrote beside it. */
const apart = new Set(
  [
    "cover titlepage halftitlepage copyright-page imprint colophon toc landmarks page-list loi lot loa lov pagelist",
    "pagebreak comment",
  ].flatMap((kinds) => kinds.split(" ")),
);
/** Page numbers, the licence of Project Gutenberg, and the edit links of wikis. */
const apartClasses = /(?:^|\s)(?:page-?num(?:ber)?|pageno|pg-boilerplate|mw-editsection)(?:\s|$)/iu;
const invisible = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Whether what the element holds is no text of the work: hidden, a script, a page number, a table of contents. */
export function isApart(element: Element): boolean {
  const { name, attribs } = element;
  if (unread.has(name) || apartClasses.test(attribs["class"] ?? "")) return true;
  const kinds = [...kindsOf(element)];
  if (kinds.some((kind) => apart.has(kind))) return true;
  // Notes are hidden so that readers show them when asked.
  const hidden = attribs["hidden"] !== undefined || invisible.test(attribs["style"] ?? "");
  return hidden && !kinds.some((kind) => /^(?:foot|end|rear)notes?$/u.test(kind));
}
