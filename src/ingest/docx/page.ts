import { Element, Text, type ChildNode, type ParentNode } from "domhandler";
import { appendChild } from "domutils";
import type { Piece, Part } from "./content.ts";
import type { Field } from "./fields.ts";
import { NoteNumbering, type Series } from "./numbering.ts";
import type { NestedReference } from "../document.ts";
import { makeElement } from "../html/elements.ts";
import { noteLabel, noteTarget } from "../html/preparation/notes/made-notes.ts";

type ReferencePiece = Extract<Piece, { kind: "reference" | "footnote" }>;
type Paragraph = Extract<Part, { kind: "paragraph" }>;
type Chunk = Extract<Part, { kind: "chunk" }>;

interface Section {
  readonly parts: readonly (Paragraph | Chunk)[];
  /** The `w:sectPr` element. Undefined for paragraphs behind the last section. */
  readonly properties: Element | undefined;
}

function sectionsOf(parts: readonly Part[]): Section[] {
  const sections: Section[] = [];
  let inSection: (Paragraph | Chunk)[] = [];
  for (const part of parts) {
    if (part.kind !== "section") inSection.push(part);
    else {
      sections.push({ parts: inSection, properties: part.properties });
      inSection = [];
    }
  }
  return [...sections, { parts: inSection, properties: undefined }];
}

/** The footnotes of a document, as its text refers to them. */
interface References {
  /** The labels by the pieces that refer. */
  readonly labels: ReadonlyMap<Piece, { readonly target: string; readonly label: string }>;
  /** The first reference in each bookmark, by the bookmark's name. */
  readonly byBookmark: ReadonlyMap<string, { readonly target: string; readonly label: string }>;
  /** The references in footnotes. */
  readonly nested: readonly NestedReference[];
}

/** The pieces of the paragraphs of footnotes by target. */
type Footnotes = ReadonlyMap<string, readonly (readonly Piece[])[]>;

/** Numbers the footnotes in the order of the text. Those that a footnote refers to follow it. */
function numberReferences(
  sections: readonly Section[],
  footnotes: Footnotes,
  settings: Element | undefined,
): References {
  const numberings: Record<Series, NoteNumbering> = {
    footnote: new NoteNumbering("footnote", settings),
    endnote: new NoteNumbering("endnote", settings),
  };
  const labels = new Map<Piece, { target: string; label: string }>();
  const byBookmark = new Map<string, { target: string; label: string }>();
  const open = new Map<string, string>();
  const nested: NestedReference[] = [];
  const entered = new Set<string>();
  const labelOf = (piece: ReferencePiece) =>
    piece.kind === "reference" ? numberings[piece.series].next() : piece.label;
  const numberIn = (within: string) => {
    if (entered.has(within)) return;
    entered.add(within);
    for (const piece of footnotes.get(within)?.flat() ?? []) {
      if (piece.kind !== "reference" && piece.kind !== "footnote") continue;
      nested.push({ target: piece.target, label: labelOf(piece), within });
      numberIn(piece.target);
    }
  };
  for (const { parts, properties } of sections) {
    numberings.footnote.enterSection(properties);
    numberings.endnote.enterSection(properties);
    for (const piece of parts.flatMap((part) => (part.kind === "paragraph" ? part.pieces : []))) {
      if (piece.kind === "page") numberings.footnote.enterPage();
      if (piece.kind === "bookmark") open.set(piece.id, piece.name);
      if (piece.kind === "bookmark end") open.delete(piece.id);
      if (piece.kind !== "reference" && piece.kind !== "footnote") continue;
      const reference = { target: piece.target, label: labelOf(piece) };
      labels.set(piece, reference);
      for (const name of open.values()) if (!byBookmark.has(name)) byBookmark.set(name, reference);
      numberIn(piece.target);
    }
  }
  return { labels, byBookmark, nested };
}

/** Builds the content of one paragraph. */
class ParagraphBuilder {
  readonly #references: References;
  /** The paragraph and the results of fields in it that are open, innermost last. */
  readonly #open: ParentNode[];
  #words = "";

  constructor(paragraph: Element, references: References) {
    this.#open = [paragraph];
    this.#references = references;
  }

