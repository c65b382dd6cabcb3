import type { Blockquote, FootnoteDefinition, List, ListItem, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import type { Block, Document, Inline, NestedReference } from "../document.ts";
import { takeOffGutenbergFrame } from "../plain-text/layout/gutenberg.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { missingInitial } from "../html/preparation/initials.ts";
import { readPages } from "../html/pages.ts";
import { parseHtml } from "../html/tree.ts";
import { cleanInlines } from "../inlines.ts";
import { asHtml, hasLinkedNotes, hasTellingHtml, withReferenceLinks } from "./as-html.ts";
import { withoutDialects } from "./dialects.ts";
import { defineAllFootnotes, printedLabel, withoutTypedDefinitions } from "./footnote-definitions.ts";
import { restoreSigns, withinLimits } from "./limits.ts";
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
    return [
      { kind: "footnote", target: node.identifier, label: printedLabel(node.label ?? node.identifier) },
    ];
  }
  return "children" in node ? node.children.flatMap(inlinesOf) : [];
}

/** The letter of an initial that is a picture. Other pictures have no words. */
function initialOf([first, second]: readonly PhrasingContent[]): Inline[] {
  if (first?.type !== "image" || second?.type !== "text") return [];
  const letter = missingInitial(first.alt ?? "", second.value, false);
  return letter === undefined ? [] : [words(letter)];
}

function paragraphsOf(content: readonly Inline[]): Block[] {
  return (rowsOfTable(content) ?? [content]).map((row) => ({ kind: "paragraph", content: row }));
}

/** @param linkedOnly true if typed labels are words; see `PageContext` */
function readAsPage(
  source: string,
  linkedOnly = false,
): Pick<Document, "blocks" | "footnotes" | "nested" | "omissions"> {
  const { blocks, ...rest } = readPages([{ path: "", root: parseHtml(source) }], { linkedOnly });
  return { ...rest, blocks: blocks.flat() };
}

/** The number that a list item of a source shows, with its point or bracket: "62.". */
function printedNumber(source: string, { position }: ListItem): string | undefined {
  const from = position?.start.offset ?? 0;
  return /^\d{1,9}[.)]/u.exec(source.slice(from, from + 10))?.[0];
}

/** A document that is parsed from a source. */
class MarkdownReader {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  blocksOf(node: RootContent): Block[] {
    if (node.type === "heading") {
      return [{ kind: "heading", level: node.depth, content: node.children.flatMap(inlinesOf) }];
    }
    if (node.type === "paragraph") {
      return paragraphsOf([...initialOf(node.children), ...node.children.flatMap(inlinesOf)]);
    }
    if (node.type === "code") return [{ kind: "paragraph", content: [words(node.value)] }];
    if (node.type === "html") return [...readAsPage(withReferenceLinks(node.value)).blocks];
    if (node.type === "list") return this.#itemsOf(node);
    return isContainer(node) ? node.children.flatMap((child) => this.blocksOf(child)) : [];
  }

  /**
   * The paragraphs of each footnote by label, and the references in them. Of several footnotes with one label, the first
   * that isn't empty counts.
   */
  footnotesIn(nodes: readonly RootContent[]): {
    footnotes: Map<string, string[]>;
    nested: NestedReference[];
  } {
    const footnotes = new Map<string, string[]>();
    const nested: NestedReference[] = [];
    for (const { identifier, children } of nodes.flatMap(definitionsIn)) {
      const clean = children
        .flatMap((child) => this.blocksOf(child))
        .map(({ content }) => cleanInlines(content));
      const paragraphs = clean.flatMap(({ text }) => text || []);
      if (paragraphs.length === 0 || footnotes.has(identifier)) continue;
      footnotes.set(identifier, paragraphs);
      const references = clean.flatMap((each) => each.references);
      nested.push(...references.map(({ target, label }) => ({ target, label, within: identifier })));
    }
    return { footnotes, nested };
  }

  /** The number that a list item shows, without its point or bracket. */
  labelOf(item: ListItem): string | undefined {
    return printedNumber(this.#source, item)?.slice(0, -1);
  }

  /**
   * The number of a list item that is part of the words: "62.". Numbers of several items are words, since people cite
   * theses and articles by them.
   */
  numberIn(list: List, item: ListItem): string | undefined {
    const number = list.ordered ? printedNumber(this.#source, item) : undefined;
    return list.children.length > 1 || number !== "1." ? number : undefined;
  }

  #itemsOf(list: List): Block[] {
    return list.children.flatMap((item) => {
      const blocks = item.children.flatMap((child) => this.blocksOf(child));
      const number = this.numberIn(list, item);
      const [opening, ...rest] = blocks;
      if (number === undefined || opening?.kind !== "paragraph") return blocks;
      return [{ ...opening, content: [words(`${number} `), ...opening.content] }, ...rest];
    });
  }
}

function definitionsIn(node: RootContent): FootnoteDefinition[] {
  if (node.type === "footnoteDefinition") return [node];
  return isContainer(node) ? node.children.flatMap(definitionsIn) : [];
}

/** A source in which all ends of lines, paragraphs and pages are line feeds, the only ones that the parser knows. */
function withLineFeeds(content: string): string {
  return content.replace(/[\f\u2029]/gu, "\n\n").replace(/[\v\u0085\u2028]/gu, "\n");
}

/**
 * Parses Markdown with footnotes as in GitHub, Pandoc and MultiMarkdown: `[^1]` with a definition, or inline as
 * `^[text]` or `[^text]`. Notes that are links or HTML are read as in a web page.
 */
export function readMarkdown(content: string): Document {
  const lines = withLineFeeds(content);
  const framed = takeOffGutenbergFrame(lines);
  const front = takeFrontMatter(framed?.body ?? lines);
  const plain = withoutDialects(front.rest);
  const source = defineAllFootnotes(withinLimits(withoutTypedDefinitions(plain.source)));
  const { children } = fromMarkdown(source, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  restoreSigns(children);
  const reader = new MarkdownReader(source);
  const omissions = [...(framed?.omissions ?? []), ...plain.omissions];
  const about = {
    title: framed?.title ?? front.title ?? plain.title,
    metadata: framed?.metadata ?? { ...plain.metadata, ...front.metadata },
    language: front.language ?? plain.language,
    omissions,
  };
  const { footnotes, nested } = reader.footnotesIn(children);
  const hasNotes = footnotes.size > 0;
  if (!hasNotes && hasLinkedNotes(children)) {
    const page = readAsPage(asHtml(children, { labelOf: (item) => reader.labelOf(item) }));
    if (page.footnotes.size > 0)
      return { ...about, ...page, omissions: [...omissions, ...(page.omissions ?? [])] };
  }
  if (hasTellingHtml(children)) {
    const html = asHtml(children, { numberIn: (list, item) => reader.numberIn(list, item) });
    // A file that marks its notes as Markdown does types none, so that a "*" in its words is no mark.
    const page = readAsPage(html, hasNotes);
    return {
      ...about,
      blocks: page.blocks.flatMap((block) =>
        block.kind === "paragraph" ? paragraphsOf(block.content) : [block],
      ),
      footnotes: new Map([...page.footnotes, ...footnotes]),
      nested: [...(page.nested ?? []), ...nested],
      omissions: [...omissions, ...(page.omissions ?? [])],
    };
  }
  return { ...about, blocks: children.flatMap((child) => reader.blocksOf(child)), footnotes, nested };
}
