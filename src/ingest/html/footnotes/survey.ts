import type { Element } from "domhandler";
import { blockOf, headingLevel, isExcluded, isBlock, isOfKind, noteKinds, parentOf } from "../elements.ts";
import type { Page } from "../page.ts";
import { Targets } from "../targets.ts";
import { walk } from "../tree.ts";

/** A link within the work. */
export interface Link {
  readonly element: Element;
  /** The key of the place that it leads to. */
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
  readonly targets: Targets;
  /** Positions of elements in the order of the pages. */
  readonly order: ReadonlyMap<Element, number>;
  /** Elements declared as a footnote or as a section of footnotes. */
  readonly declared: readonly Element[];
  /** Elements that contain a heading. */
  readonly headed: ReadonlySet<Element>;
  /** Blocks that have words outside of links. */
  readonly wordy: ReadonlySet<Element>;
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

/** Collects links, headings and declared footnotes in one walk through the pages. */
export function survey(pages: readonly Page[]): Survey {
  const found: SurveyInProgress = {
    links: [],
    targets: new Targets(pages),
    order: new Map(),
    declared: [],
    headed: new Set(),
    wordy: new Set(),
  };
  for (const page of pages) surveyPage(page, found);
  return found;
}

/** A survey while it is made. */
interface SurveyInProgress {
  readonly links: Link[];
  readonly targets: Targets;
  readonly order: Map<Element, number>;
  readonly declared: Element[];
  readonly headed: Set<Element>;
  readonly wordy: Set<Element>;
}

function surveyPage(page: Page, { links, targets, order, declared, headed, wordy }: SurveyInProgress): void {
  let open: OpenLink | undefined;
  let first = true;
  let raised = 0;
  const blocks: Element[] = [];
  walk(page.root, {
    enter(element) {
      if (isExcluded(element)) return false;
      order.set(element, order.size);
      if (isBlock(element)) {
        first = true;
        blocks.push(element);
      }
      if (element.name === "sup") raised++;
      if (isOfKind(element, noteKinds)) declared.push(element);
      if (headingLevel(element) !== undefined) {
        for (let at = parentOf(element); at && !headed.has(at); at = parentOf(at)) headed.add(at);
      }
      const to = targets.keyOf(page, element);
      if (to !== undefined) open = { element, to, first, within: raised > 0, printed: "", raised: "" };
      return true;
    },
    text(data) {
      if (open) open.printed += data;
      if (open && raised > 0) open.raised += data;
      if (open || !/[\p{L}\p{N}]/u.test(data)) return;
      first = false;
      const block = blocks.at(-1);
      if (block) wordy.add(block);
    },
    leave(element) {
      if (isBlock(element)) {
        first = true;
        blocks.pop();
      }
      if (element.name === "sup") raised--;
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
