import { isTag, isText, type Element } from "domhandler";
import { blockOf } from "../elements.ts";
import { beginningOf, wordsBefore } from "../neighbours.ts";
import { shortTextOf } from "../tree.ts";
import { labelIn, leadingLabel, looksLikeLabel } from "./labels.ts";

/** In characters. */
const maxLabel = 16;
/** Levels between a footnote and the element with its label. */
const maxLevels = 6;

/** More nodes than stand in front of a label. */
const maxChildren = 12;

/** The first element in an element, or itself, that has only a label, with no words in front of it. */
export function labelElementIn(element: Element): Element | undefined {
  let at: Element = element;
  for (let levels = 0; levels < maxLevels; levels++) {
    const printed = shortTextOf(at, maxLabel);
    if (printed !== undefined && looksLikeLabel(printed)) return at;
    const first = at.children.slice(0, maxChildren).find((child) => {
      if (isText(child)) return child.data.trim() !== "";
      return isTag(child) && shortTextOf(child, 0) !== "";
    });
    if (!first || !isTag(first)) return undefined;
    at = first;
  }
  return undefined;
}

/**
 * The labels that the footnote at a place may have: what an element at its beginning has, though words touch it, or what
 * its words begin with, or what stands in front of the place in its block.
 */
export function ownLabels(place: Element): string[] {
  const block = blockOf(place);
  const element = labelElementIn(place) ?? labelElementIn(block);
  const before = block === place ? "" : wordsBefore(place, block).trim();
  return [
    ...(element && before === "" ? [labelIn(shortTextOf(element, maxLabel) ?? "")] : []),
    ...(looksLikeLabel(before) ? [labelIn(before)] : []),
    leadingLabel(beginningOf(place))?.label ?? "",
  ].filter(Boolean);
}
