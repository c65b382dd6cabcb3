import { isTag, type Element } from "domhandler";
import { blockOf, headingLevel, isBlock, isWithin, kindsOf, parentOf } from "../elements.ts";
import { noteKey, noteTarget } from "../preparation/notes/made-notes.ts";
import { ItemNumbers } from "./item-numbers.ts";
import { isBracketed, labelIn, looksLikeGroupLabel, looksLikeLabel, looksLikeReturn } from "./labels.ts";
import { ownLabels } from "./own-label.ts";
import type { Link, Survey } from "./survey.ts";
import { textOf } from "../tree.ts";

const referring =
  /(?:foot|end)?note-?(?:ref|anchor|call)|fn-?(?:ref|anchor)|sd(?:foot|end)noteanc|duokan-footnote(?![\w-])/iu;
const returning = /foot-?note-?back|back-?(?:link|ref)|reverse-?footnote|sd(?:foot|end)notesym/iu;

function classOf(element: Element): string {
  return `${element.attribs["class"] ?? ""} ${element.attribs["rel"] ?? ""}`;
}

/** True if a link is declared as a reference to a footnote, by its kind or class. */
function isDeclaredReference({ element }: Link): boolean {
  const parent = parentOf(element);
  const around = parent && parent.name !== "li" && kindsOf(parent).has("noteref");
  return (
    kindsOf(element).has("noteref") ||
    around === true ||
    (referring.test(classOf(element)) && !isDeclaredReturn(element))
  );
}

/** True if an element is declared as a link back from a footnote, by its kind or class. */
export function isDeclaredReturn(element: Element): boolean {
  const kinds = kindsOf(element);
  return kinds.has("backlink") || kinds.has("referrer") || returning.test(classOf(element));
}

/** True for a link with a picture that stands for a note. */
function hasPictureOfNote({ children }: Element): boolean {
  return children.some((child) => {
    if (!isTag(child) || child.name !== "img") return false;
    const { alt = "", src = "", class: className = "" } = child.attribs;
    return /note|^[注註]/iu.test(`${alt} ${className}`) || /(?:note|zhu)[^/]*$/iu.test(src);
  });
}

/** 1 for a link declared as a reference, -1 for one declared as a link back, 0 for others. */
function declaredDirection(link: Link): number {
  return Number(isDeclaredReference(link)) - Number(isDeclaredReturn(link.element));
}

function hasFormOfLabel({ printed, raised }: Link): boolean {
  return looksLikeLabel(printed) || ((raised || isBracketed(printed)) && looksLikeGroupLabel(printed));
}

/** The links by the blocks around them, up to four levels. */
function linksByBlock(links: readonly Link[]): Map<Element, Set<Link>> {
  const found = new Map<Element, Set<Link>>();
  for (const link of links) {
    let block: Element | undefined = link.block;
    for (let levels = 0; block && levels < 4; levels++) {
      found.set(block, (found.get(block) ?? new Set()).add(link));
      block = parentOf(block);
    }
  }
  return found;
}

/** The links by the element that they lead to. */
function linksByTarget(
  links: readonly Link[],
  targetOf: (link: Link) => Element | undefined,
): Map<Element, Link[]> {
  const found = new Map<Element, Link[]>();
  for (const link of links) {
    const target = targetOf(link);
    if (!target) continue;
    const known = found.get(target);
    if (known) known.push(link);
    else found.set(target, [link]);
  }
  return found;
}

/** True if an element is the anchor of a link: around it, in it, or beside it, and not a block. */
function isAnchorOf(target: Element, { element }: Link): boolean {
  if (isBlock(target)) return false;
  const beside = [element.prev, element.next, parentOf(element)?.prev, parentOf(element)?.next];
  return isWithin(element, target) || isWithin(target, element) || beside.includes(target);
}

/** More links than one block or one footnote has in a book that people read. */
const maxCompared = 200;

/** In characters. A longer undeclared target is a chapter that a number leads to. */
const maxFootnoteLength = 30_000;

function blockAt(target: Element | undefined): Element | undefined {
  return target && blockOf(target);
}

/** The nodes on a side of a block that are looked at. */
const maxBeside = 24;

/** True if a block belongs to numbered paragraphs of which most aren't referred to, so that they are of the text. */
function isMostlyText(block: Element, referred: ReadonlySet<Element>): boolean {
  let run = 1;
  let notes = 1;
  for (const side of ["previousSibling", "nextSibling"] as const) {
    let node = block[side];
    for (let steps = 0; node && steps < maxBeside; steps++) {
      if (isTag(node)) {
        if (!ownLabels(node).some((label) => /^\p{Nd}+$/u.test(label))) break;
        run++;
        if (referred.has(node)) notes++;
      }
      node = node[side];
    }
  }
  return notes * 2 < run;
}

/** The links of a work, classified. */
export interface References {
  /** Links that refer to footnotes, in order. */
  readonly references: readonly Link[];
  /** True if a link in the footnote that `from` refer to leads back to one of them. */
  readonly leadsBack: (link: Link, from: readonly Link[]) => boolean;
}

/**
 * Finds the links that refer to footnotes. The direction of a link decides: of two labels that lead to each other, the
 * one at the beginning of a block belongs to the footnote, whatever their classes and kinds say. A label without a link
 * back refers to a footnote if it is declared so or superscript, or if its target begins with the same label.
 */
