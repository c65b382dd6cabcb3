import { stopWords } from "../../nlp/english/stop-words.ts";
import {
  cardinalPattern,
  numeralValue,
  ordinalPattern,
  romanPattern,
} from "../../nlp/english/number-words.ts";
import {
  chaptersByOrdinal,
  chaptersInDivisions,
  divisionsOf,
  divisionWord,
  titleOf,
  normaliseTitle,
  type Division,
} from "../../retrieval/query/chapters.ts";
import type { Chapter, Text } from "../../document/model.ts";

/** Chapters that a message names. */
export interface ChaptersNamed {
  /** Those that the text has of them; several where it counts chapters anew, or a book was named. */
  readonly chapters: readonly Chapter[];
  /** The words that name them, as they were written. */
  readonly named: string;
  /** What else the message says. */
  readonly rest: string;
}

const chapterWord = "chapters?|chap\\.?|ch\\.?";

/** The words that this text has for divisions. */
function divisionPattern({ chapters }: Text): string {
  const own = new Set(chapters.flatMap((chapter) => divisionsOf(chapter).map(({ word }) => word)));
  const long: Record<string, string> = { bk: "books?|bk\\.?", pt: "parts?|pt\\.?", vol: "volumes?|vol\\.?" };
  const others = [...own].filter((word) => word !== "ch").map((word) => long[word] ?? word);
  return `(?<word>${[chapterWord, ...others].join("|")})`;
}

/** "ch." and "chapters" as the names of chapters have it. */
function wordOf(match: RegExpExecArray): string {
  const word = (match.groups?.["word"] ?? "").replace(/\.$/, "").toLowerCase();
  return divisionWord(/^(?:chapter|book|part|volume)s$/.test(word) ? word.slice(0, -1) : word);
}

/** "chapter 11", "book four, chapter VIII", "ch. 8 of book 4". */
function byNumbers(clause: string, text: Text): ChaptersNamed | undefined {
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
function byCount(clause: string, text: Text): ChaptersNamed | undefined {
  const form = new RegExp(`\\b(?<place>${ordinalPattern})\\s+${divisionPattern(text)}(?!\\p{L})`, "iu");
  const match = form.exec(clause);
  if (!match) return undefined;
  return {
    chapters: chaptersByOrdinal(text, match.groups?.["place"] ?? "", wordOf(match)),
    named: match[0],
    rest: clause.replace(form, " "),
  };
}

/** "this chapter", "the next chapter", by the one that was spoken of last. */
function bySpoken(
  clause: string,
  { chapters }: Text,
  spoken: Chapter | undefined,
): ChaptersNamed | undefined {
  const form =
    /\b(?:the |this )?(?<which>this|that|same|current|next|following|previous|preceding) chapter\b/iu;
  const match = form.exec(clause);
  if (!match || !spoken) return undefined;
  const which = match.groups?.["which"]?.toLowerCase() ?? "";
  const step = /^(?:next|following)$/.test(which) ? 1 : /^prev|^preced/.test(which) ? -1 : 0;
  const place = chapters.findIndex(({ name }) => name === spoken.name) + step;
  return {
    chapters: chapters.slice(Math.max(place, 0), place + 1),
    named: match[0],
    rest: clause.replace(form, " "),
  };
}

/** Names that only a part of a book has, so that they alone ask for it. */
const partsOfBooks =
  /^(?:preface|foreword|introduction|prologue|epilogue|afterword|postscript|conclusion|appendix|dedication|epigraph|contents|acknowledge?ments|envoi)\b/u;

/** "the preface", "the chapter “The wreck”", "the wreck chapter". */
function byName(clause: string, text: Text): ChaptersNamed | undefined {
  const words = ` ${normaliseTitle(clause)} `;
  const saysChapter = / chapter /.test(words);
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
  return { chapters, named, rest: words.replace(` ${named} `, " ").replace(" chapter ", " ") };
}

/**
 * The chapters that a message names, however it does: by number, count or name.
 *
 * @param spoken the chapter that was spoken of last
 */
export function chaptersNamedIn(clause: string, text: Text, spoken?: Chapter): ChaptersNamed | undefined {
  if (text.chapters.length === 0) return undefined;
  return (
    bySpoken(clause, text, spoken) ?? byNumbers(clause, text) ?? byCount(clause, text) ?? byName(clause, text)
  );
}
