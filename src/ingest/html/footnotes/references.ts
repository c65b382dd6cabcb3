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

/** Whether a link says that it leads to a note. */
function saysReference({ element }: Link): boolean {
  const parent = parentOf(element);
  const around = parent && parent.name !== "li" && kindsOf(parent).has("noteref");
  return (
    kindsOf(element).has("noteref") ||
    around === true ||
    (referring.test(classOf(element)) && !saysReturn(element))
  );
}

function saysReturn(element: Element): boolean {
  const kinds = kindsOf(element);
  return kinds.has("backlink") || kinds.has("referrer") || returning.test(classOf(element));
}

/** The links that stand in or near an element, by the blocks around them. */
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

/** Whether the element marks the place of that link, and no larger part of the text. */
function marks(target: Element, { element }: Link): boolean {
  if (isBlock(target)) return false;
  const beside = [element.prev, element.next, parentOf(element)?.prev, parentOf(element)?.next];
  return isWithin(element, target) || isWithin(target, element) || beside.includes(target);
}

/** In characters: what is longer, and doesn't say that it is a note, is a chapter to which a number leads. */
const longestNote = 30_000;

/** The links of a work, told apart. */
export interface References {
  /** Links that refer to notes, in order. */
  readonly references: readonly Link[];
  /** Whether a link in the note that these refer to leads back to one of them, and so is none of its words. */
  readonly leadsBack: (link: Link, from: readonly Link[]) => boolean;
}

/**
 * Tells which links refer to notes: those that say so; labels set above the line; and labels that are linked back from
 * where they lead. Of two labels that lead to each other, the note's is the one at the beginning of a block.
 */
export function findReferences({ links, elements, order, headed }: Survey): References {
  const near = linksByBlock(links);
  const lengths = new Map<Element, number>();
  const targetOf = (link: Link) => elements.get(link.to);

  const isBefore = (one: Element, other: Element) => (order.get(one) ?? 0) < (order.get(other) ?? 0);

  const isNote = (target: Element, link: Link): boolean => {
    const block = blockOf(target);
    if (block === link.block || isWithin(link.element, target)) return false;
    if (headingLevel(block) !== undefined || headed.has(block) || block.name === "body") return false;
    // Of many notes in one block, an element within leads to each.
    const length = block === target ? (lengths.get(target) ?? textOf(target).length) : 0;
    lengths.set(target, length);
    return length <= longestNote;
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
    if (saysReturn(link.element) || looksLikeReturn(link.printed)) return false;
    const target = targetOf(link);
    if (saysReference(link)) return true;
    const pictured = link.printed.trim() === "" && target !== undefined;
    if (!pictured && !looksLikeLabel(link.printed)) return false;
    if (target && !isNote(target, link)) return false;
    // A chapter's number that leads back to the contents is linked both ways as well, but not onwards.
    return (
      link.raised || (target !== undefined && isBefore(link.element, target) && backFrom(link) !== undefined)
    );
  };

  const candidates = new Set(links.filter(mayRefer));

  /** Of a pair of links that lead to each other: whether this is the note's. */
  const isNotes = (link: Link): boolean => {
    const other = backFrom(link);
    if (!other || !candidates.has(other) || backFrom(other) === undefined) return false;
    if (saysReference(link) !== saysReference(other)) return saysReference(other);
    if (link.first !== other.first) return link.first;
    return isBefore(other.element, link.element);
  };

  return {
    references: [...candidates].filter((link) => !isNotes(link)),
    leadsBack: (link, from) =>
      saysReturn(link.element) ||
      looksLikeReturn(link.printed) ||
      from.some((reference) => {
        const target = targetOf(link);
        if (!target) return false;
        return marks(target, reference) || (looksLikeLabel(link.printed) && pointsAt(link, reference));
      }),
  };
}
