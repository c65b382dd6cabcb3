import { Element, isTag, isText, type ChildNode, type ParentNode } from "domhandler";
import { announcesNotes } from "../../draft/notes-heading.ts";
import { isBlock, kindsOf } from "../elements.ts";
import { leadingLabel, looksLikeLabel } from "../footnotes/labels.ts";
import { beginningOf } from "../neighbours.ts";
import { elementsOf, shortTextOf } from "../tree.ts";
import { follows } from "./notes/label-order.ts";
import { pushChild, replaceNodes, setChildren } from "./replacements.ts";

/** In characters. */
const maxLabel = 12;

const containers = new Set(["body", "div", "section", "article", "main", "center", "blockquote"]);

function isBlank(node: ChildNode): boolean {
  return !isTag(node) && (!isText(node) || node.data.trim() === "");
}

function isBlockNode(node: ChildNode): boolean {
  return isTag(node) && (isBlock(node) || node.children.some((child) => isTag(child) && isBlock(child)));
}

const footnoteKinds = ["footnote", "endnote", "rearnote"];

/** True if a node is a footnote of the paragraph that it interrupts: declared as one, or an aside that its last link leads to. */
function isFootnoteOf(paragraph: Element, node: ChildNode): node is Element {
  if (!isTag(node) || !isBlock(node)) return false;
  if (footnoteKinds.some((kind) => kindsOf(node).has(kind))) return true;
  const { id } = node.attribs;
  if (node.name !== "aside" || id === undefined) return false;
  return lastLinkIn(paragraph)?.attribs["href"]?.endsWith(`#${id}`) === true;
}

/** The link that a paragraph ends with, with no words behind it. */
function lastLinkIn(paragraph: Element): Element | undefined {
  for (let node = paragraph.lastChild; node;) {
    if (isTag(node) && node.name === "a") return node;
    if (isText(node) && node.data.trim() !== "") return undefined;
    node = isTag(node) && node.lastChild ? node.lastChild : node.previousSibling;
  }
  return undefined;
}

/**
 * Makes paragraphs of words that stand between the blocks of a container. Its children are set once in the end, since to remove one
 * takes longer the more there are.
 */
function wrapWords(container: Element): void {
  const { children } = container;
  if (!children.some(isBlockNode)) return;
  const kept: ChildNode[] = [];
  let run: ChildNode[] = [];
  /** The paragraph that a footnote has interrupted. The parser ends it there. */
  let interrupted: Element | undefined;
  let previous: ChildNode | undefined;
  const end = () => {
    if (run.every(isBlank)) for (const node of run) kept.push(node);
    else {
      const paragraph = interrupted ?? new Element("p", {});
      if (!interrupted) kept.push(paragraph);
      for (const node of run) pushChild(paragraph, node);
      previous = paragraph;
    }
    run = [];
  };
  for (const node of children) {
    if (!isBlockNode(node)) {
      run.push(node);
      continue;
    }
    end();
    interrupted = undefined;
    const paragraph = previous && isTag(previous) && previous.name === "p" ? previous : undefined;
    if (paragraph && isFootnoteOf(paragraph, node) && isFollowedByWords(node)) {
      pushChild(paragraph, node);
      interrupted = paragraph;
    } else {
      kept.push(node);
      previous = node;
    }
  }
  end();
  setChildren(container, kept);
}

/** Makes one paragraph of a page without any. */
function wrapAll(body: Element): void {
  const paragraph = new Element("p", {});
  setChildren(paragraph, body.children);
  setChildren(body, [paragraph]);
}

function isFollowedByWords({ nextSibling: next }: Element): boolean {
  return next !== null && !isBlank(next) && !isBlockNode(next);
}

/** The element with the lines of a block: itself, or the only element in it that isn't a block. */
function elementWithLines(block: Element): Element {
  let at = block;
  for (;;) {
    const [only, ...others] = at.children.filter((child) => !isBlank(child));
    if (!only || others.length > 0 || !isTag(only) || isBlock(only) || only.name === "a") return at;
    at = only;
  }
}

