import { isTag, type Element } from "domhandler";
import { blockOf, headingLevel } from "../elements.ts";
import { labelIn, looksLikeLabel } from "../footnotes/labels.ts";
import { wordsBefore } from "../neighbours.ts";
import type { Page } from "../page.ts";
import type { Targets } from "../targets.ts";
import { elementsOf, shortTextOf } from "../tree.ts";

/** In characters. */
const maxLabel = 12;
/** Levels between a footnote and the heading at its beginning. */
const maxLevels = 4;

/** The heading that stands at a link's target: the target, around it, or first in it. */
function headingAt(target: Element): Element | undefined {
  const block = blockOf(target);
  if (headingLevel(block) !== undefined) return block;
  let at: Element | undefined = target;
  for (let levels = 0; at && levels < maxLevels; levels++) {
    if (headingLevel(at) !== undefined) return at;
    at = at.children.find(isTag);
  }
  return undefined;
}

/** Makes paragraphs of headings that are only the number of a footnote, to which a label in the text links. */
export function lowerNumberHeadings(pages: readonly Page[], targets: Targets): void {
  for (const page of pages) {
    for (const link of elementsOf(page.root)) {
      const label = link.name === "a" ? labelIn(shortTextOf(link, maxLabel) ?? "") : "";
      const target = looksLikeLabel(label) ? targets.of(page, link) : undefined;
      const heading = target && headingAt(target);
      if (!heading || labelIn(shortTextOf(heading, maxLabel) ?? "") !== label) continue;
      // An entry of a table of contents has no words in front.
      if (wordsBefore(link, blockOf(link)).trim() === "") continue;
      heading.name = "p";
      delete heading.attribs["role"];
    }
  }
}
