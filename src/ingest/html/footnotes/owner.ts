import type { Element } from "domhandler";
import type { FootnoteStart } from "./bodies.ts";
import { parentOf } from "../elements.ts";
import type { Footnotes } from "./footnotes.ts";

const notesHeading = /^\W*(?:(?:foot|end)?notes|anmerkungen|fußnoten|примечания|сноски)\W*$/iu;

/**
 * Tells which footnote a paragraph belongs to, while a page is walked through. Answers are a footnote's target, `""`
 * for paragraphs that belong neither to a footnote nor to the text, or undefined for paragraphs of the text.
 */
export function footnoteOwner(regions: Footnotes["regions"]) {
  const open: FootnoteStart[] = [];
  let region: Element | undefined;
  /** The level of the heading "Notes" above the current paragraph. */
  let notesLevel: number | undefined;
  /** The last footnote of the region, and the element around it. */
  let last: { readonly target: string; readonly around: Element | undefined } | undefined;
  return {
    /** The footnote that a heading belongs to. */
    ofHeading: (): string | undefined => open.at(-1)?.target ?? (region ? "" : undefined),
    /** Must be called at the start of each element. */
    enter(element: Element) {
      if (!region && regions.has(element)) [region, last] = [element, undefined];
    },
    /** Must be called behind each heading of the text. */
    heading(level: number, words: string) {
      if (notesLevel !== undefined && level > notesLevel) return;
      notesLevel = notesHeading.test(words) ? level : undefined;
      last = undefined;
    },
    /** Must be called where a footnote's text begins. */
    begin(element: Element, start: FootnoteStart) {
      if (open.at(-1)?.within === start.within) open.pop();
      open.push(start);
      last = { target: start.target, around: parentOf(element) };
    },
    /** Must be called at the end of each element. */
    leave(element: Element) {
      if (open.at(-1)?.within === element) open.pop();
      if (region === element) region = undefined;
    },
    /** The footnote that a paragraph belongs to, given its block. */
    ofParagraph(block: Element | undefined): string | undefined {
      const current = open.at(-1)?.target;
      if (current !== undefined) return current;
      const continues = last && block && last.around === parentOf(block) && block.name !== "li";
      if (continues && (region || notesLevel !== undefined)) return last?.target;
      return region ? "" : undefined;
    },
  };
}
