import { isTag, isText, type Element } from "domhandler";
import { removeElement } from "domutils";
import { labelIn, looksLikeLabel } from "../../footnotes/labels.ts";
import { beginningOf } from "../../neighbours.ts";
import { elementsOf, shortTextOf } from "../../tree.ts";

/** In characters. */
const maxLabel = 12;
const maxContext = 120;

/** The last element of a term that has only a label. */
function lastLabelIn(term: Element): Element | undefined {
  const labels = elementsOf(term).filter((element) => {
    const printed = shortTextOf(element, maxLabel);
    return printed !== undefined && looksLikeLabel(printed);
  });
  return labels.at(-1);
}

/**
 * Removes the words in front of a mark that LaTeX2HTML repeats in front of the note: "... the mole¹". The point that it puts below
 * the note for the space goes, too.
 */
export function removeContextWords(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.name === "pre" && shortTextOf(element, 2) === ".") removeElement(element);
    if (element.name !== "dt" || !/^(?:\.\.\.|…)/u.test(beginningOf(element))) continue;
    const label = lastLabelIn(element);
    const words = shortTextOf(element, maxContext) ?? "";
    if (!label || !words.endsWith(labelIn(shortTextOf(label, maxLabel) ?? ""))) continue;
    for (const each of [element, ...elementsOf(element)]) {
      const texts = each.children.filter((child) => isText(child));
      for (const text of texts) {
        let at = text.parent;
        while (at && isTag(at) && at !== label && at !== element) at = at.parent;
        if (at !== label) removeElement(text);
      }
    }
  }
}