export function findReferences({ links, targets, order, headed, wordy }: Survey): References {
  const near = linksByBlock(links);
  const lengths = new Map<Element, number>();
  const items = new ItemNumbers();
  const targetOf = (link: Link) => targets.get(link.to);

  const isBefore = (one: Element, other: Element) => (order.get(one) ?? 0) < (order.get(other) ?? 0);

  const mayBeFootnote = (target: Element, link: Link): boolean => {
    const block = blockOf(target);
    if (block === link.block || isWithin(link.element, target)) return false;
    if (headingLevel(block) !== undefined || headed.has(block) || block.name === "body") return false;
    // If a block has several footnotes, their links lead to elements within the block.
    const length = block === target ? (lengths.get(target) ?? textOf(target).length) : 0;
    lengths.set(target, length);
    return length <= maxFootnoteLength;
  };

  const pointsAt = (back: Link, link: Link): boolean => {
    const target = targetOf(back);
    return target !== undefined && near.get(blockOf(target))?.has(link) === true;
  };

  const leading = linksByTarget(links, targetOf);
  /** The link at the target of this one that leads back to it. */
  const partnerOf = (link: Link): Link | undefined => {
    const target = targetOf(link);
    const around = target && near.get(blockOf(target));
    if (!around) return undefined;
    // Most links back lead to the link itself, to the element around it, or to an anchor beside it.
    const own = [link.element, parentOf(link.element), link.element.prev, parentOf(link.element)?.prev];
    const direct = own.flatMap((anchor) => (anchor && isTag(anchor) ? (leading.get(anchor) ?? []) : []));
    return [...direct.slice(0, maxCompared), ...[...around].slice(0, maxCompared)].find(
      (back) => back !== link && around.has(back) && pointsAt(back, link),
    );
  };

  /** Positive if this link of a pair refers to the footnote, negative if it belongs to the footnote. */
  const directionOf = (link: Link, other: Link): number => {
    if (looksLikeReturn(other.printed)) return 1;
    const places = Number(other.first) - Number(link.first);
    const declared = Math.sign(declaredDirection(link) - declaredDirection(other));
    return 2 * places + declared + (isBefore(link.element, other.element) ? 1.5 : -1.5);
  };

  const beginsWithLabelOf = (target: Element, { printed }: Link): boolean => {
    const label = labelIn(printed).toLowerCase();
    return ownLabels(target).some((own) => own.toLowerCase() === label) || items.numberAt(target) === label;
  };

  /** Links that only their target's label tells to be references. */
  const weak = new Set<Link>();

  const mayRefer = (link: Link): boolean => {
    const { [noteKey]: made, [noteTarget]: elsewhere } = link.element.attribs;
    if (made !== undefined || elsewhere !== undefined) return true;
    if (looksLikeReturn(link.printed)) return false;
    const target = targetOf(link);
    const declared = isDeclaredReference(link);
    const isPicture = link.printed.trim() === "" && target !== undefined;
    const isSign = isPicture && hasPictureOfNote(link.element);
    if (!declared && !isPicture && !hasFormOfLabel(link)) return false;
    if (!declared && target && !mayBeFootnote(target, link)) return false;
    const partner = partnerOf(link);
    if (partner && (hasFormOfLabel(link) || isPicture)) {
      if (directionOf(link, partner) <= 0) return false;
      // The number of a chapter and its entry in the contents link each other, too.
      return declared || link.raised || (!link.first && wordy.has(link.block)) || partner.raised;
    }
    if (isDeclaredReturn(link.element)) return false;
    if (declared || isSign || link.raised) {
      // A target that isn't part of the work, such as a comment, has no place in its order.
      return !(link.first && target && order.has(target) && isBefore(target, link.element));
    }
    if (!target || link.first || !wordy.has(link.block)) return false;
    if (target.name === "aside" && isBracketed(link.printed)) return true;
    if (!beginsWithLabelOf(target, link)) return false;
    if (!isBracketed(link.printed)) weak.add(link);
    return true;
  };

  const accepted = new Set(links.filter(mayRefer));
  const referred = new Set([...accepted].flatMap((link) => blockAt(targetOf(link)) ?? []));
  for (const link of weak) {
    const block = blockAt(targetOf(link));
    if (block && isMostlyText(block, referred)) accepted.delete(link);
  }
  const labels = new Set([...accepted].map(({ to, printed }) => `${to} ${labelIn(printed)}`));
  /** A further reference to a footnote has the label of the first. Its declaration may say anything. */
  const repeats = (link: Link): boolean =>
    (link.raised || isBracketed(link.printed)) &&
    !link.first &&
    labels.has(`${link.to} ${labelIn(link.printed)}`);

  return {
    references: links.filter((link) => accepted.has(link) || repeats(link)),
    leadsBack: (link, from) =>
      isDeclaredReturn(link.element) ||
      looksLikeReturn(link.printed) ||
      from.slice(0, maxCompared).some((reference) => {
        const target = targetOf(link);
        if (!target) return false;
        return isAnchorOf(target, reference) || (looksLikeLabel(link.printed) && pointsAt(link, reference));
      }),
  };
}
