import { isTag, type Element, type Text } from "domhandler";
import { announcesNotes } from "../../../draft/notes-heading.ts";
import { blockOf, headingLevel, isBlock, isExcluded, parentOf } from "../../elements.ts";
import { isBracketed, labelIn, leadingLabel, looksLikeLabel } from "../../footnotes/labels.ts";
import { labelElementIn } from "../../footnotes/own-label.ts";
import { beginningOf } from "../../neighbours.ts";
import type { Page } from "../../page.ts";
import { shortTextOf, walk } from "../../tree.ts";

/** A label in a line that may refer to a note. */
export interface Mark {
  /** The element that has nothing but the label, or the text that the label stands in. */
  readonly place: Element | { readonly text: Text; readonly start: number; readonly end: number };
  /** Several if the mark is "1,2". */
  readonly labels: readonly string[];
  /** The number of its line. */
  readonly line: number;
  /** True if the words in front may have a number of their own: "m²", "10⁶". */
  readonly doubtful: boolean;
}

/** The label at the beginning of a line that may be a note. */
export interface LineStart {
  readonly label: string;
  /** The element that has nothing but the label. */
  readonly element?: Element;
  /** True if the label is raised or in brackets, or a sign. */
  readonly strong: boolean;
}

/** The words of a block, without those of blocks in it. */
export interface Line {
  readonly block: Element;
  readonly page: number;
  readonly start: LineStart | undefined;
  readonly isHeading: boolean;
  /** True if a rule or a heading "Notes" precedes it. */
  readonly opens: boolean;
}

