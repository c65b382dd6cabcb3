import type { Element } from "domhandler";
import type { FootnoteStart } from "./bodies.ts";
import { parentOf } from "../elements.ts";
import type { Footnotes } from "./footnotes.ts";

const notesHeading = /^\W*(?:(?:foot|end)?notes|anmerkungen|fußnoten|примечания|сноски)\W*$/iu;

/** Tells of each paragraph whether it belongs to the text, to a note, or to neither. */
export function noteKeeper(regions: Footnotes["regions"]) {
  const open: FootnoteStart[] = [];
  let region: Element | undefined;
  /** The level of the heading "Notes" that the paragraphs stand below. */
  let headedAt: number | undefined;
  /** The last note of the region, and the element around it. */
  let last: { readonly note: string; readonly around: Element | undefined } | undefined;
  return {
    /** The note that a heading belongs to; "" for none but not the text either. */
    ownerOfHeading: (): string | undefined => open.at(-1)?.note ?? (region ? "" : undefined),
    enter(element: Element) {
      if (!region && regions.has(element)) [region, last] = [element, undefined];
    },
    heading(level: number, words: string) {
      if (headedAt !== undefined && level > headedAt) return;
      headedAt = notesHeading.test(words) ? level : undefined;
      last = undefined;
    },
    begin(element: Element, start: FootnoteStart) {
      if (open.at(-1)?.within === start.within) open.pop();
      open.push(start);
      last = { note: start.note, around: parentOf(element) };
    },
    leave(element: Element) {
      if (open.at(-1)?.within === element) open.pop();
      if (region === element) region = undefined;
    },
    /** The note that a paragraph belongs to; "" for none but not the text either. */
    owner(block: Element | undefined): string | undefined {
      const inNote = open.at(-1)?.note;
      if (inNote !== undefined) return inNote;
      const goesOn = last && block && last.around === parentOf(block) && block.name !== "li";
      if (goesOn && (region || headedAt !== undefined)) return last?.note;
      return region ? "" : undefined;
    },
  };
}
