import type { Element } from "domhandler";
import { blockOf, headingLevel, isApart, isBlock, kindsOf, parentOf } from "../elements.ts";
import { destination, type Page } from "../page.ts";
import { walk } from "../tree.ts";

/** A link within the work. */
export interface Link {
  readonly element: Element;
  /** The page and the id that it leads to, with "#" between. */
  readonly to: string;
  /** The nearest block around it. */
  readonly block: Element;
  /** Whether no words stand before it in its block. */
  readonly first: boolean;
  /** Its words. */
  readonly printed: string;
  readonly raised: boolean;
}

/** What pages hold that notes are found by. */
export interface Survey {
  /** In the order of the pages. */
  readonly links: readonly Link[];
  readonly elements: ReadonlyMap<string, Element>;
  /** Counts links and elements with ids in the order of the pages. */
  readonly order: ReadonlyMap<Element, number>;
  /** Elements that say they are a note, or the notes. */
  readonly declared: readonly Element[];
  /** Elements in which a heading stands. */
  readonly headed: ReadonlySet<Element>;
}

const declaring = new Set(["footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"]);
const raising = /vertical-align\s*:\s*super/iu;

function isRaised(element: Element): boolean {
  return element.name === "sup" || raising.test(element.attribs["style"] ?? "");
}

/** A link that is being read. */
interface Open {
  readonly element: Element;
  readonly to: string;
  readonly first: boolean;
  readonly within: boolean;
  printed: string;
  raised: string;
}

/** Goes through the pages once and notes links, ids, headings and declared notes. */
export function survey(pages: readonly Page[]): Survey {
  const links: Link[] = [];
  const elements = new Map<string, Element>();
  const order = new Map<Element, number>();
  const declared: Element[] = [];
  const headed = new Set<Element>();
  for (const page of pages) surveyPage(page, { links, elements, order, declared, headed });
  return { links, elements, order, declared, headed };
}

interface Found {
  readonly links: Link[];
  readonly elements: Map<string, Element>;
  readonly order: Map<Element, number>;
  readonly declared: Element[];
  readonly headed: Set<Element>;
}

function surveyPage(page: Page, { links, elements, order, declared, headed }: Found): void {
  let open: Open | undefined;
  let first = true;
  let raised = 0;
  walk(page.root, {
    enter(element) {
      if (isApart(element)) return false;
      const { name, id, href } = element.attribs;
      if (id || element.name === "a") order.set(element, order.size);
      for (const anchor of [id, element.name === "a" ? name : undefined]) {
        const key = `${page.path}#${anchor}`;
        if (anchor && !elements.has(key)) elements.set(key, element);
      }
      if (isBlock(element)) first = true;
      if (isRaised(element)) raised++;
      if ([...kindsOf(element)].some((kind) => declaring.has(kind))) declared.push(element);
      if (headingLevel(element) !== undefined) {
        for (let at = parentOf(element); at && !headed.has(at); at = parentOf(at)) headed.add(at);
      }
      const to = element.name === "a" && href !== undefined ? destination(page, href) : undefined;
      if (to !== undefined) open = { element, to, first, within: raised > 0, printed: "", raised: "" };
      return true;
    },
    text(data) {
      if (open) open.printed += data;
      if (open && raised > 0) open.raised += data;
      if (!open && /[\p{L}\p{N}]/u.test(data)) first = false;
    },
    leave(element) {
      if (isBlock(element)) first = true;
      if (isRaised(element)) raised--;
      if (open?.element !== element) return;
      const { printed, within } = open;
      const all = printed.trim() !== "" && printed.trim() === open.raised.trim();
      links.push({
        element,
        to: open.to,
        first: open.first,
        printed,
        raised: within || all,
        block: blockOf(element),
      });
      if (/[\p{L}\p{N}]/u.test(printed)) first = false;
      open = undefined;
    },
  });
}
