import { isTag, isText, type ChildNode, type Element } from "domhandler";
import type { Block, Inline } from "../document.ts";
import { plainWords } from "../inlines.ts";
import { blockOf, headingLevel, isExcluded, isBlock, parentOf } from "./elements.ts";
import type { FootnoteStart } from "./footnotes/bodies.ts";
import type { Footnotes } from "./footnotes/footnotes.ts";
import { backLink, labelIn, looksLikeReturn, wordsOfFootnote } from "./footnotes/labels.ts";
import { footnoteOwner } from "./footnotes/owner.ts";
import { inlineBuffer, type InlineBuffer } from "./inline-buffer.ts";
import { pageBreakOf } from "./page-breaks.ts";
import type { Page } from "./page.ts";
import { verseElement, verseOf } from "./preparation/margins.ts";
import { shortTextOf, walk } from "./tree.ts";

/** A paragraph of a footnote. */
export interface FootnoteParagraph {
  readonly target: string;
  readonly words: string;
  /** The references to other footnotes in it. */
  readonly references: readonly { readonly target: string; readonly label: string }[];
}

/** The content of a page. */
export interface PageContent {
  readonly blocks: readonly Block[];
  /** In the order of the page. */
  readonly footnotes: readonly FootnoteParagraph[];
}

/** A word between two raised labels. */
const conjunction = /^\s*(?:and|und|et|y|e|en|och|og|и|i)\s*$/iu;

/** More than the words of a link back have, in characters. */
const maxReturn = 40;

/** The place that a footnote of a Bible belongs to, in front of its words: "1:12", "Mark 1:12". */
const verse = /^(?:\d?\s?\p{L}[\p{L}\s.]{0,30}\s)?\d{1,3}[:.]\d{1,3}$/u;

/** Elements that may have a footnote's own label in front of its words. */
const labelElements = new Set(["sup", "span", "b", "strong", "small", "label", "font", "em", "i"]);

/**
 * Reads the blocks of a page and the paragraphs of its footnotes.
 *
 * @param printedPages see `readPages`
 */
export function readPage(
  page: Page,
  footnotes: Footnotes,
  printedPages: ReadonlyMap<string, string>,
): PageContent {
  const reader = new PageReader(page, footnotes, printedPages);
  walk(page.root, reader);
  return reader.end();
}

/** The words around a footnote that stands in them, to go on with behind it. */
interface Interrupted {
  readonly by: Element;
  readonly buffer: InlineBuffer;
  readonly heading: Element | undefined;
  /** The number of blocks before. */
  readonly blocks: number;
}

class PageReader {
  readonly #path: string;
  readonly #footnotes: Footnotes;
  readonly #printedPages: ReadonlyMap<string, string>;
  readonly #owner: ReturnType<typeof footnoteOwner>;
  readonly #blocks: Block[] = [];
  readonly #bodies: FootnoteParagraph[] = [];
  readonly #interrupted: Interrupted[] = [];
  /** The blocks in a paragraph that follow it. */
  readonly #deferred: Block[] = [];
  #buffer = inlineBuffer();
  #heading: Element | undefined;
  #raised = 0;
  #preformatted = 0;
  #lastPage: string | undefined;
  /** The footnotes that have had words. */
  readonly #begun = new Set<string>();
  /** The footnote whose first words come next. */
  #beginning: string | undefined;

  constructor({ path }: Page, footnotes: Footnotes, printedPages: ReadonlyMap<string, string>) {
    this.#path = path;
    this.#footnotes = footnotes;
    this.#printedPages = printedPages;
    this.#owner = footnoteOwner(footnotes.regions);
    this.#startPage(printedPages.get(path));
  }

