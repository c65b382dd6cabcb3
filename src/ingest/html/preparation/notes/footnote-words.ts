import { isTag, type Element, type Text } from "domhandler";
import { isBlock } from "../../elements.ts";
import { beginningOf } from "../../neighbours.ts";
import { walk } from "../../tree.ts";

/** The beginning of a note as Project Gutenberg's plain text has it: "[Footnote A: Town ledger.]" */
const opening = /^\s*\[(?:foot|end)note\s+([\p{L}\p{N}*†‡§]{1,4})\s*:\s*/iu;
const closing = /\s*\]\s*$/u;

/** The texts of an element with more than white space. */
function textsIn(element: Element): Text[] {
  const texts: Text[] = [];
  walk(element, {
    enter: () => true,
    text: (data, node) => {
      if (data.trim() !== "") texts.push(node);
    },
  });
  return texts;
}

/** Gives notes in the form "[Footnote A: Town ledger.]" a label in brackets, as other notes have it: "[A] Town ledger." */
export function shortenFootnoteWords(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.name !== "p" && element.name !== "div") continue;
    if (element.children.some((child) => isTag(child) && isBlock(child))) continue;
    if (!opening.test(beginningOf(element))) continue;
    const texts = textsIn(element);
    const [first, last] = [texts[0], texts.at(-1)];
    if (!first || !last || !opening.test(first.data) || !closing.test(last.data)) continue;
    first.data = first.data.replace(opening, "[$1] ");
    last.data = last.data.replace(closing, "");
  }
}
