import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import type { PdfLibrary } from "./library.ts";

type Operators = PdfLibrary["OPS"];

/** A field of an object of unknown shape. */
function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Pages are drawn only to see their fonts. Files with new fonts on each page would take too long. */
const maxPages = 40;

const boldName = /bold|black|heavy|demi|(?:cm|sf)bx|-b$/iu;

/** The weights and the widths of the fonts of a file. Both are only known of fonts that were seen. */
export class Fonts {
  readonly #operators: Operators;
  readonly #seen = new Set<string>();
  readonly #bold = new Set<string>();
  /** In ems, by character, by font. */
  readonly #widths = new Map<string, Map<string, number>>();
  #pages = 0;

  constructor(operators: Operators) {
    this.#operators = operators;
  }

  /** Learns about the fonts of a page, if one of them is new. */
  async see(page: PDFPageProxy, fonts: ReadonlySet<string>): Promise<void> {
    const unseen = [...fonts].filter((font) => !this.#seen.has(font));
    if (unseen.length === 0 || this.#pages === maxPages) return;
    this.#pages++;
    const { fnArray, argsArray } = await page.getOperatorList();
    this.#measure(fnArray, argsArray);
    for (const font of unseen) {
      this.#seen.add(font);
      const name = page.commonObjs.has(font) ? field(page.commonObjs.get(font), "name") : undefined;
      if (typeof name === "string" && boldName.test(name)) this.#bold.add(font);
    }
  }

  isBold(font: string): boolean {
    return this.#bold.has(font);
  }

  /** The width of a text without kerning, in ems. Undefined if it isn't known. */
  widthOf(text: string, font: string): number | undefined {
    const widths = this.#widths.get(font);
    let sum = 0;
    for (const character of text) {
      const width = widths?.get(character);
      if (width === undefined) return undefined;
      sum += width;
    }
    return sum;
  }

  /** Notes the widths of the glyphs that a page shows. */
  #measure(functions: readonly unknown[], args: readonly unknown[]): void {
    const { setFont, showText, save, restore } = this.#operators;
    const stack: unknown[] = [];
    let font: unknown;
    for (const [index, called] of functions.entries()) {
      const values: unknown = args[index];
      if (called === save) stack.push(font);
      else if (called === restore) font = stack.pop();
      else if (called === setFont) font = field(values, "0");
      else if (called === showText && typeof font === "string") this.#measureGlyphs(font, field(values, "0"));
    }
  }

  #measureGlyphs(font: string, glyphs: unknown): void {
    const widths = this.#widths.get(font) ?? new Map<string, number>();
    this.#widths.set(font, widths);
    for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
      const [unicode, width] = [field(glyph, "unicode"), field(glyph, "width")];
      if (typeof unicode === "string" && typeof width === "number") widths.set(unicode, width / 1000);
    }
  }
}
