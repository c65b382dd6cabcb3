import { stopWords } from "../../../nlp/english/stop-words.ts";
import { fold } from "../../../nlp/english/tokens.ts";
import {
  cardinalPattern,
  numeralValue,
  ordinalPattern,
  romanPattern,
} from "../../../nlp/english/number-words.ts";
import { isInRanges, numberListPattern, rangesIn } from "./number-list.ts";
import {
  chaptersByOrdinal,
  chaptersInDivisions,
  divisionsOf,
  divisionWord,
  titleOf,
  normaliseTitle,
  type Division,
} from "../../../retrieval/query/chapters.ts";
import type { Chapter, Text } from "../../../document/model.ts";

/** A mention of chapters in a message. */
export interface ChapterMention {
  /** The chapters meant: several if the text has several with the number, or a book was named; none if it has none. */
  readonly chapters: readonly Chapter[];
  /** The words that name them, as they were written. */
  readonly named: string;
  /** The message without the mention. */
  readonly rest: string;
  /** True if each of them was named: "chapters 1 to 3". */
  readonly areListed?: boolean;
}

const chapterWord = "chapters?|chap\\.?|ch\\.?";

/** A pattern for the words that name divisions of this text. */
function divisionWords({ chapters }: Text): string {
  const own = new Set(chapters.flatMap((chapter) => divisionsOf(chapter).map(({ word }) => word)));
  const long: Record<string, string> = { bk: "books?|bk\\.?", pt: "parts?|pt\\.?", vol: "volumes?|vol\\.?" };
  const others = [...own].filter((word) => word !== "ch").map((word) => long[word] ?? word);
  return [chapterWord, ...others].join("|");
}

/** `divisionWords` in a group "word". */
function divisionPattern(text: Text): string {
  return `(?<word>${divisionWords(text)})`;
}

/** The word for a division as names of chapters have it: "ch" for "chapters". */
function wordOf(match: RegExpExecArray): string {
  const word = (match.groups?.["word"] ?? "").replace(/\.$/, "").toLowerCase();
  return divisionWord(/^(?:chapter|book|part|volume)s$/.test(word) ? word.slice(0, -1) : word);
}

/** Capital Roman numerals in digits: "chapters IX and X". */
function withoutRoman(clause: string): string {
  return clause.replace(/(?<![\p{L}\p{N}])[IVXLC]+(?![\p{L}\p{N}])/gu, (roman) =>
    String(numeralValue(roman) ?? roman),
  );
}

/** "chapters 1 and 2", "chapter 1–3", "books IV to VI". In "chapter 3, 5", 5 is a paragraph. */
function byList(clause: string, text: Text): ChapterMention | undefined {
  const words = divisionWords(text);
  const form = new RegExp(`(?<!\\p{L})(?<word>${words})\\s*${numberListPattern(words)}`, "iu");
  const digits = withoutRoman(clause);
  const match = form.exec(digits);
  const list = match?.groups?.["list"];
  if (!match || list === undefined) return undefined;
  const word = wordOf(match);
  if (match.groups?.["word"]?.toLowerCase().endsWith("s") !== true && /^\d+\s*,\s*\d+$/u.test(list))
    return undefined;
  const ranges = rangesIn(list);
  const chapters = text.chapters.filter((chapter) =>
    divisionsOf(chapter).some((division) => division.word === word && isInRanges(division.number, ranges)),
  );
  const rest = digits.replace(match[0], " ");
  return { chapters, named: match[0], rest, areListed: chapters.length > 1 };
}

/** "chapter 11", "book four, chapter VIII", "ch. 8 of book 4". */
function byNumbers(clause: string, text: Text): ChapterMention | undefined {
  const number = `(?<number>${cardinalPattern}|${romanPattern})`;
  const form = new RegExp(
    `(?<!\\p{L})${divisionPattern(text)}\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?${number}(?![\\p{L}\\p{N}])`,
    "giu",
  );
  const found = [...clause.matchAll(form)];
  const divisions = found.flatMap((match): Division[] => {
    const value = numeralValue(match.groups?.["number"] ?? "");
    return value === undefined ? [] : [{ word: wordOf(match), number: value }];
  });
  if (divisions.length === 0) return undefined;
  return {
    chapters: chaptersInDivisions(text, divisions),
    named: found.map(([words]) => words).join(", "),
    rest: clause.replace(form, " "),
  };
}

