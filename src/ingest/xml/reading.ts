import type { Element, ParentNode } from "domhandler";
import type { Block, Document, Inline, NestedReference, PrintedVerse } from "../document.ts";
import { withoutLabels } from "../html/footnotes/labels.ts";
import { walk } from "../html/tree.ts";
import { cleanText, plainWords } from "../inlines.ts";

/** The role of an element in the text. */
export type Role =
  /** Its content belongs to the words around it. */
  | "inline"
  /** Its content begins and ends paragraphs. */
  | "block"
  /** It isn't part of the work. */
  | "skipped"
  /** White space stands in its place, and around its content. */
  | "space"
  | { readonly role: "heading"; readonly level: number }
  /** Its words stand above the line, or link to an anchor of the file. */
  | { readonly role: "format"; readonly raised?: boolean; readonly linkTo?: string }
  /** A note in the place that refers to it. Without a label it gets the next number, and without a target one of its own. */
  | { readonly role: "note"; readonly label: string | undefined; readonly target?: string | undefined }
  | { readonly role: "reference"; readonly target: string; readonly label: string }
  /** The text of a note that is referred to elsewhere. */
  | { readonly role: "body"; readonly target: string }
  | { readonly role: "page"; readonly label: string }
  /** A verse, which begins a paragraph if it is a block. */
  | { readonly role: "verse"; readonly verse: PrintedVerse; readonly isBlock: boolean }
  /** A division whose heading isn't printed. */
  | { readonly role: "division"; readonly level: number; readonly title: string }
  | { readonly role: "words"; readonly words: string };

/** The text, or a note, that is being read. */
interface Frame {
  /** The element of a note. */
  readonly element?: Element;
  readonly target?: string;
  content: Inline[];
  heading: { readonly element: Element; readonly level: number } | undefined;
}

/** Reads the blocks and notes of an XML document by the roles of its elements. */
class Reader {
  readonly blocks: Block[] = [];
  readonly footnotes = new Map<string, string[]>();
  readonly nested: NestedReference[] = [];
  /** The labels of the notes that are referred to elsewhere. */
  readonly #labels = new Map<string, string>();
  readonly #roleOf: (element: Element) => Role;
  readonly #anchorOf: (element: Element) => string | undefined;
  /** Innermost last. */
  readonly #formats: { readonly element: Element; readonly raised?: boolean; readonly linkTo?: string }[] =
    [];
  readonly #frames: Frame[] = [{ content: [], heading: undefined }];
  readonly #blocks = new Set<Element>();
  readonly #spaces = new Set<Element>();
  #notes = 0;

  constructor(roleOf: (element: Element) => Role, anchorOf: (element: Element) => string | undefined) {
    this.#roleOf = roleOf;
    this.#anchorOf = anchorOf;
  }

  read(root: ParentNode): void {
    walk(root, {
      enter: (element) => this.#enter(element),
      text: (words) => this.#words(words),
      leave: (element) => this.#leave(element),
    });
    this.#end();
    this.#removeLabels();
  }

  /** Removes the labels printed in front of the notes. */
  #removeLabels(): void {
    const targets = [...this.#labels.keys()].filter((target) => this.footnotes.has(target));
    const labelled = targets.map((target) => ({
      label: this.#labels.get(target) ?? "",
      paragraphs: this.footnotes.get(target) ?? [],
    }));
    for (const [index, paragraphs] of withoutLabels(labelled).entries()) {
      this.footnotes.set(targets[index] ?? "", [...paragraphs]);
    }
  }

