import { isTag, type Element } from "domhandler";
import { nextElementSibling, textContent } from "domutils";
import { fieldOf, type Field } from "./fields.ts";
import type { ListNumbering } from "./lists.ts";
import type { Series } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import { symbolOf } from "./symbol-font.ts";
import { childAt, elementsIn, isOn, isSwitchedOn } from "./ooxml.ts";

/** A piece of a paragraph. */
export type Piece =
  | { readonly kind: "words"; readonly words: string; readonly raised?: boolean }
  /** The number that Word prints in front of the paragraph. */
  | { readonly kind: "number"; readonly words: string }
  /** A footnote with a custom mark. */
  | { readonly kind: "footnote"; readonly target: string; readonly label: string }
  /** A footnote to be numbered. */
  | { readonly kind: "reference"; readonly series: Series; readonly target: string }
  | { readonly kind: "page" }
  /** The start and the end of a bookmark. */
  | { readonly kind: "bookmark"; readonly name: string; readonly id: string }
  | { readonly kind: "bookmark end"; readonly id: string }
  /** The start and the end of a field's result. */
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "field end" };

/** A paragraph, a file that is to be put in, or the end of a section with the section's properties. */
export type Part =
  | { readonly kind: "paragraph"; readonly level: number | undefined; readonly pieces: readonly Piece[] }
  | { readonly kind: "chunk"; readonly relationship: string }
  | { readonly kind: "section"; readonly properties: Element };

/** The target that a reference to a footnote and the footnote itself have in common. */
export function targetOf(series: Series, element: Element): string {
  return `${series} ${element.attribs["w:id"] ?? ""}`;
}

/** Elements without text of the work: properties, field instructions, and tracked deletions and moves. */
const noText = new Set(
  `w:pPr w:rPr w:tblPr w:trPr w:tcPr w:sdtPr w:rt
   w:del w:moveFrom w:delText w:delInstrText`.split(/\s+/u),
);

/** Elements that stand for one character. */
const characters = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);

/** The text that an element itself stands for. Returns undefined for elements that only contain others. */
function ownText(element: Element): string | undefined {
  const { name, attribs } = element;
  if (name === "w:sym") return symbolOf(attribs["w:font"], attribs["w:char"]);
  if (name !== "w:t" && name !== "m:t") return characters.get(name);
  const words = textContent(element);
  return attribs["xml:space"] === "preserve" ? words : words.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
}

/** True if an element may contain words of the work. The placeholder of an empty form field isn't one. */
function mayHaveText(element: Element): boolean {
  return !noText.has(element.name) && !isOn(element, "w:sdtPr", "w:showingPlcHdr");
}

/** The newer of two alternative contents. */
function preferredAlternative(element: Element): Element {
  if (element.name !== "mc:AlternateContent") return element;
  return childAt(element, "mc:Choice") ?? childAt(element, "mc:Fallback") ?? element;
}

function textElements(elements: readonly Element[]): Element[] {
  return elements.filter(({ name }) => name === "w:t" || name === "w:sym");
}

/** The elements of a footnote's custom mark. They follow the reference in its run, or in the next run. */
function customMark(reference: Element): Element[] {
  const run = reference.parent;
  if (!run || !isTag(run)) return [];
  const inRun = elementsIn(run);
  const behind = textElements(inRun.slice(inRun.indexOf(reference) + 1));
  const next = nextElementSibling(run);
  return behind.length === 0 && next?.name === "w:r" ? textElements(elementsIn(next)) : behind;
}

