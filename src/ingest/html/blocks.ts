import type { Element } from "domhandler";
import type { Block, Inline } from "../document.ts";
import { blockOf, headingLevel, isApart, isBlock, parentOf } from "./elements.ts";
import { inlineBuffer } from "./inline-buffer.ts";
import type { Page } from "./page.ts";
import type { Footnotes } from "./footnotes/footnotes.ts";
import { noteKeeper } from "./footnotes/owner.ts";
import { walk } from "./tree.ts";

/** What a page holds. */
export interface PageContent {
  readonly blocks: readonly Block[];
  /** Paragraphs of notes, in order. */
  readonly notes: readonly { readonly note: string; readonly paragraph: string }[];
}

function wordsOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === "words" ? inline.words : "")).join("");
}

/** Reads the blocks of a page and the paragraphs of its notes. */
export function readPage({ root }: Page, notes: Footnotes): PageContent {
  const blocks: Block[] = [];
  const bodies: { note: string; paragraph: string }[] = [];
  const buffer = inlineBuffer();
  const keeper = noteKeeper(notes.regions);
  let heading: Element | undefined;
  let marks = 0;
  let preformatted = 0;

  const end = (block: Element | undefined) => {
    if (heading) return;
    const content = buffer.take();
    if (content.length === 0) return;
    const note = keeper.owner(block);
    if (note === undefined) blocks.push({ kind: "paragraph", content });
    else if (note) bodies.push({ note, paragraph: wordsOf(content) });
  };

  const endHeading = (level: number) => {
    heading = undefined;
    const content = buffer.take();
    const note = keeper.ownerOfHeading();
    if (note) bodies.push({ note, paragraph: wordsOf(content) });
    if (content.length === 0 || note !== undefined) return;
    keeper.heading(level, wordsOf(content));
    blocks.push({ kind: "heading", level, content });
  };

  walk(root, {
    enter(element) {
      const reference = notes.references.get(element);
      if (reference?.printed) buffer.note(reference.target, reference.label);
      if (reference?.printed || isApart(element)) return false;
      if (isBlock(element) && !isCell(element)) end(blockAround(element));
      keeper.enter(element);
      const start = notes.starts.get(element);
      if (start) {
        end(undefined);
        keeper.begin(element, start);
      }
      if (notes.backLinks.has(element)) return false;
      if (headingLevel(element) !== undefined) heading ??= element;
      if (element.name === "br" && buffer.lineBreak()) end(blockAround(element));
      if (isCell(element)) buffer.words(" ");
      if (element.name === "pre") preformatted++;
      if (notes.raised.has(element)) marks++;
      return true;
    },
    text(data) {
      if (marks > 0 && !/[\p{L}\p{N}]/u.test(data)) return;
      const [first = "", ...rest] = preformatted > 0 ? data.split(/\n[^\S\n]*\n\s*/u) : [data];
      buffer.words(first);
      for (const paragraph of rest) {
        end(undefined);
        buffer.words(paragraph);
      }
    },
    leave(element) {
      const reference = notes.references.get(element);
      if (reference) buffer.note(reference.target, reference.label);
      const level = element === heading ? headingLevel(element) : undefined;
      if (level !== undefined) endHeading(level);
      else if ((isBlock(element) && !isCell(element)) || notes.starts.get(element)?.within === element)
        end(element);
      keeper.leave(element);
      if (element.name === "pre") preformatted--;
      if (notes.raised.has(element)) marks--;
    },
  });
  end(undefined);
  return { blocks, notes: bodies };
}

/** The cells of a row make one paragraph, unless they hold paragraphs themselves. */
function isCell({ name }: Element): boolean {
  return name === "td" || name === "th";
}

function blockAround(element: Element): Element | undefined {
  const around = parentOf(element);
  return around && blockOf(around);
}
