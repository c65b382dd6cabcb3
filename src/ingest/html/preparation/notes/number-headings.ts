import { isTag, type Element } from "domhandler";
import { removeElement } from "domutils";
import { announcesNotes } from "../../../draft/notes-heading.ts";
import { ancestors, blockOf, headingLevel } from "../../elements.ts";
import { labelIn, leadingLabel, looksLikeLabel, looksLikeReturn } from "../../footnotes/labels.ts";
import { beginningOf, wordsBefore, wordsBehind } from "../../neighbours.ts";
import type { Page } from "../../page.ts";
import type { Targets } from "../../targets.ts";
import { elementsOf, shortTextOf } from "../../tree.ts";

/** In characters. */
const maxLabel = 12;
const maxHeading = 24;
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

/** True if words are a label, or a label with a link back behind it. */
function isOnlyLabel(words: string, label: string): boolean {
  if (labelIn(words) === label) return true;
  const found = leadingLabel(words);
  return found?.label === label && looksLikeReturn(found.rest);
}

/** Makes paragraphs of headings that are only the number of a footnote, perhaps with a link back, to which a label in the text links. */
export function lowerNumberHeadings(pages: readonly Page[], targets: Targets): void {
  for (const page of pages) {
    for (const link of elementsOf(page.root)) {
      const label = link.name === "a" ? labelIn(shortTextOf(link, maxLabel) ?? "") : "";
      const target = looksLikeLabel(label) ? targets.of(page, link) : undefined;
      const heading = target && headingAt(target);
      if (!heading || !isOnlyLabel(shortTextOf(heading, maxHeading) ?? "", label)) continue;
      // An entry of a table of contents has no words in front.
      if (wordsBefore(link, blockOf(link)).trim() === "") continue;
      heading.name = "p";
      delete heading.attribs["role"];
    }
  }
}

/** True if a block has a number and nothing else. */
function isNumber(block: Element): boolean {
  return /^[[(]?\p{Nd}{1,3}[\])]?[.:]?$/u.test(shortTextOf(block, maxLabel) ?? "");
}

/**
 * Puts numbers that are blocks of their own, below a heading "Notes", in front of the words in the next block.
 *
 * @param linked what links lead to, by id
 */
export function joinNumbers(elements: readonly Element[], linked: ReadonlyMap<string, unknown>): void {
  let isBelow = false;
  for (const element of elements) {
    const level = headingLevel(element);
    const joinable = (level !== undefined || lineElements.has(element.name)) && isNumber(element);
    if (level !== undefined && !joinable) isBelow = announcesNotes(shortTextOf(element, maxHeading) ?? "");
    if (!isBelow || !joinable || element.name === "dt") continue;
    if ([element, ...elementsOf(element)].some(({ attribs }) => linked.has(attribs["id"] ?? ""))) continue;
    const next = wordsBehind(element);
    const block = next?.parent && isTag(next.parent) ? blockOf(next.parent) : undefined;
    if (!next || !block || headingLevel(block) !== undefined || isNumber(block)) continue;
    next.data = `${shortTextOf(element, maxLabel)} ${next.data.trimStart()}`;
    removeElement(element);
  }
}

/** Elements that may have a line such as "Notes". */
const lineElements = new Set(["p", "div", "summary", "legend", "caption", "dt"]);

/** Makes headings of lines such as "Notes" in front of a line that begins with a label or is an item of a numbered list. */
export function raiseNotesHeadings(elements: readonly Element[]): void {
  for (const element of elements) {
    if (!lineElements.has(element.name)) continue;
    if (!announcesNotes(shortTextOf(element, maxHeading) ?? "")) continue;
    const next = wordsBehind(element);
    const block = next?.parent && isTag(next.parent) ? blockOf(next.parent) : undefined;
    const label = block && leadingLabel(beginningOf(block))?.label;
    const isItem = block !== undefined && ancestors(block, 3).some(({ name }) => name === "ol");
    if (!isItem && (label === undefined || !looksLikeLabel(label))) continue;
    element.attribs["role"] = "heading";
  }
}