const signs = "*†‡§‖¶";
const textMarks = new RegExp(
  String.raw`[\[［〔]\s*\^?(\p{Nd}{1,3}(?:\s*[,;–-]\s*\p{Nd}{1,3})*|\p{L}|[${signs}]{1,3})\s*[\]］〕]|[⁰¹²³⁴-⁹]{1,3}|[①-⒛]|\((\p{Nd}{1,3})\)|([${signs}])\3{0,3}(?![${signs}\p{L}\p{N}])`,
  "gu",
);
const signAtEnd = new RegExp(`[${signs}]$`, "u");
const punctuation = /^\s*(?:[.,;:!?)\]”’»。，；：！？）]|$)/u;
/** The beginning of words between asterisks, as plain text emphasises them. */
const emphasised = /(?:^|[\s(“"])\*[\p{L}\p{N}“"][^*]*$/u;
const doubtfulBefore = /\d$|(?<![\p{L}\p{M}])(?!\p{Lo})\p{L}{1,2}$/u;

/** More notes than one mark refers to. */
const maxRange = 20;

/** The numbers of a range: "4–6" → 4, 5, 6. */
function rangeOf(first: string, last: string): string[] {
  const count = Number(last) - Number(first) + 1;
  if (!(count > 1 && count <= maxRange)) return [first, last];
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}

function labelsIn(printed: string): string[] {
  return labelIn(printed)
    .split(/\s*[,;]\s*/u)
    .flatMap((part) => {
      const [first = "", last] = part.split(/\s*[–-]\s*/u).map(labelIn);
      return last === undefined ? first : rangeOf(first, last);
    })
    .filter(Boolean);
}

/** In characters. */
const maxLabel = 16;
const maxBeginning = 48;

/** Collects the lines of pages, with the labels that no link leads from. */
export class LineSurvey {
  readonly lines: Line[] = [];
  readonly marks: Mark[] = [];
  readonly #isLive: (link: Element) => boolean;

  /** @param isLive true if a link leads to an element of the work */
  constructor(isLive: (link: Element) => boolean) {
    this.#isLive = isLive;
  }

  /** Adds the lines of a page. */
  add({ root }: Page, page: number): void {
    const open = new Map<Element, { before: string; line: number }>();
    let opens = false;
    let live = 0;

    /** Starts the line of the words that come next, if they don't belong to an open one. */
    const lineOf = (element: Element, label?: Element) => {
      const block = blockOf(element);
      const known = open.get(block);
      if (known) return known;
      const line = { before: "", line: this.lines.length };
      open.set(block, line);
      const isHeading = headingLevel(block) !== undefined;
      this.lines.push({ block, page, start: startOf(block, label), isHeading, opens });
      opens = isHeading && announcesNotes(shortTextOf(block, maxBeginning) ?? "");
      return line;
    };

    walk(root, {
      enter: (element) => {
        if (isExcluded(element)) return false;
        if (element.name === "hr") opens = true;
        if (element.name === "a" && this.#isLive(element)) live++;
        const printed = live === 0 ? this.#labelOf(element) : undefined;
        if (printed === undefined) return true;
        const block = blockOf(element);
        if (!open.has(block)) {
          lineOf(element, element).before = "";
          return false;
        }
        const line = lineOf(element);
        const attached = /\S$/u.test(line.before);
        if (line.before.trim() === "") return true;
        if (attached || /^(?:\s|\p{P}|$)/u.test(followingCharacter(element))) {
          this.marks.push({
            place: element,
            labels: labelsIn(printed),
            line: line.line,
            doubtful: doubtfulBefore.test(line.before.trimEnd()),
          });
        }
        line.before = `${line.before}${printed}`.slice(-maxLabel);
        return false;
      },
      text: (data, node) => {
        if (data === "" || (data.trim() === "" && !this.#hasLine(node, open))) return;
        const parent = node.parent && isTag(node.parent) ? node.parent : undefined;
        if (!parent) return;
        const line = lineOf(parent);
        if (live === 0) this.#addTextMarks(node, line);
        line.before = `${line.before}${data}`.slice(-maxLabel);
      },
      leave: (element) => {
        if (element.name === "a" && this.#isLive(element)) live--;
        if (isBlock(element)) open.delete(element);
      },
    });
  }

  #hasLine(node: Text, open: ReadonlyMap<Element, unknown>): boolean {
    return node.parent !== null && isTag(node.parent) && open.has(blockOf(node.parent));
  }

  /** The label that a raised element or a dead link prints. */
  #labelOf(element: Element): string | undefined {
    const isDead = element.name === "a" && (element.attribs["href"] ?? "").includes("#");
    if (element.name !== "sup" && !isDead) return undefined;
    if (element.children.some((child) => isTag(child) && child.name === "a" && this.#isLive(child)))
      return undefined;
    const printed = shortTextOf(element, maxLabel);
    const labels = printed ? labelsIn(printed) : [];
    return labels.length > 0 && labels.every(looksLikeLabel) ? printed : undefined;
  }

  #addTextMarks(text: Text, { before, line }: { before: string; line: number }): void {
    for (const match of text.data.matchAll(textMarks)) {
      const front = `${before}${text.data.slice(Math.max(0, match.index - maxLabel), match.index)}`;
      const isBracket = isBracketed(match[0]) && !match[0].startsWith("(");
      const behind = text.data.slice(match.index + match[0].length, match.index + match[0].length + 4);
      // "noon (1)." refers to a note. "(1) bread, (2) wine" counts.
      const attached = /\S$/u.test(front) || (match[0].startsWith("(") && punctuation.test(behind));
      if (front.trim() === "" || (!attached && !isBracket)) continue;
      if (match[3] !== undefined && (signAtEnd.test(front) || emphasised.test(front))) continue;
      this.marks.push({
        place: { text, start: match.index, end: match.index + match[0].length },
        labels: labelsIn(match[0]),
        line,
        doubtful: !isBracket && match[3] === undefined && doubtfulBefore.test(front),
      });
    }
  }
}

function followingCharacter(element: Element): string {
  let next = element.nextSibling;
  let around: Element | undefined = element;
  while (!next && around && !isBlock(around)) {
    around = parentOf(around);
    next = around && !isBlock(around) ? around.nextSibling : null;
  }
  return next && "data" in next ? next.data.charAt(0) : "";
}

/** The label that a line begins with, given its first words or its first element with a label. */
function startOf(block: Element, label: Element | undefined): LineStart | undefined {
  if (label) {
    const printed = shortTextOf(label, maxLabel) ?? "";
    return { label: labelIn(printed), element: label, strong: true };
  }
  const found = leadingLabel(beginningOf(block));
  if (found && looksLikeLabel(found.label) && /[\p{L}\p{N}]/u.test(found.rest)) {
    const strong = isBracketed(found.printed) || new RegExp(`^[${signs}]`, "u").test(found.label);
    // "a boat" begins with a word, not with a label.
    if (strong || /^\p{Nd}/u.test(found.label) || found.printed !== found.label) {
      return { label: found.label, strong };
    }
  }
  // A number in an element of its own may touch the words.
  const element = labelElementIn(block);
  if (!element || isBlock(element)) return undefined;
  return { label: labelIn(shortTextOf(element, maxLabel) ?? ""), element, strong: false };
}
