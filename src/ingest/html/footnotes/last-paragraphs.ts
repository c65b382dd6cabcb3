import { isTag, type Element } from "domhandler";
import { headingLevel, isWithin } from "../elements.ts";
import type { FootnoteStart } from "./bodies.ts";
import { looksLikeReturn } from "./labels.ts";
import type { Link } from "./survey.ts";

/** The most elements that continue a footnote up to its link back. */
const maxContinued = 12;

/** The elements that end a footnote before its link back. */
interface Surroundings {
  readonly starts: ReadonlyMap<Element, FootnoteStart>;
  /** Elements with a reference to a footnote in them. */
  readonly aroundReferences: ReadonlySet<Element>;
}

/** The element beside a footnote's that contains its link back. Undefined if others than paragraphs of it stand between. */
function lastElement(
  { within }: FootnoteStart,
  link: Element,
  { starts, aroundReferences }: Surroundings,
): Element | undefined {
  let [at, count]: [Element["next"], number] = [within.next, 0];
  for (; at && count < maxContinued; at = at.next) {
    if (!isTag(at)) continue;
    count++;
    const ends = at.name === "hr" || headingLevel(at) !== undefined || aroundReferences.has(at);
    if (ends || starts.has(at)) return undefined;
    if (isWithin(link, at)) return at;
  }
  return undefined;
}

/**
 * The last elements of the footnotes that go on behind their own element, up to a paragraph with their link back.
 *
 * @param targetOf the footnote whose reference a link leads back to
 */
export function lastElements(
  links: readonly Link[],
  targetOf: (link: Link) => string | undefined,
  surroundings: Surroundings,
): Map<Element, Element> {
  const byTarget = new Map([...surroundings.starts].map(([element, start]) => [start.target, element]));
  const found = new Map<Element, Element>();
  for (const link of links.filter(({ printed }) => looksLikeReturn(printed))) {
    const element = byTarget.get(targetOf(link) ?? "");
    const start = element && surroundings.starts.get(element);
    if (!start || isWithin(link.element, start.within)) continue;
    const last = lastElement(start, link.element, surroundings);
    if (last) found.set(element, last);
  }
  return found;
}
