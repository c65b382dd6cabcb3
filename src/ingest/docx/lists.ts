import type { Element } from "domhandler";
import { formatNumber } from "./numbering.ts";
import { childAt, elementsIn, valueAt } from "./ooxml.ts";
import type { Styles } from "./styles.ts";

/** Formats whose items have no number. */
const unnumbered = new Set(["bullet", "none"]);

function integerOf(value: string | undefined): number | undefined {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** The level definitions in an element by their number. */
function levelsIn(parent: Element | undefined): Map<number, Element> {
  const levels = parent ? elementsIn(parent).filter(({ name }) => name === "w:lvl") : [];
  return new Map(levels.map((level) => [Number(level.attribs["w:ilvl"]), level]));
}

/** Numbers the paragraphs of lists, as Word does. */
export class ListNumbering {
  readonly #styles: Styles;
  readonly #abstract: ReadonlyMap<string, Element>;
  readonly #lists: ReadonlyMap<string, Element>;
  /** The last numbers of each abstract list by level. */
  readonly #counts = new Map<string, number[]>();
  /** The lists that have started. */
  readonly #started = new Set<string>();

  /** @param root of the numbering part */
  constructor(root: Element | undefined, styles: Styles) {
    this.#styles = styles;
    const definitions = root ? elementsIn(root) : [];
    this.#abstract = new Map(
      definitions
        .filter(({ name }) => name === "w:abstractNum")
        .map((each) => [each.attribs["w:abstractNumId"] ?? "", each]),
    );
    this.#lists = new Map(
      definitions.filter(({ name }) => name === "w:num").map((each) => [each.attribs["w:numId"] ?? "", each]),
    );
  }

  /**
   * The number that Word prints in front of the next paragraph: "1.", "§ 2", "(b)". Returns undefined if it has none.
   *
   * @param properties the paragraph's `w:pPr`
   */
  next(properties: Element | undefined): string | undefined {
    const numbering = this.#styles.numberingOf(properties);
    const id = valueAt(numbering, "w:numId");
    const list = id === undefined ? undefined : this.#lists.get(id);
    const abstractId = valueAt(list, "w:abstractNumId");
    const abstract = abstractId === undefined ? undefined : this.#abstract.get(abstractId);
    if (id === undefined || !list || abstractId === undefined || !abstract) return undefined;
    const level = integerOf(valueAt(numbering, "w:ilvl")) ?? 0;
    const overrides = elementsIn(list).filter(({ name }) => name === "w:lvlOverride");
    const levels = levelsIn(abstract);
    for (const each of overrides) for (const [number, own] of levelsIn(each)) levels.set(number, own);
    const counts = this.#counts.get(abstractId) ?? [];
    this.#counts.set(abstractId, counts);
    if (!this.#started.has(id)) {
      this.#started.add(id);
      for (const each of overrides) {
        const start = integerOf(valueAt(each, "w:startOverride"));
        if (start !== undefined) counts[Number(each.attribs["w:ilvl"])] = start - 1;
      }
    }
    const startOf = (at: number) => integerOf(valueAt(levels.get(at), "w:start")) ?? 1;
    counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
    counts.length = level + 1;
    const definition = levels.get(level);
    const formatOf = (at: number) => valueAt(levels.get(at), "w:numFmt") ?? "decimal";
    if (!definition || unnumbered.has(formatOf(level))) return undefined;
    const isLegal = childAt(definition, "w:isLgl") !== undefined;
    const text = (valueAt(definition, "w:lvlText") ?? "").replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatNumber(counts[at] ?? startOf(at), isLegal ? "decimal" : formatOf(at));
    });
    return text.trim() || undefined;
  }
}
