import { Text, type Element, type ParentNode } from "domhandler";
import { prependChild } from "domutils";
import { formatNumber } from "../docx/numbering.ts";
import { named } from "../epub/parts.ts";
import { elementsOf } from "../html/tree.ts";
import { parentOf } from "../html/elements.ts";

/** The formats of numbers in the words of Word, by those of OpenDocument. */
const formats = new Map([
  ["1", "decimal"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
]);

/** The numbering of the items of a level. */
interface Level {
  readonly format: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** The number of levels that are shown: 2 for "1.1". */
  readonly shown: number;
}

type ListStyle = ReadonlyMap<number, Level>;

function levelsIn(style: Element): ListStyle {
  const levels = elementsOf(style).filter(({ name }) => /^text:(?:list|outline)-level-style/u.test(name));
  return new Map(
    levels.map(({ attribs }) => [
      Number(attribs["text:level"]),
      {
        format: formats.get(attribs["style:num-format"] ?? ""),
        prefix: attribs["style:num-prefix"] ?? "",
        suffix: attribs["style:num-suffix"] ?? "",
        start: Number(attribs["text:start-value"] ?? 1),
        shown: Number(attribs["text:display-levels"] ?? 1),
      },
    ]),
  );
}

/** The styles of lists by name, and the names of those that paragraphs of a style have. */
interface Styles {
  readonly lists: ReadonlyMap<string, ListStyle>;
  readonly ofParagraphs: ReadonlyMap<string, string>;
}

function stylesIn(roots: readonly ParentNode[]): Styles {
  const lists = roots.flatMap((root) => named(root, "list-style"));
  const paragraphs = roots.flatMap((root) => named(root, "style"));
  return {
    lists: new Map(lists.map((style) => [style.attribs["style:name"] ?? "", levelsIn(style)])),
    ofParagraphs: new Map(
      paragraphs.flatMap(({ attribs }) => {
        const list = attribs["style:list-style-name"];
        return list ? [[attribs["style:name"] ?? "", list] as const] : [];
      }),
    ),
  };
}

/** A list that is being numbered. */
interface Numbering {
  readonly style: ListStyle | undefined;
  readonly level: number;
  /** The last numbers of the levels, shared with the lists in it. */
  readonly counts: number[];
}

/** The first paragraph of an item itself, not of a list in it. */
function paragraphOf(item: Element): Element | undefined {
  return elementsOf(item).find(
    (each) => parentOf(each) === item && (each.name === "text:p" || each.name === "text:h"),
  );
}

function numberOf({ style, level, counts }: Numbering, item: Element): string {
  const own = style?.get(level);
  const value = Number(item.attribs["text:start-value"] ?? Number.NaN);
  counts[level] = Number.isInteger(value) ? value : (counts[level] ?? (own?.start ?? 1) - 1) + 1;
  counts.length = level + 1;
  if (!own?.format) return "";
  const numbers: string[] = [];
  for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
    const format = style?.get(at)?.format;
    if (format) numbers.push(formatNumber(counts[at] ?? style?.get(at)?.start ?? 1, format));
  }
  return `${own.prefix}${numbers.join(".")}${own.suffix}`.trim();
}

/** The lists of a text, in its order. */
class Numberings {
  readonly #styles: Styles;
  readonly #byList = new Map<Element, Numbering>();
  readonly #byId = new Map<string, Numbering>();
  readonly #byStyle = new Map<string, Numbering>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** The numbering of the list that an element is in. */
  around(element: Element): Numbering | undefined {
    const list = parentOf(element);
    return list && this.#byList.get(list);
  }

  begin(list: Element): void {
    const { attribs } = list;
    const item = parentOf(list);
    const outer = item && this.around(item);
    const name = attribs["text:style-name"] ?? (outer ? "" : this.#styleOfParagraphs(list));
    const before =
      this.#byId.get(attribs["text:continue-list"] ?? "") ??
      (attribs["text:continue-numbering"] === "true" ? this.#byStyle.get(name) : undefined);
    const numbering: Numbering = {
      style: this.#styles.lists.get(name) ?? outer?.style,
      level: (outer?.level ?? 0) + 1,
      counts: outer?.counts ?? before?.counts ?? [],
    };
    this.#byList.set(list, numbering);
    if (attribs["xml:id"] !== undefined) this.#byId.set(attribs["xml:id"], numbering);
    if (!outer) this.#byStyle.set(name, numbering);
  }

  /** The list style that the paragraphs of a list name. */
  #styleOfParagraphs(list: Element): string {
    const styles = elementsOf(list).map(({ attribs }) =>
      this.#styles.ofParagraphs.get(attribs["text:style-name"] ?? ""),
    );
    return styles.find((style) => style !== undefined) ?? "";
  }
}

/**
 * Puts the numbers of lists in front of their items, since people cite by them.
 *
 * @param roots of the parts with styles
 */
export function numberLists(text: ParentNode, roots: readonly ParentNode[]): void {
  const numberings = new Numberings(stylesIn(roots));
  for (const element of elementsOf(text)) {
    if (element.name === "text:list") numberings.begin(element);
    if (element.name !== "text:list-item") continue;
    const numbering = numberings.around(element);
    const paragraph = numbering && paragraphOf(element);
    const number = paragraph ? numberOf(numbering, element) : "";
    if (paragraph && number !== "") prependChild(paragraph, new Text(`${number} `));
  }
}
