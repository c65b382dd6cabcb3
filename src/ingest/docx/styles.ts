import type { Element } from "domhandler";
import { childAt, elementsIn, isOn, isSwitchedOn, valueAt } from "./ooxml.ts";

/** The role of a paragraph according to its style. */
export interface ParagraphKind {
  /** The level of a heading, 1 the highest. Undefined for running text. */
  readonly level: number | undefined;
  /** True for a line of a table of contents. */
  readonly contents: boolean;
}

/** Word's outline levels 0 to 8 follow the title's level; 9 means none. A subtitle is below all of them. */
const levels = { title: 1, highest: 2, subtitle: 11 };

function levelOf(outline: string | undefined): number | undefined {
  const level = Number(outline);
  return outline !== undefined && Number.isInteger(level) && level >= 0 && level < 9
    ? level + levels.highest
    : undefined;
}

/** The styles of a document, with inheritance. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #default: Element | undefined;
  /** BCP 47 tag of the default language. */
  readonly language: string | undefined;

  /** @param root of the styles part */
  constructor(root: Element | undefined) {
    const styles = root ? elementsIn(root).filter(({ name }) => name === "w:style") : [];
    this.#styles = new Map(styles.map((style) => [style.attribs["w:styleId"] ?? "", style]));
    this.#default = styles.find(
      ({ attribs }) => attribs["w:type"] === "paragraph" && isSwitchedOn(attribs["w:default"]),
    );
    this.language = valueAt(root, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang");
  }

  /** A style and the styles that it is based on, nearest first. */
  #lineage(id: string | undefined): Element[] {
    const lineage: Element[] = [];
    let style = id === undefined ? this.#default : this.#styles.get(id);
    while (style && !lineage.includes(style)) {
      lineage.push(style);
      style = this.#styles.get(valueAt(style, "w:basedOn") ?? "");
    }
    return lineage;
  }

  /**
   * The role of a paragraph by its style and its own outline level.
   *
   * @param properties the paragraph's `w:pPr`
   */
  kindOf(properties: Element | undefined): ParagraphKind {
    const lineage = this.#lineage(valueAt(properties, "w:pStyle"));
    // In the file, Word's built-in styles have English names, whatever language Word shows them in.
    const names = lineage.map((style) => valueAt(style, "w:name")?.toLowerCase() ?? "");
    const own = valueAt(properties, "w:outlineLvl");
    const styled = lineage
      .map((style) => valueAt(style, "w:pPr", "w:outlineLvl"))
      .find((level) => level !== undefined);
    const named = names
      .map((name) => /^heading ([1-9])$/u.exec(name)?.[1])
      .find((level) => level !== undefined);
    const level = levelOf(own ?? styled ?? (named === undefined ? undefined : String(Number(named) - 1)));
    const title = names.includes("title")
      ? levels.title
      : names.includes("subtitle")
        ? levels.subtitle
        : undefined;
    return { level: level ?? title, contents: names.some((name) => /^toc (?:\d|heading)/u.test(name)) };
  }

  /**
   * The `w:numPr` of a paragraph, its own or that of its style.
   *
   * @param properties the paragraph's `w:pPr`
   */
  numberingOf(properties: Element | undefined): Element | undefined {
    return this.#ofParagraph(properties, "w:numPr");
  }

  /**
   * The `w:framePr` of a paragraph, its own or that of its style.
   *
   * @param properties the paragraph's `w:pPr`
   */
  frameOf(properties: Element | undefined): Element | undefined {
    return this.#ofParagraph(properties, "w:framePr");
  }

  /** A property of a paragraph, its own or that of its style. */
  #ofParagraph(properties: Element | undefined, name: string): Element | undefined {
    const lineage = this.#lineage(valueAt(properties, "w:pStyle"));
    const inherited = lineage.map((style) => childAt(style, "w:pPr", name));
    return childAt(properties, name) ?? inherited.find((each) => each !== undefined);
  }

  /**
   * True if a run is raised, by itself or by its style.
   *
   * @param properties the run's `w:rPr`
   */
  raises(properties: Element | undefined): boolean {
    const id = valueAt(properties, "w:rStyle");
    const lineage = id === undefined ? [] : this.#lineage(id).map((style) => childAt(style, "w:rPr"));
    const aligned = [properties, ...lineage].map((each) => valueAt(each, "w:vertAlign")).find(Boolean);
    return aligned === undefined ? Number(valueAt(properties, "w:position")) > 0 : aligned === "superscript";
  }

  /**
   * True if a run is hidden, by itself or by its style.
   *
   * @param properties the run's `w:rPr`
   */
  hides(properties: Element | undefined): boolean {
    if (childAt(properties, "w:vanish")) return isOn(properties, "w:vanish");
    const id = valueAt(properties, "w:rStyle");
    return id !== undefined && this.#lineage(id).some((style) => isOn(style, "w:rPr", "w:vanish"));
  }
}
