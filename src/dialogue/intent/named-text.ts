import type { TextId } from "../../document/text-id.ts";
import { fold } from "../../nlp/english/tokens.ts";
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

/** The text that a message asks by name. Returns undefined if it names none, or if several go by the name. */
export function textNamedIn(words: string, { texts }: Library): TextNamed | undefined {
  if (texts.length < 2) return undefined;
  const { name, rest } = naming.exec(words.trim())?.groups ?? {};
  if (name === undefined || rest === undefined) return undefined;
  if (every.test(name)) return { text: everyText, words: rest };
  const whole = texts.filter(({ title }) => wordsIn(title).join(" ") === wordsIn(name).join(" "));
  const [text, another] = whole.length > 0 ? whole : texts.filter((each) => isCalled(name, each));
  return text && !another ? { text: text.id, words: rest } : undefined;
}
