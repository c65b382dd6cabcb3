import { fold } from "../../nlp/english/tokens.ts";
import {
  countsFromEnd,
  numeralValue,
  ordinalPattern,
  positionNamed,
} from "../../nlp/english/number-words.ts";
import type { Chapter, Text } from "../../document/model.ts";

/** One division of a chapter's name: "ch" 8 of "Bk. IV, ch. VIII". */
export interface Division {
  readonly word: string;
  readonly number: number;
}

/** What the words for divisions are short for. */
const shortWords = new Map([
  ["chapter", "ch"],
  ["chap", "ch"],
  ["book", "bk"],
  ["part", "pt"],
  ["volume", "vol"],
]);

/** A word for a division as the names of chapters have it, in lower case: "ch" for "Chapter". */
export function divisionWord(word: string): string {
  const lower = word.toLowerCase();
  return shortWords.get(lower) ?? lower;
}

/** The count behind a name that several chapters share is no number of theirs. */
const numbered = /^(?<word>\p{L}+)\.?\s+(?<number>\S.*?)(?:\s\(\d+\))?$/u;

/** The divisions that a chapter's name numbers, the largest first. */
export function divisionsOf({ name }: Chapter): Division[] {
  return name.split(", ").flatMap((part) => {
    const { word = "", number = "" } = numbered.exec(part)?.groups ?? {};
    const value = numeralValue(number);
    return value === undefined ? [] : [{ word: divisionWord(word), number: value }];
  });
}

function has(chapter: Chapter, { word, number }: Division): boolean {
  const all = divisionsOf(chapter);
  // "Chapter 3" may also be said of what the book calls a letter or a canto.
  if (word === "ch") return all.at(-1)?.number === number;
  return all.some((division) => division.word === word && division.number === number);
}

/** The chapters that are in all of these divisions; where the text's have no numbers, the one in that place. */
export function chaptersInDivisions({ chapters }: Text, divisions: readonly Division[]): Chapter[] {
  if (chapters.some((chapter) => divisionsOf(chapter).length > 0)) {
    return chapters.filter((chapter) => divisions.every((division) => has(chapter, division)));
  }
  const [only, second] = divisions;
  return chapters.filter((_, index) => !second && only?.word === "ch" && only.number === index + 1);
}

/** The chapters that an ordinal names: the first, the last; by their numbers where these are so, else by their places. */
export function chaptersByOrdinal(text: Text, ordinal: string, word = "ch"): Chapter[] {
  const { chapters } = text;
  const place = positionNamed(ordinal, chapters.length);
  if (place === undefined) return [];
  const byNumber = countsFromEnd(ordinal) ? [] : chaptersInDivisions(text, [{ word, number: place }]);
  return byNumber.length > 0 ? byNumber : chapters.slice(place - 1, place);
}

/** Words as they are compared: in lower case, without punctuation and a leading article. */
export function plainWords(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/** A heading without its division and number: "The wreck" of "XI: The wreck". */
export function ownWords({ heading, name }: Chapter): string {
  if (divisionsOf({ heading, name }).length === 0) return plainWords(heading);
  return plainWords(heading.replace(/^.*?(?:[.:—–-]\s+|\n)/su, ""));
}

const typedDivision = /(?<word>\p{L}+)\.?\s+(?<number>[\p{L}\p{N}-]+)/gu;
const counted = new RegExp(`^${ordinalPattern}$`, "i");

function divisionsTyped(typed: string): Division[] {
  return [...typed.matchAll(typedDivision)].flatMap(({ groups = {} }) => {
    const number = numeralValue(groups["number"] ?? "");
    return number === undefined ? [] : [{ word: divisionWord(groups["word"] ?? ""), number }];
  });
}

/** The chapters that somebody means who was asked for one: "XI", "11", "Ch. XI", "book 4", "last", "preface", "wreck". */
export function chaptersNamed(text: Text, typed: string): Chapter[] {
  const { chapters } = text;
  const wanted = plainWords(typed);
  if (wanted === "") return [];
  const called = chapters.filter(({ name, heading }) => [name, heading].map(plainWords).includes(wanted));
  if (called.length > 0) return called;
  const bare = typed.trim();
  const number = numeralValue(bare);
  if (number !== undefined) return chaptersInDivisions(text, [{ word: "ch", number }]);
  if (counted.test(bare)) return chaptersByOrdinal(text, bare);
  const divisions = divisionsTyped(bare);
  if (divisions.length > 0) return chaptersInDivisions(text, divisions);
  return chapters.filter(({ heading }) => ` ${plainWords(heading)} `.includes(` ${wanted} `));
}
