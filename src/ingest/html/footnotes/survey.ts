import type { Element } from "domhandler";
import { blockOf, headingLevel, isExcluded, isBlock, kindsOf, parentOf } from "../elements.ts";
import { destination, type Page } from "../page.ts";
import { walk } from "../tree.ts";

/** A link within the work. */
export interface Link {
  readonly element: Element;
  /** The page and the id that it leads to, joined by "#". */
  readonly to: string;
  /** The nearest block around it. */
  readonly block: Element;
  /** True if no words precede it in its block. */
  readonly first: boolean;
  /** The link's words. */
  readonly printed: string;
  /** True if the words are superscript. */
  readonly raised: boolean;
}

/** The parts of pages that footnotes are found by. */
export interface Survey {
  /** In the order of the pages. */
  readonly links: readonly Link[];
  /** The elements with an id, by page and id joined by "#". */
  readonly elements: ReadonlyMap<string, Element>;
  /** Positions of links and elements with ids, in the order of the pages. */
  readonly order: ReadonlyMap<Element, number>;
  /** Elements declared as a footnote or as a section of footnotes. */
  readonly declared: readonly Element[];
  /** Elements that contain a heading. */
  readonly headed: ReadonlySet<Element>;
}

const declaring = new Set(["footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"]);
const raising = /vertical-align\s*:\s*super/iu;

function isRaised(element: Element): boolean {
  return element.name === "sup" || raising.test(element.attribs["style"] ?? "");
}

/** A link whose end isn't reached yet. */
interface OpenLink {
  readonly element: Element;
  readonly to: string;
  readonly first: boolean;
  /** True if it is within a superscript element. */
  readonly within: boolean;
  printed: string;
  /** Its superscript words. */
  raised: string;
}

/** Collects links, ids, headings and declared footnotes in one walk through the pages. */
export function survey(pages: readonly Page[]): Survey {
  const links: Link[] = [];
  const elements = new Map<string, Element>();
  const order = new Map<Element, number>();
  const declared: Element[] = [];
  const headed = new Set<Element>();
  for (const page of pages) surveyPage(page, { links, elements, order, declared, headed });
  return { links, elements, order, declared, headed };
}

/** A survey while it is made. */
interface SurveyInProgress {
  readonly links: Link[];
  readonly elements: Map<string, Element>;
  readonly order: Map<Element, number>;
  readonly declared: Element[];
  readonly headed: Set<Element>;
}

function surveyPage(page: Page, { links, elements, order, declared, headed }: SurveyInProgress): void {
  let open: OpenLink | undefined;
  let first = true;
  let raised = 0;
  walk(page.root, {
    enter(element) {
      if (isExcluded(element)) return false;
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
