import { Element, isTag, isText, type ChildNode, type ParentNode } from "domhandler";
import { append, appendChild, prepend } from "domutils";
import { isBlock, kindsOf } from "../elements.ts";
import { leadingLabel } from "../footnotes/labels.ts";
import { beginningOf } from "../neighbours.ts";
import { elementsOf } from "../tree.ts";
import { follows } from "./label-order.ts";

const containers = new Set(["body", "div", "section", "article", "main", "center", "blockquote"]);

function isBlank(node: ChildNode): boolean {
  return !isTag(node) && (!isText(node) || node.data.trim() === "");
}

function isBlockNode(node: ChildNode): boolean {
  return isTag(node) && (isBlock(node) || node.children.some((child) => isTag(child) && isBlock(child)));
}

const footnoteKinds = ["footnote", "endnote", "rearnote"];

function isFootnote(node: ChildNode): node is Element {
  return isTag(node) && isBlock(node) && footnoteKinds.some((kind) => kindsOf(node).has(kind));
}

/** Makes paragraphs of words that stand between the blocks of a container. */
function wrapWords(container: Element): void {
  const children = container.children.slice();
  if (!children.some(isBlockNode)) return;
  let run: ChildNode[] = [];
  /** The paragraph that a footnote has interrupted. The parser ends it there. */
  let interrupted: Element | undefined;
  let previous: ChildNode | undefined;
  const end = () => {
    const [first] = run;
    if (first && !run.every(isBlank)) {
      const paragraph = interrupted ?? new Element("p", {});
      if (!interrupted) prepend(first, paragraph);
      for (const node of run) appendChild(paragraph, node);
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
    if (isFootnote(node) && previous && isTag(previous) && previous.name === "p" && isFollowedByWords(node)) {
      appendChild(previous, node);
      interrupted = previous;
    } else previous = node;
  }
  end();
}

function isFollowedByWords({ nextSibling: next }: Element): boolean {
  return next !== null && !isBlank(next) && !isBlockNode(next);
}

/** Splits a block at line breaks behind which notes begin: "1 …", "2 …". */
function splitNotes(block: Element): void {
  const breaks = block.children.filter((child) => isTag(child) && child.name === "br");
  if (breaks.length === 0) return;
  let label = leadingLabel(beginningOf(block))?.label;
  let part = block;
  for (const each of breaks) {
    const next = each.nextSibling;
    const following = next && labelBehind(next);
    if (label === undefined || following === undefined || following === null) continue;
    if (!follows(following, label)) continue;
    label = following;
    const rest = new Element(block.name, {});
    append(part, rest);
    for (let node = each.nextSibling; node; node = each.nextSibling) appendChild(rest, node);
    part = rest;
  }
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
  for (const element of [...(root instanceof Element ? [root] : []), ...elementsOf(root)]) {
    if (containers.has(element.name)) wrapWords(element);
  }
  for (const element of elementsOf(root)) if (element.name === "p") splitNotes(element);
}