/** Splits a block at line breaks behind which notes begin: "1 …", "2 …", or an anchor with a label. */
function splitNotes(block: Element): void {
  const lines = elementWithLines(block);
  const { children } = lines;
  const breaks = children.filter((child) => isTag(child) && child.name === "br");
  if (breaks.length === 0) return;
  let label = leadingLabel(beginningOf(block))?.label;
  const [first] = children;
  const isAnnounced = first !== undefined && isText(first) && announcesNotes(first.data);
  const starts = new Set<ChildNode>();
  for (const each of breaks) {
    const next = each.nextSibling;
    if (!next) continue;
    const announces = announcesNotes(lineFrom(next));
    const following = announces ? label : labelBehind(next);
    if (following === undefined && !announces) continue;
    const isNext = label !== undefined && following !== undefined && follows(following, label);
    const isFirst = isAnnounced && starts.size === 0 && looksLikeLabel(following ?? "");
    if (!announces && !isNext && !isFirst && !isAnchorWithLabel(next)) continue;
    label = following;
    starts.add(each);
  }
  if (starts.size === 0) return;
  const parts: ChildNode[][] = [[]];
  for (const child of children) {
    if (starts.has(child)) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  const [own = [], ...others] = parts;
  setChildren(lines, own);
  const blocks = others.map((part) => {
    const made = new Element(block.name, {});
    setChildren(made, part);
    return made;
  });
  replaceNodes(new Map([[block, [block, ...blocks]]]));
}

/** In characters. */
const maxHeading = 24;

/** The words of a line from a node on. Empty if they are longer than those of a heading. */
function lineFrom(node: ChildNode): string {
  let words = "";
  for (let at: ChildNode | null = node; at; at = at.nextSibling) {
    if (isTag(at) && at.name === "br") break;
    words += isText(at) ? at.data : isTag(at) ? (shortTextOf(at, maxHeading) ?? "…") : "";
    if (words.length > maxHeading * 2) return "";
  }
  return words.trim();
}

/** More nodes than stand between a line break and a label. */
const maxInFront = 4;

function mayPrecedeAnchor(node: ChildNode): boolean {
  return isText(node) ? /^\s*[[(]?$/u.test(node.data) : isTag(node) && node.name === "br";
}

/** True if a node, or the next one behind white space, is a link with a label that another link may lead to. */
function isAnchorWithLabel(node: ChildNode): boolean {
  let element: ChildNode | null = node;
  // A bracket or an empty line may stand in front.
  for (let steps = 0; element && steps < maxInFront && mayPrecedeAnchor(element); steps++)
    element = element.nextSibling;
  if (!element || !isTag(element) || element.name !== "a") return false;
  const { id, name = id } = element.attribs;
  return name !== undefined && looksLikeLabel(shortTextOf(element, maxLabel) || "—");
}

/** The label that words begin with from a node on. */
function labelBehind(node: ChildNode): string | undefined {
  if (isText(node) && node.data.trim() !== "") return leadingLabel(node.data)?.label;
  const element = isTag(node) ? node : node.nextSibling;
  return element && isTag(element) ? leadingLabel(beginningOf(element))?.label : undefined;
}

/**
 * Restores paragraphs that the page doesn't mark: words between blocks, words behind a footnote that has interrupted
 * them, and notes parted by line breaks only.
 */
export function restoreParagraphs(root: ParentNode): void {
  if (root instanceof Element && !root.children.some(isBlockNode)) wrapAll(root);
  for (const element of [...(root instanceof Element ? [root] : []), ...elementsOf(root)]) {
    if (containers.has(element.name)) wrapWords(element);
  }
  for (const element of elementsOf(root)) {
    if (isBlock(element) && !element.children.some(isBlockNode)) splitNotes(element);
  }
}