const initial = /^["“‘„«]?\p{Lu}$/u;

/** True for a text box with the first letter of a paragraph that begins with a small one. */
function isInitialOf(pieces: readonly Piece[]): (box: Element) => boolean {
  const lacksInitial = /^\s*\p{Ll}/u.test(wordsOf(pieces));
  return (box) => lacksInitial && initial.test(textContent(box).trim());
}

/** True for the first letter of a paragraph in a frame of its own. */
function isDropCap(frame: Element | undefined, pieces: readonly Piece[]): boolean {
  const words = wordsOf(pieces).trim();
  if (!frame || words === "") return false;
  const kind = frame.attribs["w:dropCap"];
  return kind === "drop" || kind === "margin" || initial.test(words);
}

/** A field whose end isn't reached yet. */
interface OpenField {
  /** True while its instructions last. */
  instructing: boolean;
  instructions: string;
  /** True if a piece stands for the start of its result. */
  started: boolean;
  /** True while the result is a table of contents. */
  lists: boolean;
}

const contentsField = /^\s*TOC\b/iu;

/** True if all words of a paragraph stand in links, as in a table of contents. */
function isLinked(pieces: readonly Piece[]): boolean {
  let depth = 0;
  return pieces.every((piece) => {
    if (piece.kind === "field") depth++;
    if (piece.kind === "field end") depth--;
    return piece.kind !== "words" || depth > 0 || piece.words.trim() === "";
  });
}

/** The words of a paragraph's pieces. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === "words" ? piece.words : "")).join("");
}

/** Reads the paragraphs of a part of the document: the body or a footnote. */
export class Content {
  readonly #styles: Styles;
  readonly #lists: ListNumbering;
  /** Innermost last. */
  readonly #fields: OpenField[] = [];
  /** True if the current paragraph has a part of a table of contents. */
  #inContents = false;
  /** The pieces of a drop cap, of bookmarks, or of a paragraph whose mark was deleted. They begin the next paragraph. */
  #carried: Piece[] = [];
  /** True if they are those of a drop cap, which empty paragraphs may separate from its word. */
  #hasDropCap = false;
  /** The text boxes that are anchored in the current paragraph. */
  #boxes: Element[] = [];
  /** The elements that were read as custom marks. */
  readonly #marks = new Set<Element>();

  constructor(styles: Styles, lists: ListNumbering) {
    this.#styles = styles;
    this.#lists = lists;
  }

  /**
   * The paragraphs and section ends in `parent`, in order. Text boxes follow the paragraph that they are anchored in.
   */
  parts(parent: Element): Part[] {
    return elementsIn(parent).flatMap((element): Part[] => {
      const { name } = element;
      if (!mayHaveText(element)) return [];
      if (name === "w:p") return this.#paragraph(element);
      if (name === "w:tr") return this.#row(element);
      if (name === "w:sectPr") return [{ kind: "section", properties: element }];
      if (name === "w:altChunk") return [{ kind: "chunk", relationship: element.attribs["r:id"] ?? "" }];
      if (name === "w:bookmarkStart" || name === "w:bookmarkEnd") {
        this.#carried.push(...this.#piecesOf(element));
        return [];
      }
      return this.parts(preferredAlternative(element));
    });
  }

  /** The pieces that no paragraph has followed, as one. */
  rest(): Part[] {
    const pieces = this.#carried;
    this.#carried = [];
    return pieces.length > 0 ? [{ kind: "paragraph", level: undefined, pieces }] : [];
  }

  #paragraph(element: Element): Part[] {
    const properties = childAt(element, "w:pPr");
    const { level, contents: hasStyle } = this.#styles.kindOf(properties);
    const own = this.#pieces(element);
    const isEmpty = wordsOf(own).trim() === "";
    const contents = hasStyle || (!isEmpty && this.#inContents && isLinked(own));
    const number = isEmpty ? undefined : this.#lists.next(properties);
    const initialBox = this.#boxes.find(isInitialOf(own));
    const pieces: Piece[] = [
      ...this.#carried,
      ...(initialBox ? [{ kind: "words", words: textContent(initialBox).trim() } as const] : []),
      ...(number === undefined ? [] : [{ kind: "number", words: `${number} ` } as const]),
      ...own,
    ];
    const boxes = this.#boxes.filter((box) => box !== initialBox);
    this.#boxes = [];
    // Instructions end with their paragraph, even if the file doesn't close them.
    for (const field of this.#fields) field.instructing = false;
    this.#inContents = this.#fields.some(({ lists }) => lists);
    const mark = childAt(properties, "w:rPr");
    this.#hasDropCap = isDropCap(this.#styles.frameOf(properties), own) || (this.#hasDropCap && isEmpty);
    const goesOn = isOn(mark, "w:del") || isOn(mark, "w:moveFrom") || this.#hasDropCap;
    this.#carried = goesOn ? pieces : [];
    const section = childAt(properties, "w:sectPr");
    return [
      ...(goesOn || contents ? [] : [{ kind: "paragraph", level, pieces } as const]),
      ...boxes.flatMap((box) => this.parts(box)),
      ...(section ? [{ kind: "section", properties: section } as const] : []),
    ];
  }

  /** A table row becomes one paragraph, unless a cell has several. */
  #row(element: Element): Part[] {
    if (isOn(element, "w:trPr", "w:del")) return [];
    const cells = elementsIn(element).map((cell) => (noText.has(cell.name) ? [] : this.parts(cell)));
    const parts = cells.flat();
    if (parts.length === 1 || cells.some((cell) => cell.length > 1)) return parts;
    const pieces = parts.flatMap((part): Piece[] =>
      part.kind === "paragraph" ? [...part.pieces, { kind: "words", words: " " }] : [],
    );
    return [{ kind: "paragraph", level: undefined, pieces }];
  }

  #pieces(parent: Element): Piece[] {
    return elementsIn(parent).flatMap((element) => this.#piecesOf(element));
  }

  #piecesOf(element: Element): Piece[] {
    const { name, attribs } = element;
    if (!mayHaveText(element) || this.#marks.has(element)) return [];
    const words = ownText(element);
    if (words !== undefined) {
      const pieces: Piece[] = this.#inInstructions ? [] : [{ kind: "words", words }];
      return attribs["w:type"] === "page" ? [...pieces, { kind: "page" }] : pieces;
    }
    switch (name) {
      case "w:r":
        return this.#run(element);
      case "w:fldChar":
        return this.#field(attribs["w:fldCharType"]);
      case "w:instrText":
        this.#instruct(textContent(element));
        return [];
      case "w:fldSimple":
        return this.#result(fieldOf(attribs["w:instr"] ?? ""), element);
      case "w:hyperlink": {
        const anchor = attribs["w:anchor"];
        return this.#result(anchor === undefined ? undefined : { kind: "link", anchor }, element);
      }
      case "w:bookmarkStart":
        return [{ kind: "bookmark", name: attribs["w:name"] ?? "", id: attribs["w:id"] ?? "" }];
      case "w:bookmarkEnd":
        return [{ kind: "bookmark end", id: attribs["w:id"] ?? "" }];
      case "w:footnoteReference":
        return [this.#reference("footnote", element)];
      case "w:endnoteReference":
        return [this.#reference("endnote", element)];
      case "w:lastRenderedPageBreak":
        return [{ kind: "page" }];
      case "w:txbxContent":
        this.#boxes.push(element);
        return [];
      default:
        return this.#pieces(preferredAlternative(element));
    }
  }

  get #inInstructions(): boolean {
    return this.#fields.some(({ instructing }) => instructing);
  }

  #instruct(instructions: string): void {
    const field = this.#fields.at(-1);
    if (field?.instructing === true) field.instructions += instructions;
  }

  #field(type: string | undefined): Piece[] {
    if (type === "begin") {
      this.#fields.push({ instructing: true, instructions: "", started: false, lists: false });
      return [];
    }
    if (type === "end") return this.#fields.pop()?.started === true ? [{ kind: "field end" }] : [];
    const open = this.#fields.at(-1);
    const field = open && fieldOf(open.instructions);
    if (!open || type !== "separate") return [];
    open.instructing = false;
    open.lists = contentsField.test(open.instructions);
    this.#inContents ||= open.lists;
    open.started = field !== undefined;
    return field ? [{ kind: "field", field }] : [];
  }

  /** The pieces in an element that is the result of a field. */
  #result(field: Field | undefined, element: Element): Piece[] {
    const pieces = this.#pieces(element);
    return field ? [{ kind: "field", field }, ...pieces, { kind: "field end" }] : pieces;
  }

  #run(run: Element): Piece[] {
    const pieces = this.#pieces(run);
    const properties = childAt(run, "w:rPr");
    if (this.#styles.hides(properties)) return [];
    if (!this.#styles.raises(properties)) return pieces;
    return pieces.map((piece) => (piece.kind === "words" ? { ...piece, raised: true } : piece));
  }

  #reference(series: Series, element: Element): Piece {
    const target = targetOf(series, element);
    if (!isSwitchedOn(element.attribs["w:customMarkFollows"])) return { kind: "reference", series, target };
    const mark = customMark(element);
    for (const each of mark) this.#marks.add(each);
    return { kind: "footnote", target, label: mark.map(ownText).join("").trim() || "*" };
  }
}
