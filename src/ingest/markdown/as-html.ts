import type { Link, List, ListItem, RootContent } from "mdast";
import { escapeHtml } from "../../shared/html.ts";
import { noteLabel, noteTarget } from "../html/preparation/notes/made-notes.ts";
import { printedLabel } from "./footnote-definitions.ts";

/** The label of a note in the words of a link: "1", "[1]", "¹". */
const printedLabelPattern = /^[[(]?\s*(\d{1,4}|[*†‡]{1,3}|[a-z])\s*[\])]?$/iu;
/** The words of a link that leads back from a note. */
const back = /^\s*(?:[\^↩↵↑⇑⏎←↖▲]|back|return)/iu;

/** The plain words of a node. */
function wordsOf(node: RootContent): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function descendants(node: RootContent): RootContent[] {
  return [
    node,
    ...("children" in node ? node.children.flatMap((child: RootContent) => descendants(child)) : []),
  ];
}

function fragmentOf({ url }: Link): string | undefined {
  return /#([^#\s]+)$/u.exec(url)?.[1];
}

/** The label of a note that a link refers to, and the id that it leads to. */
function referenceOf(node: RootContent): { label: string; id: string } | undefined {
  if (node.type !== "link") return undefined;
  const id = fragmentOf(node);
  const found = printedLabelPattern.exec(wordsOf(node).normalize("NFKC").trim())?.[1];
  return id === undefined || found === undefined ? undefined : { label: found, id };
}

/** True if a node is a link back from a note, or contains one. */
function leadsBack(node: RootContent): boolean {
  return descendants(node).some(
    (each) => each.type === "link" && back.test(wordsOf(each)) && fragmentOf(each),
  );
}

/** The numbers of list items: as the labels of notes, or as words of the text. */
interface Numbers {
  readonly labelOf?: (item: ListItem) => string | undefined;
  readonly numberIn?: (list: List, item: ListItem) => string | undefined;
}

/** The ids of notes whose anchors the program that wrote the file left out, by their list item or paragraph. */
function anchors(nodes: readonly RootContent[], { labelOf }: Numbers): Map<RootContent, string> {
  const all = nodes.flatMap(descendants);
  const ids = new Map<string, string>();
  for (const node of all) {
    const reference = referenceOf(node);
    if (reference && !ids.has(reference.label)) ids.set(reference.label, reference.id);
  }
  const found = new Map<RootContent, string>();
  const taken = new Set<string>();
  for (const node of all) {
    if (node.type !== "listItem" && node.type !== "paragraph") continue;
    if (!leadsBack(node)) continue;
    const printed =
      node.type === "listItem" ? labelOf?.(node) : /^\s*[[(]?(\d{1,4}|[*†‡]{1,3})/u.exec(wordsOf(node))?.[1];
    const id = printed === undefined ? undefined : ids.get(printed);
    if (id === undefined || taken.has(id)) continue;
    found.set(node, id);
    taken.add(id);
  }
  return found;
}

const tags: Readonly<Partial<Record<RootContent["type"], string>>> = {
  paragraph: "p",
  blockquote: "blockquote",
  emphasis: "em",
  strong: "strong",
  delete: "del",
};

/** A tag that says more about its words than how they look: raised, named, or with something to show on demand. */
const tellingTag =
  /<(?:sup|label|aside)\b|<[a-z][a-z\d]*\s[^<>]*\b(?:class|title|role|hidden|epub:type|data-[\w-]+)\b/iu;

/** True if a file has HTML whose names and attributes tell what its words are, as page numbers and notes in the margin. */
export function hasTellingHtml(nodes: readonly RootContent[]): boolean {
  return nodes.flatMap(descendants).some((node) => node.type === "html" && tellingTag.test(node.value));
}

/** True if a file's notes are links or HTML, so that they are found as in a web page. */
export function hasLinkedNotes(nodes: readonly RootContent[]): boolean {
  return nodes
    .flatMap(descendants)
    .some(
      (node) =>
        referenceOf(node) !== undefined ||
        (node.type === "html" && (/<a\b/iu.test(node.value) || tellingTag.test(node.value))),
    );
}

function referenceLink(target: string, label: string): string {
  return `<a ${noteTarget}="${escapeHtml(target)}" ${noteLabel}="${escapeHtml(label)}">${escapeHtml(label)}</a>`;
}

/** HTML within Markdown, with links for the references to footnotes that are written as in Markdown between its tags. */
export function withReferenceLinks(html: string): string {
  return html.replace(/<[^<>]*>|\[\^([^\s[\]\\<>]{1,200})\]/gu, (written: string, label?: string) =>
    label === undefined ? written : referenceLink(label.toLowerCase(), label),
  );
}

/**
 * Markdown as a web page, for notes that are links or HTML. Footnotes of Markdown aren't part of the page, only the
 * references to them.
 */
export function asHtml(nodes: readonly RootContent[], numbers: Numbers): string {
  const ids = anchors(nodes, numbers);
  const allOf = (children: readonly RootContent[]) => children.map((child) => html(child)).join("");
  const listOf = (list: List): string => {
    if (!numbers.numberIn) {
      const items = allOf(list.children);
      return list.ordered ? `<ol start="${list.start ?? 1}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    const items = list.children.map((item) => {
      const number = numbers.numberIn?.(list, item);
      return number === undefined ? html(item) : html(item).replace(/^<li><p[^>]*>/u, `$&${number} `);
    });
    return `<ul>${items.join("")}</ul>`;
  };
  const html = (node: RootContent): string => {
    if (node.type === "html") return withReferenceLinks(node.value);
    if (node.type === "text") return escapeHtml(node.value);
    if (node.type === "break") return "<br>";
    if (node.type === "inlineCode") return `<code>${escapeHtml(node.value)}</code>`;
    if (node.type === "code") return `<pre>${escapeHtml(node.value)}</pre>`;
    if (node.type === "list") return listOf(node);
    if (node.type === "footnoteDefinition") return "";
    if (node.type === "footnoteReference") {
      return referenceLink(node.identifier, printedLabel(node.label ?? node.identifier));
    }
    const inner = "children" in node ? allOf(node.children) : "";
    const id = ids.get(node);
    const attribute = id === undefined ? "" : ` id="${escapeHtml(id)}"`;
    if (node.type === "heading") return `<h${node.depth}>${inner}</h${node.depth}>`;
    if (node.type === "link") return `<a href="${escapeHtml(node.url)}">${inner}</a>`;
    if (node.type === "listItem") return `<li${attribute}>${inner}</li>`;
    const tag = tags[node.type];
    return tag ? `<${tag}${attribute}>${inner}</${tag}>` : inner;
  };
  return nodes.map(html).join("\n");
}
