import type { Element } from "domhandler";
import type { Block } from "../document.ts";
import { plainWords } from "../inlines.ts";
import { blockOf, headingLevel, isExcluded, isBlock, parentOf } from "./elements.ts";
import { inlineBuffer } from "./inline-buffer.ts";
import { pageBreakOf } from "./page-breaks.ts";
import type { Page } from "./page.ts";
import type { Footnotes } from "./footnotes/footnotes.ts";
import { footnoteOwner } from "./footnotes/owner.ts";
import { walk } from "./tree.ts";

/** The content of a page. */
export interface PageContent {
  readonly blocks: readonly Block[];
  /** Paragraphs of footnotes, in order. */
  readonly footnotes: readonly { readonly target: string; readonly paragraph: string }[];
}

/**
 * Reads the blocks of a page and the paragraphs of its footnotes.
 *
 * @param printedPages see `readPages`
 */
export function readPage(
  { path, root }: Page,
  footnotes: Footnotes,
  printedPages: ReadonlyMap<string, string>,
): PageContent {
  const blocks: Block[] = [];
  const bodies: { target: string; paragraph: string }[] = [];
  const buffer = inlineBuffer();
  const owner = footnoteOwner(footnotes.regions);
  let heading: Element | undefined;
  let raised = 0;
  let preformatted = 0;
  let lastPage: string | undefined;

  const end = (block: Element | undefined) => {
    if (heading) return;
    const content = buffer.take();
    if (content.length === 0) return;
    const target = owner.ofParagraph(block);
    if (target === undefined) blocks.push({ kind: "paragraph", content });
    else if (target) bodies.push({ target, paragraph: plainWords(content) });
  };

  const startPage = (label: string | undefined) => {
    if (label === undefined || label === lastPage) return;
    buffer.page(label);
    lastPage = label;
  };
  startPage(printedPages.get(path));

  const endHeading = (level: number) => {
    heading = undefined;
    const content = buffer.take();
    const target = owner.ofHeading();
    if (target) bodies.push({ target, paragraph: plainWords(content) });
    if (content.length === 0 || target !== undefined) return;
    owner.heading(level, plainWords(content));
    blocks.push({ kind: "heading", level, content });
  };

  walk(root, {
    enter(element) {
      const page = pageBreakOf(element);
      const listed = element.attribs["id"] && printedPages.get(`${path}#${element.attribs["id"]}`);
      startPage(listed || page?.label);
      if (page?.bare === true) return false;
      const reference = footnotes.references.get(element);
      if (reference?.printed) buffer.footnote(reference.target, reference.label);
      if (reference?.printed || isExcluded(element)) return false;
      if (isBlock(element) && !isCell(element)) end(blockAround(element));
      owner.enter(element);
      const start = footnotes.starts.get(element);
      if (start) {
        end(undefined);
        owner.begin(element, start);
      }
      if (footnotes.backLinks.has(element)) return false;
      if (headingLevel(element) !== undefined) heading ??= element;
      if (element.name === "br" && buffer.lineBreak()) end(blockAround(element));
      if (isCell(element)) buffer.words(" ");
      if (element.name === "pre") preformatted++;
      if (footnotes.raised.has(element)) raised++;
      return true;
    },
    text(data) {
      if (raised > 0 && !/[\p{L}\p{N}]/u.test(data)) return;
      const [first = "", ...rest] = preformatted > 0 ? data.split(/\n[^\S\n]*\n\s*/u) : [data];
      buffer.words(first);
      for (const paragraph of rest) {
        end(undefined);
        buffer.words(paragraph);
      }
    },
    leave(element) {
      const reference = footnotes.references.get(element);
      if (reference) buffer.footnote(reference.target, reference.label);
      const level = element === heading ? headingLevel(element) : undefined;
      if (level !== undefined) endHeading(level);
      else if ((isBlock(element) && !isCell(element)) || footnotes.starts.get(element)?.within === element)
        end(element);
      owner.leave(element);
      if (element.name === "pre") preformatted--;
      if (footnotes.raised.has(element)) raised--;
    },
  });
  end(undefined);
  return { blocks, footnotes: bodies };
}

/** True for table cells. The cells of a row make one paragraph, unless they contain blocks. */
function isCell({ name }: Element): boolean {
  return name === "td" || name === "th";
}

function blockAround(element: Element): Element | undefined {
  const around = parentOf(element);
  return around && blockOf(around);
}
