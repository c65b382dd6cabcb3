import type {
  Blockquote,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import type { Block, Document, Inline } from "../document.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { readPages } from "../html/pages.ts";
import { parseHtml } from "../html/tree.ts";
import { cleanInlines } from "../inlines.ts";
import { defineAllFootnotes } from "./footnote-definitions.ts";
import { rowsOfTable } from "./table.ts";

function words(written: string): Inline {
  return { kind: "words", words: written };
}

/** True if a node contains blocks. */
function isContainer(node: RootContent): node is Blockquote | List | ListItem {
  return node.type === "blockquote" || node.type === "list" || node.type === "listItem";
}

function inlinesOf(node: PhrasingContent): Inline[] {
  if (node.type === "text" || node.type === "inlineCode") return [words(node.value)];
  if (node.type === "break") return [words("\n")];
  if (node.type === "html") return /^<br\b/iu.test(node.value) ? [words("\n")] : [];
  if (node.type === "footnoteReference") {
    return [{ kind: "footnote", target: node.identifier, label: node.label ?? node.identifier }];
  }
  return "children" in node ? node.children.flatMap(inlinesOf) : [];
}

function paragraphsOf(node: Paragraph): Block[] {
  const content = node.children.flatMap(inlinesOf);
  return (rowsOfTable(content) ?? [content]).map((row) => ({ kind: "paragraph", content: row }));
}

function blocksOfHtml(source: string): Block[] {
  return readPages([{ path: "", root: parseHtml(source) }]).blocks.flat();
}

function blocksOf(node: RootContent): Block[] {
  if (node.type === "heading") {
    return [{ kind: "heading", level: node.depth, content: node.children.flatMap(inlinesOf) }];
  }
  if (node.type === "paragraph") return paragraphsOf(node);
  if (node.type === "code") return [{ kind: "paragraph", content: [words(node.value)] }];
  if (node.type === "html") return blocksOfHtml(node.value);
  return isContainer(node) ? node.children.flatMap(blocksOf) : [];
}

function definitionsIn(node: RootContent): FootnoteDefinition[] {
  if (node.type === "footnoteDefinition") return [node];
  return isContainer(node) ? node.children.flatMap(definitionsIn) : [];
}

/** The paragraphs of each footnote by label. Of several footnotes with one label, the first that isn't empty counts. */
function footnotesIn(nodes: readonly RootContent[]): Map<string, string[]> {
  const footnotes = new Map<string, string[]>();
  for (const { identifier, children } of nodes.flatMap(definitionsIn)) {
    const paragraphs = children
      .flatMap(blocksOf)
      .map(({ content }) => cleanInlines(content).text)
      .filter((text) => text !== "");
    if (paragraphs.length > 0 && !footnotes.has(identifier)) footnotes.set(identifier, paragraphs);
  }
  return footnotes;
}

/** Parses Markdown with footnotes as in GitHub and Pandoc: `[^1]` with a definition, or inline as `^[text]`. */
export function readMarkdown(content: string): Document {
  const { title, language, rest } = takeFrontMatter(content);
  const { children } = fromMarkdown(defineAllFootnotes(rest), {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  return { title, language, blocks: children.flatMap(blocksOf), footnotes: footnotesIn(children) };
}
