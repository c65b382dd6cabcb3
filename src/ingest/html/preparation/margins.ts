import { Element, isTag, isText } from "domhandler";
import { removeElement, textContent } from "domutils";
import type { Omission, PrintedVerse } from "../../document.ts";
import { ancestors, blockOf, classesOf, isBlock, isOfKind, noteKinds, parentOf } from "../elements.ts";
import { labelIn } from "../footnotes/labels.ts";
import { elementsOf, shortTextOf } from "../tree.ts";
import { textBehind, wordsBefore } from "../neighbours.ts";
import { replaceNodes } from "./replacements.ts";
import { floats, type StyleSheet } from "./style-sheet.ts";

const lineNumberName =
  /^(?:(?:poem|verse)-?)?(?:line-?_?(?:num(?:ber)?|no|nr|count)s?|ln(?:um)?|lnum)$|^(?:poem|verse)-?line$|^poem-?num(?:ber)?$/iu;
const verseName =
  /^(?:v|vn|vers(?:e|num|et)?s?|v-?_?num(?:ber)?|vers(?:e|et)?-?_?(?:num(?:ber)?|no|label|id)s?|versenum)$/iu;
const chapterName = /^chapter-?_?num(?:ber)?$/iu;
const chapterLabelName = /^chapter-?_?label$/iu;
/** Names of notes and summaries in the margin. */
export const sideNoteName =
  /^(?:side|aside|sni|margin|(?:side|margin|left|right)-?_?notes?|side-?_?heads?|margin-?(?:aside|text|head)|marginal(?:ia)?)$/iu;

/** The name of elements that stand for the number of a verse. */
export const verseElement = "ibid-verse";

/** Levels between a note and its label. */
const maxLevels = 3;

/** In characters. */
const maxNumber = 8;
const maxSideNote = 1000;

/** The number that an element has, perhaps with a chapter's in front ("3:16") or that of a last verse behind ("16-17"). */
function numbersIn(element: Element): { number: number; chapter?: number } | undefined {
  const printed = shortTextOf(element, maxNumber)
    ?.replace(/^[[(]|[\])]?[.:]?$/gu, "")
    .trim();
  const [, chapter, number] = /^(?:(\d{1,3})[:.])?([1-9]\d{0,2})(?:[-–]\d{1,3})?$/u.exec(printed ?? "") ?? [];
  if (number === undefined) return undefined;
  return { number: Number(number), ...(chapter !== undefined && { chapter: Number(chapter) }) };
}

/** The verse that an element made by `takeOutMargins` stands for. */
export function verseOf({ attribs }: Element): PrintedVerse {
  const { number, chapter } = attribs;
  return { number: Number(number), ...(chapter !== undefined && { chapter: Number(chapter) }) };
}

/** True if an element is named as the number of a verse. */
function isNamedVerse(element: Element): boolean {
  const parent = parentOf(element);
  const isLabel = parent !== undefined && isNamed(element, /^label$/iu) && isNamed(parent, verseName);
  return isLabel || isNamed(element, verseName);
}

function isInNote(element: Element): boolean {
  return ancestors(element, maxLevels).some((around) => isOfKind(around, noteKinds));
}

/** True if a class of an element is such a name. */
function isNamed(element: Element, name: RegExp): boolean {
  return classesOf(element).some((each) => name.test(each));
}

const setOff = new Set(["sup", "b", "strong", "small", "span", "font", "em", "i"]);

/** True if an element has a link to a place in the page other than itself, as marks of notes have. */
function leadsToPlace(element: Element): boolean {
  return elementsOf(element).some(({ attribs: { href, id, name } }) => {
    const place = href?.split("#")[1];
    return place !== undefined && place !== "" && place !== id && place !== name;
  });
}