  add(pieces: readonly Piece[]): void {
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index];
      const bookmark = piece?.kind === "field" ? this.#noteOf(piece.field, pieces, index) : undefined;
      if (bookmark !== undefined) index = this.#crossReference(bookmark, pieces, index);
      else if (piece) this.#add(piece);
    }
  }

  /**
   * The bookmark of the footnote that a field refers to. One that isn't only for footnotes does if its words are the label of the footnote in the
   * bookmark that it leads to.
   */
  #noteOf(field: Field, pieces: readonly Piece[], start: number): string | undefined {
    if (field.kind === "note") return field.bookmark;
    const label = this.#references.byBookmark.get(field.anchor)?.label;
    const [words, end] = [pieces[start + 1], pieces[start + 2]];
    const isLabel = words?.kind === "words" && words.raised === true && words.words.trim() === label;
    return isLabel && end?.kind === "field end" ? field.anchor : undefined;
  }

  #append(node: ChildNode): void {
    const parent = this.#open.at(-1);
    if (parent) appendChild(parent, node);
  }

  #add(piece: Piece): void {
    switch (piece.kind) {
      case "words":
        this.#words = `${this.#words}${piece.words}`.slice(-1);
        if (piece.words === "\n") this.#append(makeElement("br", {}));
        else
          this.#append(
            piece.raised ? makeElement("sup", {}, [new Text(piece.words)]) : new Text(piece.words),
          );
        return;
      case "number":
        this.#append(makeElement("span", {}, [new Text(piece.words)]));
        this.#append(new Text(" "));
        return;
      case "footnote":
      case "reference":
        this.#refer(this.#references.labels.get(piece));
        return;
      case "bookmark":
        this.#append(makeElement("a", { id: piece.name }));
        return;
      case "field": {
        const link = makeElement(
          "a",
          piece.field.kind === "link" ? { href: `#${encodeURIComponent(piece.field.anchor)}` } : {},
        );
        this.#append(link);
        this.#open.push(link);
        return;
      }
      case "field end":
        if (this.#open.length > 1) this.#open.pop();
        return;
      case "bookmark end":
      case "page":
    }
  }

  #refer(reference: { readonly target: string; readonly label: string } | undefined): void {
    if (!reference) return;
    const { target, label } = reference;
    this.#append(makeElement("a", { [noteTarget]: target, [noteLabel]: label }, [new Text(label)]));
  }

  /**
   * Adds a reference to a footnote that is marked elsewhere, unless its number stands in the words ("see note 3").
   *
   * @returns the index of the last piece that was read
   */
  #crossReference(bookmark: string, pieces: readonly Piece[], start: number): number {
    const found = pieces.findIndex((piece, index) => index > start && piece.kind === "field end");
    const end = found === -1 ? pieces.length : found;
    const result = pieces.slice(start + 1, end);
    const reference = this.#references.byBookmark.get(bookmark);
    const raised = result.some((piece) => piece.kind === "words" && piece.raised === true);
    if (reference && (raised || /\S/u.test(this.#words))) this.#refer(reference);
    else for (const piece of result) this.#add(piece);
    return end;
  }
}

/**
 * Makes a page of HTML of a document's parts, so that notes that are only typed or linked are found as there. Footnotes
 * of Word's own are references with their labels.
 *
 * @param footnotes the footnotes of Word's own
 * @param settings the root of the settings part
 * @param chunks the content of files that are put in, by relationship
 */
export function pageOfParts(
  parts: readonly Part[],
  footnotes: Footnotes,
  settings: Element | undefined,
  chunks: ReadonlyMap<string, readonly ChildNode[]>,
): { body: Element; nested: readonly NestedReference[] } {
  const sections = sectionsOf(parts);
  const references = numberReferences(sections, footnotes, settings);
  const body = new Element("body", {});
  for (const part of sections.flatMap((section) => section.parts)) {
    if (part.kind === "chunk") {
      appendChild(body, makeElement("div", {}, chunks.get(part.relationship) ?? []));
      continue;
    }
    const { level, pieces } = part;
    const paragraph = makeElement(
      "p",
      level === undefined ? {} : { role: "heading", "aria-level": String(level) },
    );
    new ParagraphBuilder(paragraph, references).add(pieces);
    appendChild(body, paragraph);
  }
  return { body, nested: references.nested };
}