  get #frame(): Frame {
    const frame = this.#frames.at(-1);
    if (!frame) throw new Error("the text itself has no end");
    return frame;
  }

  #add(...content: readonly Inline[]): void {
    this.#frame.content.push(...content);
  }

  #words(words: string): void {
    const { raised, linkTo } = this.#formats.at(-1) ?? {};
    this.#add({ kind: "words", words, ...(raised && { raised }), ...(linkTo !== undefined && { linkTo }) });
  }

  #space(): void {
    this.#add({ kind: "words", words: " " });
  }

  /** Returns true if the element's content is to be read. */
  #enter(element: Element): boolean {
    const found = this.#roleOf(element);
    const isRead =
      typeof found === "string" ? this.#enterPlain(element, found) : this.#enterRole(element, found);
    const anchor = isRead ? this.#anchorOf(element) : undefined;
    if (anchor !== undefined) this.#add({ kind: "words", words: "", anchor });
    return isRead;
  }

  #enterPlain(element: Element, role: Extract<Role, string>): boolean {
    if (role === "block") {
      this.#blocks.add(element);
      this.#endBlock();
    } else if (role === "space") {
      this.#spaces.add(element);
      this.#space();
    }
    return role !== "skipped";
  }

  #enterRole(element: Element, found: Exclude<Role, string>): boolean {
    switch (found.role) {
      case "heading":
        this.#endBlock();
        this.#frame.heading ??= { element, level: found.level };
        return true;
      case "format":
        this.#formats.push({ ...this.#formats.at(-1), ...found, element });
        return true;
      case "note": {
        this.#notes++;
        const target = found.target ?? `note ${this.#notes}`;
        this.#add({ kind: "footnote", target, label: found.label ?? String(this.#notes) });
        this.#frames.push({ element, target, content: [], heading: undefined });
        return true;
      }
      case "body":
        this.#endBlock();
        this.#frames.push({ element, target: found.target, content: [], heading: undefined });
        return true;
      case "reference":
        if (!this.#labels.has(found.target)) this.#labels.set(found.target, found.label);
        this.#add({ kind: "footnote", target: found.target, label: found.label });
        return false;
      case "page":
        this.#add({ kind: "page", label: found.label });
        return true;
      case "division":
        this.#end();
        this.blocks.push({
          kind: "heading",
          level: found.level,
          content: [{ kind: "words", words: found.title }],
        });
        return true;
      case "verse":
        if (found.isBlock) this.#endBlock();
        this.#add({ kind: "verse", verse: found.verse });
        return true;
      case "words":
        this.#add({ kind: "words", words: found.words });
        return false;
    }
  }

  #leave(element: Element): void {
    const { heading } = this.#frame;
    if (heading?.element === element) {
      this.#end();
      this.#frame.heading = undefined;
    } else if (this.#frame.element === element) {
      this.#end();
      this.#frames.pop();
    } else if (this.#formats.at(-1)?.element === element) this.#formats.pop();
    else if (this.#blocks.has(element)) this.#endBlock();
    else if (this.#spaces.has(element)) this.#space();
  }

  /** Ends a paragraph. The lines of a heading are one block. */
  #endBlock(): void {
    if (this.#frame.heading) this.#space();
    else this.#end();
  }

  #end(): void {
    const { content, target, heading } = this.#frame;
    const isEmpty = cleanText(plainWords(content)) === "";
    // Pages, verses, anchors and references without words belong to the next paragraph.
    this.#frame.content =
      isEmpty && !heading
        ? content.filter((inline) => inline.kind !== "words" || inline.anchor !== undefined)
        : [];
    if (isEmpty && !heading) return;
    if (target !== undefined) {
      for (const inline of content) {
        if (inline.kind === "footnote") this.nested.push({ ...inline, within: target });
      }
      const known = this.footnotes.get(target);
      if (known) known.push(plainWords(content));
      else this.footnotes.set(target, [plainWords(content)]);
    } else if (heading) this.blocks.push({ kind: "heading", level: heading.level, content });
    else this.blocks.push({ kind: "paragraph", content });
  }
}

/**
 * Reads the blocks and notes below a node. Names of elements and attributes are in lower case.
 *
 * @param anchorOf the name of the place where an element begins, for links to it
 */
export function readElements(
  root: ParentNode,
  roleOf: (element: Element) => Role,
  anchorOf: (element: Element) => string | undefined = () => undefined,
): Pick<Document, "blocks" | "footnotes" | "nested"> {
  const reader = new Reader(roleOf, anchorOf);
  reader.read(root);
  return { blocks: reader.blocks, footnotes: reader.footnotes, nested: reader.nested };
}
