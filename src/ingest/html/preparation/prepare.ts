import type { Element } from "domhandler";
import { append, removeElement } from "domutils";
import type { Omission } from "../../document.ts";
import { ancestors, blockOf, isOfKind, parentOf } from "../elements.ts";
import { labelIn, looksLikeLabel } from "../footnotes/labels.ts";
import type { Page } from "../page.ts";
import { Targets } from "../targets.ts";
import { elementsOf, shortTextOf } from "../tree.ts";
import { moveAnchors } from "./anchors.ts";
import { removeComments } from "./comments.ts";
import { removeContextWords } from "./notes/context-words.ts";
import { shortenFootnoteWords } from "./notes/footnote-words.ts";
import { removeFrame } from "./gutenberg.ts";
import { joinInitials } from "./initials.ts";
import { separateInlineNotes } from "./notes/inline-notes.ts";
import { LineSurvey } from "./notes/lines.ts";
import { MadeNotes, noteTarget } from "./notes/made-notes.ts";
import { takeOutMargins } from "./margins.ts";
import { joinNumbers, lowerNumberHeadings, raiseNotesHeadings } from "./notes/number-headings.ts";
import { markPageNumbers } from "./page-numbers.ts";
import { markRaised } from "./raised.ts";
import { restoreParagraphs } from "./paragraphs.ts";
import { readStyleSheet } from "./style-sheet.ts";
import { linkNotes } from "./notes/unlinked-notes.ts";

/** In characters. */
const maxLabel = 12;

/** The elements of a work by id, regardless of their page. */
function elementsById(pages: readonly Page[]): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of pages.flatMap(({ root }) => elementsOf(root))) {
    const { id } = element.attribs;
    if (id && !found.has(id)) found.set(id, element);
  }
  return found;
}

/** The labels of links by the ids that they lead to. Links with other words have none. */
function linkedIds(pages: readonly Page[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const element of pages.flatMap(({ root }) => elementsOf(root))) {
    const { href = "" } = element.attribs;
    if (!href.includes("#")) continue;
    const id = href.slice(href.indexOf("#") + 1);
    const labels = found.get(id) ?? new Set();
    const printed = shortTextOf(element, maxLabel);
    if (printed !== undefined && looksLikeLabel(printed)) labels.add(labelIn(printed));
    found.set(id, labels);
  }
  return found;
}

const titlePages = new Set(["titlepage", "halftitlepage", "cover"]);
const ofWork = new Set(["epigraph", "dedication"]);

/** Moves epigraphs and dedications behind the title page that they stand on, which isn't part of the work. */
function keepEpigraphs(elements: readonly Element[]): void {
  // Each is put directly behind the title page, so the last comes first.
  for (const element of elements.toReversed()) {
    if (!isOfKind(element, ofWork)) continue;
    const page = ancestors(element).find((around) => isOfKind(around, titlePages));
    if (!page || parentOf(page) === undefined) continue;
    removeElement(element);
    append(page, element);
  }
}

/** True if an element is a label that links to nowhere. */
function isDeadMark(page: Page, element: Element, targets: Targets): boolean {
  if (
    element.name !== "a" ||
    !element.attribs["href"]?.includes("#") ||
    targets.of(page, element) !== undefined
  )
    return false;
  return looksLikeLabel(shortTextOf(element, maxLabel) ?? "");
}

function haveSameLabel(one: Element, other: Element): boolean {
  return shortTextOf(one, maxLabel) === shortTextOf(other, maxLabel);
}

/** Gives marks and notes links where they have none. */
function linkUnlinked(pages: readonly Page[], made: MadeNotes): void {
  const targets = new Targets(pages);
  const taken = new Set<Element>();
  const live = new Set<Element>();
  for (const page of pages) {
    for (const element of elementsOf(page.root)) {
      const target = targets.of(page, element);
      // A mark whose own link is dead is found together with the note that leads back to it.
      if (target && isDeadMark(page, target, targets) && haveSameLabel(target, element)) continue;
      if (target || element.attribs[noteTarget] !== undefined) live.add(element);
      if (!target) continue;
      for (const each of [target, blockOf(target)]) taken.add(each);
    }
  }
  const lines = new LineSurvey((link) => live.has(link));
  for (const [index, page] of pages.entries()) lines.add(page, index);
  linkNotes(lines, taken, made);
}

/**
 * Brings pages into a form in which footnotes are recognised by links alone: raised words are `sup` elements, anchors
 * stand in the blocks that they belong to, notes in the words are footnotes, and marks without a link have one. What
 * isn't part of the work is taken out. The pages' trees are changed.
 *
 * @param css the style sheets of the work
 * @param linkedOnly true to leave marks without a link as they are
 * @returns what was taken out
 */
export function preparePages(pages: readonly Page[], css: string, linkedOnly: boolean): Omission[] {
  // Scripts make elements of templates, which the page doesn't show.
  for (const { root } of pages) {
    for (const element of elementsOf(root)) if (element.name === "template") removeElement(element);
  }
  const made = new MadeNotes();
  const sheet = readStyleSheet(css);
  const frame = pages.flatMap(({ root }) => removeFrame(root));
  removeComments(pages);
  for (const { root } of pages) {
    keepEpigraphs(elementsOf(root));
    restoreParagraphs(root);
  }
  markPageNumbers(pages.flatMap(({ root }) => elementsOf(root)));
  const linked = linkedIds(pages);
  for (const { root } of pages) {
    const elements = elementsOf(root);
    markRaised(elements, sheet);
    shortenFootnoteWords(elements);
    removeContextWords(elements);
    raiseNotesHeadings(elements);
    joinNumbers(elements, linked);
    moveAnchors(elements, linked);
    joinInitials(elements);
  }
  lowerNumberHeadings(pages, new Targets(pages));
  const byId = elementsById(pages);
  for (const { root } of pages) separateInlineNotes(elementsOf(root), byId, linked, sheet, made);
  if (!linkedOnly) linkUnlinked(pages, made);
  return [
    ...frame.map((words) => ({ kind: "lines of Project Gutenberg", words })),
    ...pages.flatMap(({ root }) => takeOutMargins(elementsOf(root), linked, sheet)),
  ];
}