/** "the last chapter", "the 3rd letter". */
function byPosition(clause: string, text: Text): ChapterMention | undefined {
  const form = new RegExp(`\\b(?<position>${ordinalPattern})\\s+${divisionPattern(text)}(?!\\p{L})`, "iu");
  const match = form.exec(clause);
  if (!match) return undefined;
  return {
    chapters: chaptersByOrdinal(text, match.groups?.["position"] ?? "", wordOf(match)),
    named: match[0],
    rest: clause.replace(form, " "),
  };
}

/** "this chapter", "the next chapter". */
function byCurrentChapter(
  clause: string,
  { chapters }: Text,
  current: Chapter | undefined,
): ChapterMention | undefined {
  const form =
    /\b(?:the |this )?(?<which>this|that|same|current|next|following|previous|preceding) chapter\b/iu;
  const match = form.exec(clause);
  if (!match || !current) return undefined;
  const which = match.groups?.["which"]?.toLowerCase() ?? "";
  const step = /^(?:next|following)$/.test(which) ? 1 : /^prev|^preced/.test(which) ? -1 : 0;
  const index = chapters.findIndex(({ name }) => name === current.name) + step;
  return {
    chapters: chapters.slice(Math.max(index, 0), index + 1),
    named: match[0],
    rest: clause.replace(form, " "),
  };
}

/** Names that only parts of books have, so that the word "chapter" isn't needed beside them. */
const partsOfBooks =
  /^(?:preface|foreword|introduction|prologue|epilogue|afterword|postscript|conclusion|appendix|dedication|epigraph|contents|acknowledge?ments|envoi)\b/u;

/** A clause without the words of a name, whatever stands between them. */
function withoutName(clause: string, name: string): string {
  const words = name.split(" ").join("[^\\p{L}\\p{N}]+");
  return clause
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:the\\s+)?${words}(?![\\p{L}\\p{N}])`, "iu"), " ")
    .replace(/\bchapter\b/iu, " ");
}

/** Words beside which the name of a chapter can only be a place: "the harbour ¶2". */
const placeWord = /[¶§]|\b(?:chapter|para(?:graph)?s?|(?:foot|end)?notes?)\b/iu;

/** "the preface", "the chapter “The wreck”", "the wreck chapter", "the wreck ¶2". */
function byName(clause: string, text: Text): ChapterMention | undefined {
  const words = ` ${normaliseTitle(clause)} `;
  const saysChapter = placeWord.test(clause);
  const called = text.chapters.filter((chapter) => {
    const name = titleOf(chapter);
    const telling = name.split(" ").some((word) => !stopWords.has(word));
    return telling && words.includes(` ${name} `) && (saysChapter || partsOfBooks.test(name));
  });
  const longest = Math.max(...called.map((chapter) => titleOf(chapter).length));
  const chapters = called.filter((chapter) => titleOf(chapter).length === longest);
  const [first] = chapters;
  if (!first) return undefined;
  const named = titleOf(first);
  return { chapters, named, rest: withoutName(fold(clause), named) };
}

/**
 * The chapters that a clause mentions by number, position or name. Returns undefined if it mentions none.
 *
 * @param current the chapter shown last
 */
export function chapterMentionIn(clause: string, text: Text, current?: Chapter): ChapterMention | undefined {
  if (text.chapters.length === 0) return undefined;
  return (
    byCurrentChapter(clause, text, current) ??
    byList(clause, text) ??
    byNumbers(clause, text) ??
    byPosition(clause, text) ??
    byName(clause, text)
  );
}
