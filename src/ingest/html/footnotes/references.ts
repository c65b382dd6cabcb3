import type { Element } from "domhandler";
import { blockOf, headingLevel, isBlock, isWithin, kindsOf, parentOf } from "../elements.ts";
import { looksLikeLabel, looksLikeReturn } from "./labels.ts";
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

function isDeclaredReturn(element: Element): boolean {
  const kinds = kindsOf(element);
  return kinds.has("backlink") || kinds.has("referrer") || returning.test(classOf(element));
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

/** True if an element is the anchor of a link: around it, in it, or beside it, and not a block. */
function isAnchorOf(target: Element, { element }: Link): boolean {
  if (isBlock(target)) return false;
  const beside = [element.prev, element.next, parentOf(element)?.prev, parentOf(element)?.next];
  return isWithin(element, target) || isWithin(target, element) || beside.includes(target);
}

/** In characters. A longer undeclared target is a chapter that a number leads to. */
const maxFootnoteLength = 30_000;

/** The links of a work, classified. */
export interface References {
  /** Links that refer to footnotes, in order. */
  readonly references: readonly Link[];
  /** True if a link in the footnote that `from` refer to leads back to one of them, and so isn't part of its words. */
  readonly leadsBack: (link: Link, from: readonly Link[]) => boolean;
}

/**
 * Finds the links that refer to footnotes: those declared as such, superscript labels, and labels whose target links
 * back. Of two labels that lead to each other, the one at the beginning of a block belongs to the footnote.
 */
export function findReferences({ links, elements, order, headed }: Survey): References {
  const near = linksByBlock(links);
  const lengths = new Map<Element, number>();
  const targetOf = (link: Link) => elements.get(link.to);

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

  const backFrom = (link: Link): Link | undefined => {
    const target = targetOf(link);
    const around = target && near.get(blockOf(target));
    return around && [...around].find((back) => back !== link && pointsAt(back, link));
  };

  const mayRefer = (link: Link): boolean => {
    if (isDeclaredReturn(link.element) || looksLikeReturn(link.printed)) return false;
    const target = targetOf(link);
    if (isDeclaredReference(link)) return true;
    const isPicture = link.printed.trim() === "" && target !== undefined;
    if (!isPicture && !looksLikeLabel(link.printed)) return false;
    if (target && !mayBeFootnote(target, link)) return false;
    // The number of a chapter and its entry in the contents link each other, too, but that reference leads backwards.
    return (
      link.raised || (target !== undefined && isBefore(link.element, target) && backFrom(link) !== undefined)
    );
  };

  const candidates = new Set(links.filter(mayRefer));

  /** True if this is the footnote's link of a pair of links that lead to each other. */
  const isFootnotesOwn = (link: Link): boolean => {
    const other = backFrom(link);
    if (!other || !candidates.has(other) || backFrom(other) === undefined) return false;
    if (isDeclaredReference(link) !== isDeclaredReference(other)) return isDeclaredReference(other);
    if (link.first !== other.first) return link.first;
    return isBefore(other.element, link.element);
  };

  return {
    references: [...candidates].filter((link) => !isFootnotesOwn(link)),
    leadsBack: (link, from) =>
      isDeclaredReturn(link.element) ||
      looksLikeReturn(link.printed) ||
      from.some((reference) => {
        const target = targetOf(link);
        if (!target) return false;
        return isAnchorOf(target, reference) || (looksLikeLabel(link.printed) && pointsAt(link, reference));
      }),
  };
}
