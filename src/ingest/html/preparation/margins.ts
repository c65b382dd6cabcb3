import { Element, isTag, isText } from "domhandler";
import { removeElement, textContent } from "domutils";
import type { Omission } from "../../document.ts";
import { ancestors, blockOf, classesOf, isBlock, parentOf } from "../elements.ts";
import { labelIn } from "../footnotes/labels.ts";
import { shortTextOf } from "../tree.ts";
import { textBehind, wordsBefore } from "../neighbours.ts";
import { replaceNodes } from "./replacements.ts";

const lineNumberName = /^(?:poem-?)?(?:line-?_?(?:num(?:ber)?|no)s?|ln(?:um)?|lnum)$/iu;
const verseName =
  /^(?:v|vn|vers(?:e|num|et)?s?|v-?_?num(?:ber)?|vers(?:e|et)?-?_?(?:num(?:ber)?|no|label|id)s?|versenum)$/iu;
const chapterName = /^chapter-?_?num(?:ber)?$/iu;
const chapterLabelName = /^chapter-?_?label$/iu;
const sideNoteName = /^(?:side|(?:side|margin)-?_?notes?|side-?_?heads?|margin-?aside|marginalia)$/iu;

/** The name of elements that stand for the number of a verse. */
export const verseElement = "ibid-verse";

/** Levels between a note and its label. */
const maxLevels = 3;

/** In characters. */
const maxNumber = 8;
const maxSideNote = 1000;

function numberIn(element: Element): number | undefined {
  const printed = shortTextOf(element, maxNumber)
    ?.replace(/^[[(]|[\])]?[.:]?$/gu, "")
    .trim();
  return printed !== undefined && /^[1-9]\d{0,2}$/u.test(printed) ? Number(printed) : undefined;
}

/** True if an element is named as the number of a verse, or stands out in front of one. */
function isVerseNumber(element: Element): boolean {
  const parent = parentOf(element);
  const isLabel = parent !== undefined && isNamed(element, /^label$/iu) && isNamed(parent, verseName);
  return isLabel || isNamed(element, verseName) || isSetOff(element);
}

/** True if a class of an element is such a name. */
function isNamed(element: Element, name: RegExp): boolean {
  return classesOf(element).some((each) => name.test(each));
}

const bold = new Set(["b", "strong"]);

/** A raised or bold number directly in front of a word, at the start of a block, behind white space or a sentence. */
function isSetOff(element: Element): boolean {
  if (
    (element.name !== "sup" && !bold.has(element.name)) ||
    element.children.some((child) => isTag(child) && child.name === "a")
  )
    return false;
  const before = wordsBefore(element, blockOf(element));
  return /^$|[\s.!?…”’"]$/u.test(before) && /^[\p{L}“‘"']/u.test(textBehind(element)?.data ?? "");
}

/** True if a sentence touches a number on the left, so that it may also be the mark of a note. */
function touchesSentence(element: Element): boolean {
  return /\S$/u.test(wordsBefore(element, blockOf(element)));
}

/** True if an element is the label at the place that a link with this label leads to. */
function isLabelOfNote(element: Element, linked: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const label = labelIn(shortTextOf(element, maxNumber) ?? "");
  const around = [
    ...[element, ...ancestors(element, maxLevels)],
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
): Omission[] {
  const omissions: Omission[] = [];
  const raised: { element: Element; number: number }[] = [];
  for (const element of elements) {
    if (!element.parent) continue;
    if (isNamed(element, lineNumberName) && numberIn(element) !== undefined) {
      omissions.push({ kind: "line numbers", words: textContent(element).trim() });
      removeElement(element);
    } else if (isMarginNote(element) && !linked.has(element.attribs["id"] ?? "")) {
      omissions.push({ kind: "notes in the margin", words: textContent(element).trim() });
      removeElement(element);
    } else if (isNamed(element, chapterLabelName) && isBlock(element)) {
      element.attribs["role"] = "heading";
    } else {
      const number = numberIn(element);
      if (number === undefined) continue;
      const isChapter = isNamed(element, chapterName);
      if (!isChapter && (!isVerseNumber(element) || isLabelOfNote(element, linked))) continue;
      const last = raised.at(-1)?.number ?? 0;
      if (number !== last + 1 && touchesSentence(element)) continue;
      // The number of a chapter stands in the place of its first verse's.
      raised.push({ element, number: isChapter ? 1 : number });
    }
  }
  const verses = areVerses(raised.map(({ number }) => number));
  if (verses) {
    replaceNodes(
      new Map(
        raised.map(({ element, number }) => [
          element,
          [new Element(verseElement, { number: String(number) })],
        ]),
      ),
    );
  } else for (const { element } of raised) if (!bold.has(element.name)) keepApart(element);
  return omissions;
}

/** True if an element is a summary in the margin that stands in the words of a paragraph. */
function isMarginNote(element: Element): boolean {
  if (!isNamed(element, sideNoteName) || isBlock(element)) return false;
  return Boolean(shortTextOf(element, maxSideNote));
}

/** Puts a space behind a number that touches a word. */
function keepApart(element: Element): void {
  const behind = textBehind(element);
  if (behind && isText(behind) && /^\S/u.test(behind.data)) behind.data = ` ${behind.data}`;
}
