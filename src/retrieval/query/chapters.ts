import { fold } from "../../nlp/english/tokens.ts";
import {
  countsFromEnd,
  numeralValue,
  ordinalPattern,
  positionNamed,
} from "../../nlp/english/number-words.ts";
import type { Chapter, Text } from "../../document/model.ts";

/** A numbered division in a chapter's name: "ch" 8 in "Bk. IV, ch. VIII". */
export interface Division {
  readonly word: string;
  readonly number: number;
}

/** Abbreviations of the words for divisions. */
const abbreviations = new Map([
  ["chapter", "ch"],
  ["chap", "ch"],
  ["book", "bk"],
  ["part", "pt"],
  ["volume", "vol"],
]);

/** A word for a division in lower case, abbreviated as in the names of chapters: "ch" for "Chapter". */
export function divisionWord(word: string): string {
  const lower = word.toLowerCase();
  return abbreviations.get(lower) ?? lower;
}

/** A division and its number. A count in parentheses, which tells chapters of one name apart, is left out. */
const numberedDivision = /^(?<word>\p{L}+)\.?\s+(?<number>\S.*?)(?:\s\(\d+\))?$/u;

/** The numbered divisions in a chapter's name, outermost first. */
export function divisionsOf({ name }: Chapter): Division[] {
  return name.split(", ").flatMap((part) => {
    const { word = "", number = "" } = numberedDivision.exec(part)?.groups ?? {};
    const value = numeralValue(number);
    return value === undefined ? [] : [{ word: divisionWord(word), number: value }];
  });
}

function isIn(chapter: Chapter, { word, number }: Division): boolean {
  const all = divisionsOf(chapter);
  // Readers also say "chapter 3" of what the book calls a letter or a canto.
  if (word === "ch") return all.at(-1)?.number === number;
  return all.some((division) => division.word === word && division.number === number);
}

/** The chapters that are in all of the divisions. If no chapter of the text is numbered, "chapter 3" is the third. */
export function chaptersInDivisions({ chapters }: Text, divisions: readonly Division[]): Chapter[] {
  if (chapters.some((chapter) => divisionsOf(chapter).length > 0)) {
    return chapters.filter((chapter) => divisions.every((division) => isIn(chapter, division)));
  }
  const [only, second] = divisions;
  return chapters.filter((_, index) => !second && only?.word === "ch" && only.number === index + 1);
}

/** The chapters that an ordinal ("first", "last") names: by their printed number if there is one, else by position. */
export function chaptersByOrdinal(text: Text, ordinal: string, word = "ch"): Chapter[] {
  const { chapters } = text;
  const position = positionNamed(ordinal, chapters.length);
  if (position === undefined) return [];
  const byNumber = countsFromEnd(ordinal) ? [] : chaptersInDivisions(text, [{ word, number: position }]);
  return byNumber.length > 0 ? byNumber : chapters.slice(position - 1, position);
}

/** Words in the form in which titles are compared: folded, without punctuation and a leading "the". */
export function normaliseTitle(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/** A heading without its division and number, normalised: "wreck" for "XI: The wreck". */
export function titleOf({ heading, name }: Chapter): string {
  if (divisionsOf({ heading, name }).length === 0) return normaliseTitle(heading);
  return normaliseTitle(heading.replace(/^.*?(?:[.:—–-]\s+|\n)/su, ""));
}

const divisionInQuery = /(?<word>\p{L}+)\.?\s+(?<number>[\p{L}\p{N}-]+)/gu;
const ordinalOnly = new RegExp(`^${ordinalPattern}$`, "i");

function divisionsIn(typed: string): Division[] {
  return [...typed.matchAll(divisionInQuery)].flatMap(({ groups = {} }) => {
    const number = numeralValue(groups["number"] ?? "");
    return number === undefined ? [] : [{ word: divisionWord(groups["word"] ?? ""), number }];
  });
}

/** The chapters that a name given by a reader may mean: "XI", "11", "Ch. XI", "book 4", "last", "preface", "wreck". */
export function chaptersNamed(text: Text, typed: string): Chapter[] {
  const { chapters } = text;
  const wanted = normaliseTitle(typed);
  if (wanted === "") return [];
  const sameName = chapters.filter(({ name, heading }) =>
    [name, heading].map(normaliseTitle).includes(wanted),
  );
  if (sameName.length > 0) return sameName;
  const bare = typed.trim();
  const number = numeralValue(bare);
  if (number !== undefined) return chaptersInDivisions(text, [{ word: "ch", number }]);
  if (ordinalOnly.test(bare)) return chaptersByOrdinal(text, bare);
  const divisions = divisionsIn(bare);
  if (divisions.length > 0) return chaptersInDivisions(text, divisions);
  return chapters.filter(({ heading }) => ` ${normaliseTitle(heading)} `.includes(` ${wanted} `));
}
