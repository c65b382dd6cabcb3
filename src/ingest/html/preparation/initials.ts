import { isTag, Text, type Element } from "domhandler";
import { prepend, removeElement } from "domutils";
import { blockOf, classesOf, isBlock, parentOf } from "../elements.ts";
import { shortTextOf } from "../tree.ts";
import { textBehind, wordsBehind } from "../neighbours.ts";

const initialClass = /drop-?_?cap|initial|lettrine|capital/iu;
const alternative =
  /^[^\w“"‘'«„]*(?:(?:(?:illuminated|decorated|ornate|drop(?:ped)?)?[\s-]*(?:initial|letter|cap(?:ital)?)(?:\s+letter)?|illustration)\W*)?([“"‘'«„]?\p{Lu})\W*$/iu;

function isInitial(element: Element): boolean {
  const parent = parentOf(element);
  return [element, ...(parent ? [parent] : [])].some((each) =>
    classesOf(each).some((name) => initialClass.test(name)),
  );
}

/** True if words lack their first letter, which an initial shows. */
function lackInitial(words: string, initial: string, declared: boolean): boolean {
  if (/^\p{Ll}/u.test(words)) return true;
  return declared && !new RegExp(`^${initial.at(-1)}`, "u").test(words);
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

/** Puts the letter that a picture shows in front of the words that lack it: "T" of `<img alt="T">he mole`. */
function writeInitial(picture: Element): void {
  const behind = textBehind(picture);
  const words = wordsBehind(picture);
  if (!behind || !words) return;
  const letter = missingInitial(picture.attribs["alt"] ?? "", words.data, isInitial(picture));
  if (letter === undefined) return;
  const sameBlock = words.parent && blockOf(picture) === blockOf(elementOf(words) ?? picture);
  if (sameBlock) prepend(picture, new Text(letter));
  else words.data = letter + words.data.trimStart();
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
    if (element.name === "img") writeInitial(element);
    else if (isBlock(element) && classesOf(element).some((name) => initialClass.test(name)))
      joinInitial(element);
  }
}
