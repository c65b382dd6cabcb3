import type { TextId } from "../../document/text-id.ts";
import { fold } from "../../nlp/english/tokens.ts";
import { lookUpIn } from "./look-up/look-up.ts";
import type { Library } from "../../retrieval/library.ts";
import type { Text } from "../../document/model.ts";

/** Stands for all texts at once, in place of a text's id. */
export const everyText = "*";

/** The id of a text, or `everyText`. */
export type TextChoice = TextId | typeof everyText;

/**
 * The text that a person or a program chose. Returns undefined if none was chosen.
 *
 * @throws IbidError if no text has the id
 */
export function textChoiceOf(given: string | undefined, library: Library): TextChoice | undefined {
  return given === undefined || given === everyText ? given : library.indexNamed(given).text.id;
}

/** "in Gibbon, who was he?", "according to the ferry book: who swam?" */
const naming =
  /^(?:and\s+)?(?:in|from|according to|ask)\s+(?<name>[^,:;?]{2,60}?)\s*[,:]\s+(?<rest>\S.*)$/isu;

/** "the ferry ¶2", "¶2 · The ferry": a place as citations name it, with the title before or behind it. */
const titleBeforePlace =
  /^(?<name>[^¶§·]{2,80}?)[\s,:·]*(?<rest>(?:[¶§]|\b(?:paragraphs?|para|(?:foot|end)?notes?|chapter|ch\.|page|p\.|verses?)\s*[\d\p{L}*†‡]).*)$/isu;
const titleBehindPlace = /^(?<rest>.*\S)\s+·\s+(?<name>[^·]{2,200})$/su;

const every = /^(?:all|every|any|each)(?: of)?(?: the| our| these)? (?:texts?|books?|works?)$/iu;

/** Words that don't tell titles apart. */
const common = new Set(["the", "a", "an", "of", "and", "on", "book", "text", "work", "by"]);

function wordsIn(name: string): string[] {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !common.has(word));
}

function isCalled(name: string, { id, title }: Text): boolean {
  const words = wordsIn(name);
  const known = new Set(wordsIn(`${title} ${id.replaceAll("-", " ")}`));
  // "in 1934, …" is a time, whatever the titles are.
  return words.some((word) => /\p{L}/u.test(word)) && words.every((word) => known.has(word));
}

/** A text that a message names, and the message without the words that name it. */
export interface TextNamed {
  readonly text: TextChoice;
  readonly words: string;
}

/** The only text that goes by a name; undefined if none does, or several do. */
function textCalled(name: string, texts: readonly Text[]): Text | undefined {
  const whole = texts.filter(({ title }) => wordsIn(title).join(" ") === wordsIn(name).join(" "));
  const [text, another] = whole.length > 0 ? whole : texts.filter((each) => isCalled(name, each));
  return another ? undefined : text;
}

/** True if a name can only be a text's: it says so, or it is a whole title of several words. */
function isTitle(name: string, { title }: Text): boolean {
  const words = wordsIn(name);
  return saysText.test(name) || (words.length > 1 && wordsIn(title).join(" ") === words.join(" "));
}

const saysText = /\b(?:book|text|work)$/iu;

/** "who swam in the ferry book?": a text named at the end. */
function namedAtEnd(words: string, texts: readonly Text[]): TextNamed | undefined {
  const end = words.replace(/[\s?]+$/u, "");
  for (const { 0: preposition, index } of end.matchAll(/\s(?:in|from|of|according to)\s/giu)) {
    const name = end.slice(index + preposition.length);
    const text = textCalled(name, texts);
    if (text && isTitle(name, text)) return { text: text.id, words: end.slice(0, index) };
  }
  return undefined;
}

function namedBesidePlace(words: string, texts: readonly Text[]): TextNamed | undefined {
  for (const form of [titleBehindPlace, titleBeforePlace]) {
    const { name = "", rest = "" } = form.exec(words)?.groups ?? {};
    const text = name === "" ? undefined : textCalled(name, texts);
    if (text && lookUpIn(rest, text)) return { text: text.id, words: rest };
  }
  return undefined;
}

/** The text that a message asks by name. Returns undefined if it names none, or if several go by the name. */
export function textNamedIn(words: string, { texts }: Library): TextNamed | undefined {
  if (texts.length < 2) return undefined;
  const message = words.trim();
  const { name, rest } = naming.exec(message)?.groups ?? {};
  if (name === undefined || rest === undefined) {
    return namedBesidePlace(message, texts) ?? namedAtEnd(message, texts);
  }
  if (every.test(name)) return { text: everyText, words: rest };
  const text = textCalled(name, texts);
  return text && { text: text.id, words: rest };
}
