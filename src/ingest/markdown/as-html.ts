import type { Link, ListItem, RootContent } from "mdast";

/** The label of a note in the words of a link: "1", "[1]", "¹". */
const label = /^[[(]?\s*(\d{1,4}|[*†‡]{1,3}|[a-z])\s*[\])]?$/iu;
/** The words of a link that leads back from a note. */
const back = /^\s*(?:[\^↩↵↑⇑⏎←↖▲]|back|return)/iu;

function escape(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

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
  const found = label.exec(wordsOf(node).normalize("NFKC").trim())?.[1];
  return id === undefined || found === undefined ? undefined : { label: found, id };
}

/** True if a node is a link back from a note, or contains one. */
function leadsBack(node: RootContent): boolean {
  return descendants(node).some(
    (each) => each.type === "link" && back.test(wordsOf(each)) && fragmentOf(each),
  );
}

/** The number that a list item shows. */
type NumberOf = (item: ListItem) => string | undefined;

/** The ids of notes whose anchors the program that wrote the file left out, by their list item or paragraph. */
function anchors(nodes: readonly RootContent[], numberOf: NumberOf): Map<RootContent, string> {
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
      node.type === "listItem" ? numberOf(node) : /^\s*[[(]?(\d{1,4}|[*†‡]{1,3})/u.exec(wordsOf(node))?.[1];
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

/** True if a file's notes are links or HTML, so that they are found as in a web page. */
export function hasLinkedNotes(nodes: readonly RootContent[]): boolean {
  return nodes
    .flatMap(descendants)
    .some(
      (node) =>
        referenceOf(node) !== undefined || (node.type === "html" && /<(?:sup|a)\b/iu.test(node.value)),
    );
}

/** Markdown as a web page, for notes that are links or HTML. */
export function asHtml(nodes: readonly RootContent[], numberOf: NumberOf): string {
  const ids = anchors(nodes, numberOf);
  const html = (node: RootContent): string => {
    if (node.type === "html") return node.value;
    if (node.type === "text") return escape(node.value);
    if (node.type === "break") return "<br>";
    if (node.type === "inlineCode") return `<code>${escape(node.value)}</code>`;
    if (node.type === "code") return `<pre>${escape(node.value)}</pre>`;
    const inner = "children" in node ? node.children.map((child: RootContent) => html(child)).join("") : "";
    const id = ids.get(node);
    const attribute = id === undefined ? "" : ` id="${escape(id)}"`;
    if (node.type === "heading") return `<h${node.depth}>${inner}</h${node.depth}>`;
    if (node.type === "link") return `<a href="${escape(node.url)}">${inner}</a>`;
    if (node.type === "list") {
      return node.ordered ? `<ol start="${node.start ?? 1}">${inner}</ol>` : `<ul>${inner}</ul>`;
    }
    if (node.type === "listItem") return `<li${attribute}>${inner}</li>`;
    const tag = tags[node.type];
    return tag ? `<${tag}${attribute}>${inner}</${tag}>` : inner;
  };
  return nodes.map(html).join("\n");
}
