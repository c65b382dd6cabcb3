import type { Element } from "domhandler";
import { childAt, elementsIn, isOn, isSwitchedOn, valueAt } from "./ooxml.ts";

/** What a paragraph is by its style. */
export interface ParagraphKind {
  /** The level of a heading, 1 the highest; undefined for a paragraph of running text. */
  readonly level: number | undefined;
  /** Whether it is a line of a table of contents. */
  readonly contents: boolean;
}

/** Word's own levels run from 0 to 8, and 9 is none; the work's title stands above, its subtitle below all. */
const levels = { title: 1, highest: 2, subtitle: 11 };

function levelOf(outline: string | undefined): number | undefined {
  const level = Number(outline);
  return outline !== undefined && Number.isInteger(level) && level >= 0 && level < 9
    ? level + levels.highest
    : undefined;
}

/** The styles of a document, with what they take from the styles they are based on. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #default: Element | undefined;
  /** The tag of the language that its words are in unless they say otherwise. */
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

  /** A style and those that it is based on, each once. */
  #lineage(id: string | undefined): Element[] {
    const lineage: Element[] = [];
    let style = id === undefined ? this.#default : this.#styles.get(id);
    while (style && !lineage.includes(style)) {
      lineage.push(style);
      style = this.#styles.get(valueAt(style, "w:basedOn") ?? "");
    }
    return lineage;
  }

  /** @param properties the paragraph's `w:pPr` */
  kindOf(properties: Element | undefined): ParagraphKind {
    const lineage = this.#lineage(valueAt(properties, "w:pStyle"));
    // Word keeps the English names of its own styles in the file, whatever language it shows them in.
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

  /** Whether words are hidden, by themselves or by their style. @param properties a run's `w:rPr` */
  hides(properties: Element | undefined): boolean {
    if (childAt(properties, "w:vanish")) return isOn(properties, "w:vanish");
    const id = valueAt(properties, "w:rStyle");
    return id !== undefined && this.#lineage(id).some((style) => isOn(style, "w:rPr", "w:vanish"));
  }
}