  enter(element: Element): boolean {
    const { references, starts, backLinks, raised } = this.#footnotes;
    if (this.#isPageBreak(element)) return false;
    if (element.name === verseElement) {
      this.#buffer.verse(verseOf(element));
      return false;
    }
    const reference = references.get(element);
    if (reference?.printed) this.#refer(reference);
    if (reference?.printed || isExcluded(element)) return false;
    const start = starts.get(element);
    if (start ? interrupts(element, start) : isAsideInParagraph(element)) this.#interrupt(element);
    else if (isBlock(element) && !isCell(element)) this.#endParagraph(blockAround(element));
    this.#owner.enter(element);
    if (start) {
      this.#endParagraph(undefined);
      this.#owner.begin(element, start);
      this.#beginning = start.target;
    }
    if (backLinks.has(element) || this.#isOwnLabel(element) || this.#isDeadReturn(element)) {
      this.#buffer.footnote(backLink, "");
      return false;
    }
    if (headingLevel(element) !== undefined) this.#heading ??= element;
    if (element.name === "br" && this.#buffer.lineBreak()) this.#endParagraph(blockAround(element));
    if (isCell(element)) this.#buffer.words(" ");
    if (element.name === "pre") this.#preformatted++;
    if (raised.has(element)) this.#raised++;
    return true;
  }

  text(data: string): void {
    if (this.#raised > 0 && (!/[\p{L}\p{N}]/u.test(data) || conjunction.test(data))) return;
    if (data.trim() !== "") this.#beginning = undefined;
    const [first = "", ...rest] = this.#preformatted > 0 ? data.split(/\n[^\S\n]*\n\s*/u) : [data];
    this.#buffer.words(first);
    for (const paragraph of rest) {
      this.#endParagraph(undefined);
      this.#buffer.words(paragraph);
    }
  }

  leave(element: Element): void {
    const { references, starts, raised } = this.#footnotes;
    const reference = references.get(element);
    if (reference) this.#refer(reference);
    const level = element === this.#heading ? headingLevel(element) : undefined;
    if (level !== undefined) this.#endHeading(level);
    else if ((isBlock(element) && !isCell(element)) || starts.get(element)?.within === element)
      this.#endParagraph(element);
    this.#owner.leave(element);
    if (this.#interrupted.at(-1)?.by === element) this.#resume();
    if (element.name === "pre") this.#preformatted--;
    if (raised.has(element)) this.#raised--;
  }

  /** Ends the page. */
  end(): PageContent {
    this.#endParagraph(undefined);
    this.#blocks.push(...this.#deferred);
    return { blocks: this.#blocks, footnotes: this.#bodies };
  }

  /** Marks the start of a printed page. Returns true if the element has only its number. */
  #isPageBreak(element: Element): boolean {
    const { id } = element.attribs;
    const found = pageBreakOf(element);
    const listed = id === undefined ? undefined : this.#printedPages.get(`${this.#path}#${id}`);
    this.#startPage(listed ?? found?.label);
    return found?.bare === true;
  }

  #startPage(label: string | undefined): void {
    if (label === undefined || label === this.#lastPage) return;
    this.#buffer.page(label);
    this.#lastPage = label;
  }

  #refer({ target, label }: { readonly target: string; readonly label: string }): void {
    this.#buffer.footnote(target, label);
    this.#beginning = undefined;
  }

  /** True if an element has only the label, or the place, of the footnote whose first words come next. */
  #isOwnLabel(element: Element): boolean {
    const label = this.#beginning === undefined ? undefined : this.#footnotes.labels.get(this.#beginning);
    if (label === undefined || !(labelElements.has(element.name) || element.name === "a")) return false;
    const printed = shortTextOf(element, maxReturn);
    if (printed === undefined || printed === "") return false;
    return labelIn(printed) === labelIn(label) || (element.name === "a" && verse.test(printed));
  }

  /** True if a link in a footnote says that it leads back, but leads nowhere: a script finds the place. */
  #isDeadReturn(element: Element): boolean {
    if (element.name !== "a" || this.#owner.current() === undefined) return false;
    if (/^[a-z]+:\/\//iu.test(element.attribs["href"] ?? "")) return false;
    return looksLikeReturn(shortTextOf(element, maxReturn) ?? "");
  }

  #interrupt(by: Element): void {
    this.#interrupted.push({ by, buffer: this.#buffer, heading: this.#heading, blocks: this.#blocks.length });
    this.#buffer = inlineBuffer();
    this.#heading = undefined;
  }

  #resume(): void {
    const around = this.#interrupted.pop();
    if (!around) return;
    this.#buffer = around.buffer;
    this.#heading = around.heading;
    this.#deferred.push(...this.#blocks.splice(around.blocks));
  }

  #endParagraph(block: Element | undefined): void {
    if (this.#heading) return;
    const content = this.#buffer.take();
    if (content.length === 0) return;
    const targets = content.flatMap((inline) => (inline.kind === "footnote" ? [inline.target] : []));
    const target = this.#owner.ofParagraph(block, {
      words: plainWords(content),
      refers: targets.some((each) => each !== backLink),
      leadsBack: targets.includes(backLink),
    });
    if (target === undefined) {
      const own = content.filter((inline) => inline.kind !== "footnote" || inline.target !== backLink);
      this.#blocks.push({ kind: "paragraph", content: own }, ...this.#deferred.splice(0));
    } else if (target) this.#addToFootnote(target, content);
  }

  #endHeading(level: number): void {
    this.#heading = undefined;
    const content = this.#buffer.take();
    const target = this.#owner.ofHeading();
    if (target) this.#addToFootnote(target, content);
    if (content.length === 0 || target !== undefined) return;
    this.#owner.heading(level, plainWords(content));
    this.#blocks.push({ kind: "heading", level, content });
  }

  #addToFootnote(target: string, content: readonly Inline[]): void {
    const words = wordsOfFootnote(content);
    const label = this.#footnotes.labels.get(target);
    const isLabel = words.trim() === "" || (label !== undefined && labelIn(words) === labelIn(label));
    if (isLabel && !this.#begun.has(target)) return;
    this.#begun.add(target);
    this.#owner.words(target);
    const references = content.flatMap((inline) =>
      inline.kind === "footnote" && inline.target !== backLink ? [inline] : [],
    );
    this.#bodies.push({ target, words, references });
  }
}

/** True if a footnote stands in the words of a paragraph or a heading, which go on behind it. */
function interrupts(element: Element, { within }: FootnoteStart): boolean {
  if (within !== element) return false;
  const around = parentOf(element);
  if (!isBlock(element) || !around) return true;
  if (!isBlock(around) || around.name === "p" || headingLevel(around) !== undefined) return true;
  return isInline(neighbour(element, "previousSibling")) && isInline(neighbour(element, "nextSibling"));
}

/** The nearest sibling on a side that isn't white space. */
function neighbour(element: Element, side: "previousSibling" | "nextSibling"): ChildNode | null {
  let node = element[side];
  while (node && isText(node) && node.data.trim() === "") node = node[side];
  return node;
}

function isInline(node: ChildNode | null): boolean {
  return node !== null && (isText(node) || (isTag(node) && !isBlock(node)));
}

/** True for an aside in a paragraph, which goes on behind it. Only XHTML has such. */
function isAsideInParagraph(element: Element): boolean {
  return element.name === "aside" && parentOf(element)?.name === "p";
}

/** True for table cells. The cells of a row make one paragraph, unless they contain blocks. */
function isCell({ name }: Element): boolean {
  return name === "td" || name === "th";
}

function blockAround(element: Element): Element | undefined {
  const around = parentOf(element);
  return around && blockOf(around);
}
