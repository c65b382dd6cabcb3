import { isTag, type Element } from "domhandler";
import { nextElementSibling, textContent } from "domutils";
import type { Inline } from "../document.ts";
import type { Series } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import { symbolOf } from "./symbol-font.ts";
import { childAt, elementsIn, isOn, isSwitchedOn } from "./ooxml.ts";

/** A piece of a paragraph: words, a footnote with a custom mark, a footnote to be numbered, or the start of a page. */
export type Piece =
  | Inline
  | { readonly kind: "reference"; readonly series: Series; readonly target: string }
  | { readonly kind: "page" };

/** A paragraph, or the end of a section with the section's properties. */
export type Part =
  | { readonly kind: "paragraph"; readonly level: number | undefined; readonly pieces: readonly Piece[] }
  | { readonly kind: "section"; readonly properties: Element };

/** The target that a reference to a footnote and the footnote itself have in common. */
export function targetOf(series: Series, element: Element): string {
  return `${series} ${element.attribs["w:id"] ?? ""}`;
}

/** Elements without text of the work: properties, field instructions, and tracked deletions and moves. */
const noText = new Set(
  `w:pPr w:rPr w:tblPr w:trPr w:tcPr w:sdtPr w:instrText w:rt
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

/** Reads the paragraphs of a part of the document: the body or a footnote. */
export class Content {
  readonly #styles: Styles;
  /** For each open field, innermost last: true while its instructions last. */
  #fields: boolean[] = [];
  /** The pieces of a paragraph whose mark was deleted. They begin the next paragraph. */
  #carried: Piece[] = [];
  /** The text boxes that are anchored in the current paragraph. */
  #boxes: Element[] = [];
  /** The elements that were read as custom marks. */
  readonly #marks = new Set<Element>();

  constructor(styles: Styles) {
    this.#styles = styles;
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
      return this.parts(preferredAlternative(element));
    });
  }

  #paragraph(element: Element): Part[] {
    const properties = childAt(element, "w:pPr");
    const { level, contents } = this.#styles.kindOf(properties);
    const pieces = [...this.#carried, ...this.#pieces(element)];
    const boxes = this.#boxes;
    this.#boxes = [];
    // Instructions end with their paragraph, even if the file doesn't close them.
    this.#fields = this.#fields.map(() => false);
    const mark = childAt(properties, "w:rPr");
    const isMarkDeleted = isOn(mark, "w:del") || isOn(mark, "w:moveFrom");
    this.#carried = isMarkDeleted ? pieces : [];
    const section = childAt(properties, "w:sectPr");
    return [
      ...(isMarkDeleted || contents ? [] : [{ kind: "paragraph", level, pieces } as const]),
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
        this.#field(attribs["w:fldCharType"]);
        return [];
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
    return this.#fields.includes(true);
  }

  #field(type: string | undefined): void {
    if (type === "begin") this.#fields.push(true);
    else if (type === "separate") this.#fields.splice(-1, 1, false);
    else if (type === "end") this.#fields.pop();
  }

  #run(run: Element): Piece[] {
    const pieces = this.#pieces(run);
    return this.#styles.hides(childAt(run, "w:rPr")) ? [] : pieces;
  }

  #reference(series: Series, element: Element): Piece {
    const target = targetOf(series, element);
    if (!isSwitchedOn(element.attribs["w:customMarkFollows"])) return { kind: "reference", series, target };
    const mark = customMark(element);
    for (const each of mark) this.#marks.add(each);
    return { kind: "footnote", target, label: mark.map(ownText).join("").trim() || "*" };
  }
}
