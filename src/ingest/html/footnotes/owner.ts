import type { Element } from "domhandler";
import { announcesNotes } from "../../draft/notes-heading.ts";
import type { FootnoteStart } from "./bodies.ts";
import { ancestors, parentOf } from "../elements.ts";
import type { Footnotes } from "./footnotes.ts";

/** Levels of elements around a paragraph of a footnote, within the element around the footnote. */
const maxLevels = 6;

/** In characters. A title of the footnotes that isn't marked as a heading is shorter. */
const maxTitle = 60;

/** The last footnote that began, for the paragraphs behind its element. */
interface LastFootnote {
  readonly target: string;
  /** The element around it. */
  readonly around: Element | undefined;
  readonly goesOn: boolean;
  /** Its last element, until that is left. */
  until: Element | undefined;
  /** True if it has had no words yet, only its label. */
  hasOnlyLabel: boolean;
}

/**
 * Tells which footnote a paragraph belongs to, while a page is walked through. Answers are a footnote's target, `""`
 * for paragraphs that belong neither to a footnote nor to the text, or undefined for paragraphs of the text.
 */
export function footnoteOwner(regions: Footnotes["regions"]) {
  const open: FootnoteStart[] = [];
  let region: Element | undefined;
  /** True if a footnote of the region began. */
  let hasBegun = false;
  /** The level of the heading "Notes" above the current paragraph. */
  let notesLevel: number | undefined;
  let last: LastFootnote | undefined;
  return {
    /** The footnote that the current place is in. */
    current: (): string | undefined => open.at(-1)?.target,
    /** The footnote that a heading belongs to. */
    ofHeading: (): string | undefined => open.at(-1)?.target ?? (region ? "" : undefined),
    /** Must be called at the start of each element. */
    enter(element: Element) {
      if (!region && regions.has(element)) [region, last, hasBegun] = [element, undefined, false];
      // A rule ends the last footnote.
      if (element.name === "hr" && open.length === 0) last = undefined;
    },
    /** Must be called behind each heading of the text. */
    heading(level: number, words: string) {
      if (notesLevel !== undefined && level > notesLevel) return;
      notesLevel = announcesNotes(words) ? level : undefined;
      last = undefined;
    },
    /** Must be called where a footnote's text begins. */
    begin(element: Element, start: FootnoteStart) {
      hasBegun = true;
      if (open.at(-1)?.within === start.within) open.pop();
      open.push(start);
      last = {
        target: start.target,
        around: parentOf(start.within),
        goesOn: start.goesOn,
        until: start.last,
        hasOnlyLabel: true,
      };
      if (start.within !== element) last = { ...last, around: parentOf(element) };
    },
    /** Must be called where a paragraph of a footnote has words beside its label. */
    words(target: string) {
      if (last?.target === target) last.hasOnlyLabel = false;
    },
    /** Must be called at the end of each element. */
    leave(element: Element) {
      if (open.at(-1)?.within === element) open.pop();
      if (region === element) region = undefined;
      if (last?.until === element) last.until = undefined;
    },
    /**
     * The footnote that a paragraph belongs to, given its block, its words, and if it has references or a link back. A
     * paragraph that introduces the footnotes belongs to the text.
     */
    ofParagraph(
      block: Element | undefined,
      { words, refers, leadsBack }: { words: string; refers: boolean; leadsBack: boolean },
    ): string | undefined {
      const current = open.at(-1)?.target;
      if (current !== undefined) return current;
      if (last && block) {
        const isSibling = last.around === parentOf(block) && block.name !== "li";
        const isInside = last.around !== undefined && ancestors(block, maxLevels).includes(last.around);
        const continues =
          leadsBack ||
          last.until !== undefined ||
          (isSibling && (region !== undefined || notesLevel !== undefined)) ||
          (isInside && last.goesOn) ||
          ((isSibling || isInside) && last.hasOnlyLabel && !refers);
        if (continues) return last.target;
      }
      const introduces = !hasBegun && words.length > maxTitle;
      return region && !introduces ? "" : undefined;
    },
  };
}