/** A number in an element of its own directly in front of a word, at the start of a block, behind white space or a clause. */
function isSetOff(element: Element): boolean {
  if (!setOff.has(element.name) || leadsToPlace(element)) return false;
  const before = wordsBefore(element, blockOf(element));
  return /^$|[\s.!?…,;:—–”’"]$/u.test(before) && /^[\p{L}“‘"'«„¿¡—(]/u.test(textBehind(element)?.data ?? "");
}

/** True if words touch a number on the left, so that it may also be the mark of a note. */
function touchesWords(element: Element): boolean {
  return /\S$/u.test(wordsBefore(element, blockOf(element)));
}

/** True if an element is the label at the place that a link with this label leads to. */
function isLabelOfNote(element: Element, linked: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const label = labelIn(shortTextOf(element, maxNumber) ?? "");
  const around = [
    element,
    ...ancestors(element, maxLevels),
    ...[...element.children, ...blockOf(element).children.slice(0, maxLevels)].filter(isTag),
  ];
  return around.some(({ attribs }) => linked.get(attribs["id"] ?? attribs["name"] ?? "")?.has(label));
}

/** Numbers that count verses: each is one more than the one before, or they start anew. */
function areVerses(numbers: readonly number[]): boolean {
  const consecutive = numbers.filter(
    (number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1,
  );
  return consecutive.length > 0 && consecutive.length * 2 >= numbers.length - 1;
}

/**
 * Takes out what is printed in the margin: line numbers, and notes without a mark. Numbers of verses become elements, and those of
 * chapters headings.
 *
 * @param elements all elements of a page
 * @param linked the labels of links by the ids that they lead to
 */
export function takeOutMargins(
  elements: readonly Element[],
  linked: ReadonlyMap<string, ReadonlySet<string>>,
  { floating }: StyleSheet,
): Omission[] {
  const omissions: Omission[] = [];
  const raised: { element: Element; number: number; chapter?: number }[] = [];
  for (const element of elements) {
    if (!element.parent) continue;
    const printed = numbersIn(element);
    if (printed && (isNamed(element, lineNumberName) || isFloatingBehindLine(element, floating))) {
      omissions.push({ kind: "line numbers", words: textContent(element).trim() });
      removeElement(element);
    } else if (isMarginNote(element, floating) && !linked.has(element.attribs["id"] ?? "")) {
      omissions.push({ kind: "notes in the margin", words: textContent(element).trim() });
      removeElement(element);
    } else if (isNamed(element, chapterLabelName) && isBlock(element)) {
      element.attribs["role"] = "heading";
    } else {
      const parent = parentOf(element);
      // An element with nothing but another one that has the number is read once.
      if (!printed || raised.at(-1)?.element === parent) continue;
      const { number } = printed;
      const isChapter = isNamed(element, chapterName);
      if (!isChapter && !isNamedVerse(element) && !isSetOff(element)) continue;
      if (isInNote(element) || isLabelOfNote(element, linked)) continue;
      const last = raised.at(-1)?.number ?? 0;
      if (number !== last + 1 && touchesWords(element)) continue;
      // The number of a chapter stands in the place of its first verse's.
      raised.push({ element, ...printed, ...(isChapter && { number: 1 }) });
    }
  }
  const verses = areVerses(raised.map(({ number }) => number));
  if (verses) {
    replaceNodes(
      new Map(
        raised.map(({ element, number, chapter }) => [
          element,
          [
            new Element(verseElement, {
              number: String(number),
              ...(chapter !== undefined && { chapter: String(chapter) }),
            }),
          ],
        ]),
      ),
    );
  } else
    for (const { element } of raised) if (element.name === "sup" || isNamedVerse(element)) keepApart(element);
  return omissions;
}

/** True if an element is a summary in the margin that stands in the words of a paragraph. */
function isMarginNote(element: Element, floating: ReadonlySet<string>): boolean {
  if (isBlock(element)) return false;
  const words =
    isNamed(element, sideNoteName) || isFloating(element, floating) ? shortTextOf(element, maxSideNote) : "";
  return Boolean(words) && (isNamed(element, sideNoteName) || /\p{L}\s+\p{L}/u.test(words ?? ""));
}

/** True if the style sheet takes an element out of the line. */
function isFloating(element: Element, floating: ReadonlySet<string>): boolean {
  return classesOf(element).some((name) => floating.has(name)) || floats(element.attribs["style"] ?? "");
}

/** True for a number that floats beside the end of a line. */
function isFloatingBehindLine(element: Element, floating: ReadonlySet<string>): boolean {
  if (isBlock(element) || !isFloating(element, floating)) return false;
  let next = element.nextSibling;
  while (next && isText(next) && next.data.trim() === "") next = next.nextSibling;
  return !next || (isTag(next) && (next.name === "br" || isBlock(next)));
}

/** Puts a space behind a number that touches a word. */
function keepApart(element: Element): void {
  const behind = textBehind(element);
  if (behind && isText(behind) && /^\S/u.test(behind.data)) behind.data = ` ${behind.data}`;
}
