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

/**
 * Puts the numbers of lists in front of their items, since people cite by them.
 *
 * @param roots of the parts with styles
 */
export function numberLists(text: ParentNode, roots: readonly ParentNode[]): void {
  const { lists, ofParagraphs } = stylesIn(roots);
  const numberings = new Map<Element, Numbering>();
  const byId = new Map<string, Numbering>();
  const byStyle = new Map<string, Numbering>();
  for (const element of elementsOf(text)) {
    const around = parentOf(element);
    if (element.name === "text:list") {
      const { attribs } = element;
      const outer = around && parentOf(around) ? numberings.get(parentOf(around) ?? around) : undefined;
      const own = outer
        ? []
        : elementsOf(element).flatMap(
            (each) => ofParagraphs.get(each.attribs["text:style-name"] ?? "") ?? [],
          );
      const name = attribs["text:style-name"] ?? own[0] ?? "";
      const before =
        byId.get(attribs["text:continue-list"] ?? "") ??
        (attribs["text:continue-numbering"] === "true" ? byStyle.get(name) : undefined);
      const numbering: Numbering = {
        style: lists.get(name) ?? outer?.style,
        level: (outer?.level ?? 0) + 1,
        counts: outer?.counts ?? before?.counts ?? [],
      };
      numberings.set(element, numbering);
      if (attribs["xml:id"] !== undefined) byId.set(attribs["xml:id"], numbering);
      if (!outer) byStyle.set(name, numbering);
    }
    const numbering = element.name === "text:list-item" && around ? numberings.get(around) : undefined;
    const paragraph = numbering && paragraphOf(element);
    if (!numbering || !paragraph) continue;
    const number = numberOf(numbering, element);
    if (number !== "") prependChild(paragraph, new Text(`${number} `));
  }
}
