import { Element } from "domhandler";
import { appendChild, removeElement } from "domutils";
import { classesOf, isBlock } from "../elements.ts";
import { shortTextOf } from "../tree.ts";
import { raises, type StyleSheet } from "./style-sheet.ts";

/** Classes that raise words in the style sheets of many programs. */
const usualNames = /^(?:sup|super|superscript|supers?c)$/iu;

/** In characters. Longer words are raised for decoration. */
const maxLength = 24;

/**
 * Makes `sup` elements of words that a style raises, so that it doesn't matter how they are raised.
 *
 * @param elements all elements of a page
 */
export function markRaised(elements: readonly Element[], { raised }: StyleSheet): void {
  for (const element of elements) {
    if (element.name === "sup" || isBlock(element)) continue;
    const byClass = classesOf(element).some((name) => raised.has(name) || usualNames.test(name));
    if (!byClass && !raises(element.attribs["style"] ?? "")) continue;
    if (!shortTextOf(element, maxLength)) continue;
    if (element.name !== "a") {
      element.name = "sup";
      continue;
    }
    const words = new Element("sup", {});
    for (const child of element.children.slice()) {
      removeElement(child);
      appendChild(words, child);
    }
    appendChild(element, words);
  }
}
