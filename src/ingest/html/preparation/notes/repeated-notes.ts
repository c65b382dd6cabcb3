import type { Element } from "domhandler";
import { removeElement } from "domutils";
import { announcesNotes } from "../../../draft/notes-heading.ts";
import { isBlock } from "../../elements.ts";
import { ItemNumbers } from "../../footnotes/item-numbers.ts";
import { labelIn, leadingLabel } from "../../footnotes/labels.ts";
import { elementsOf, shortTextOf } from "../../tree.ts";
import { maxNodes, maxNote } from "./note-elements.ts";
import { noteKey } from "./made-notes.ts";

/** In characters. Shorter words may be those of a paragraph unless a label precedes them. */
const minWords = 12;

/** In characters. */
const maxHeading = 24;

function wordsOf(element: Element): string | undefined {
  return shortTextOf(element, maxNote, maxNodes)
    ?.replace(/\s+/gu, " ")
    .replace(/^[↑^↩\s]+|\s*\[?[↑↩][\ufe0e\ufe0f]?\]?\s*$/gu, "");
}

/**
 * Removes the notes at the end of a page that repeat those in its words or margins.
 *
 * @param elements the elements behind the last mark
 * @param notes the notes that stand in the words, with their labels
 */
export function removeRepeatedNotes(
  elements: readonly Element[],
  notes: readonly { readonly footnote: Element; readonly label: string }[],
): void {
  const labels = new Map(notes.map(({ footnote, label }) => [wordsOf(footnote) ?? "", labelIn(label)]));
  labels.delete("");
  const items = new ItemNumbers();
  const removed = new Set<Element>();
  for (const element of elements) {
    if (removed.has(element) || !isBlock(element)) continue;
    const words = wordsOf(element);
    if (words === undefined || words === "") continue;
    const own = leadingLabel(words);
    const number = element.name === "li" ? items.numberAt(element) : undefined;
    const repeats =
      (number !== undefined && labels.get(words) === number) ||
      (own !== undefined && labels.get(own.rest) === own.label) ||
      (words.length >= minWords && labels.has(words));
    if (!repeats || elementsOf(element).some(({ attribs }) => attribs[noteKey] !== undefined)) continue;
    for (const each of elementsOf(element)) removed.add(each);
    removed.add(element);
    removeElement(element);
  }
  if (removed.size === 0) return;
  for (const element of elements) {
    if (isBlock(element) && announcesNotes(shortTextOf(element, maxHeading) ?? "")) removeElement(element);
  }
}
