import { isTag, Text, type Element } from "domhandler";
import { prepend, removeElement, textContent } from "domutils";
import { blockOf, classesOf, isBlock, parentOf } from "../elements.ts";
import { shortTextOf } from "../tree.ts";
import { textBehind, wordsBehind } from "../neighbours.ts";

const initialClass = /drop-?_?cap|initial|lettrine|capital/iu;
const adjective = "illuminated|decorat(?:ed|ive)|ornate|ornamental|historiated|large|fancy|drop(?:ped)?";
const alternative = new RegExp(
  String.raw`^[^\w“"‘'«„]*(?:(?:(?:(?:${adjective})[\s-]*)?(?:initial|letter|cap(?:ital)?)(?:\s+letter)?|${adjective}|illustration)\W*)?([“"‘'«„]?\p{Lu}{1,3})[^\p{L}]*$`,
  "iu",
);

function isInitial(element: Element): boolean {
  const parent = parentOf(element);
  return [element, ...(parent ? [parent] : [])].some((each) =>
    classesOf(each).some((name) => initialClass.test(name)),
  );
}

/** Letters that aren't words of their own, so that they begin the word behind them. */
const loneLetter = /^["“‘'«„]?[BCDFGHJKLMNPQRSTVWXZ]$/u;

/** True if words lack their first letter, which an initial shows. */
function lackInitial(words: string, initial: string, declared: boolean): boolean {
  if (/^\p{Ll}/u.test(words)) return true;
  // "HE mole" behind a T, which is no word itself.
  const isWord = declared || (loneLetter.test(initial) && /^\p{Lu}+(?!\p{L})/u.test(words));
  return isWord && !new RegExp(`^${initial.at(-1)}`, "u").test(words);
}

/**
 * The letter that a picture shows, if the words behind it lack it: "T" for "Initial T" in front of "he mole".
 *
 * @param declared true if the picture is marked as an initial
 */
export function missingInitial(text: string, words: string, declared: boolean): string | undefined {
  const [, letter] = alternative.exec(text) ?? [];
  return letter !== undefined && lackInitial(words.trimStart(), letter, declared) ? letter : undefined;
}

/** The words for those who don't see a picture. */
function alternativeTo({ name, attribs, children }: Element): string {
  if (name === "img") return attribs["alt"] || (attribs["title"] ?? "");
  const title = children.find((child) => isTag(child) && child.name === "title");
  return attribs["aria-label"] ?? (title ? textContent(title) : "");
}

function isPicture({ name, attribs }: Element): boolean {
  return name === "img" || name === "svg" || attribs["role"] === "img";
}

/** Removes the space between an initial and the rest of its word. */
function closeInitial(element: Element): void {
  const words = textBehind(element);
  if (words && loneLetter.test(shortTextOf(element, 2) ?? "") && /^\s+\p{Ll}/u.test(words.data))
    words.data = words.data.trimStart();
}

/** Puts the letter that a picture shows in front of the words that lack it: "T" of `<img alt="T">he mole`. */
function writeInitial(picture: Element): void {
  const behind = textBehind(picture);
  const words = wordsBehind(picture);
  if (!behind || !words) return;
  const letter = missingInitial(alternativeTo(picture), words.data, isInitial(picture));
  if (letter === undefined) return;
  const sameBlock = words.parent && blockOf(picture) === blockOf(elementOf(words) ?? picture);
  // The letters of a picture are as large as the page has them, and the first alone is a capital.
  const initial =
    /^\P{L}?\p{Lu}{2}/u.test(letter) && /^\p{Ll}/u.test(words.data.trimStart())
      ? capitalised(letter)
      : letter;
  if (sameBlock) prepend(picture, new Text(initial));
  else words.data = initial + words.data.trimStart();
}

/** "TH" → "Th" */
function capitalised(letters: string): string {
  const lower = letters.toLowerCase();
  return lower.replace(/\p{L}/u, (first) => first.toUpperCase());
}

function elementOf(text: Text): Element | undefined {
  const { parent } = text;
  return parent && isTag(parent) ? parent : undefined;
}

/** Joins an initial in a block of its own to the words in the next block. */
function joinInitial(block: Element): void {
  const letter = shortTextOf(block, 2);
  const words = letter ? wordsBehind(block) : undefined;
  if (!letter || !words || !/^[“"‘'«„]?\p{Lu}$/u.test(letter) || !/^\p{L}/u.test(words.data.trimStart()))
    return;
  words.data = letter + words.data.trimStart();
  removeElement(block);
}

/** Puts initials that are pictures or blocks of their own in front of their words. */
export function joinInitials(elements: readonly Element[]): void {
  for (const element of elements) {
    if (isPicture(element)) writeInitial(element);
    else if (classesOf(element).some((name) => initialClass.test(name))) {
      if (isBlock(element)) joinInitial(element);
      else closeInitial(element);
    }
  }
}
