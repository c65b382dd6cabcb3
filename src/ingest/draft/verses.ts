import type { Chapter, Verse } from "../../document/model.ts";
import { numeralValue } from "../../nlp/english/number-words.ts";

/** "Ruth 2", "Exodus, ch. 2", "Ch. IV", "Psalm 23", "2". */
const bookAndNumber =
  /^(?:(?<book>\P{N}*\p{L}|\d\s+\P{N}*\p{L})[\s.,:–—-]*)?\b(?<number>\d{1,3}|[IVXLC]+)$/iu;
const divisionWords = /(?:^|[\s,]+)(?:ch|chapter|chap|canto|section|pt|part|bk|book)$/iu;

/** The number of a chapter and the name of its book, from the chapter's name. */
function placeOf({ name }: Chapter): Pick<Verse, "book" | "chapter"> {
  const { book = "", number = "" } = bookAndNumber.exec(name)?.groups ?? {};
  const chapter = numeralValue(number);
  if (chapter === undefined) return { book: name };
  const ownName = book.replace(divisionWords, "");
  return ownName === "" ? { chapter } : { book: ownName, chapter };
}

/** Verses with the chapter and the book that the heading above them gives, where they don't state their own. */
export function withPlaces(verses: readonly Verse[], chapter: Chapter | undefined): Verse[] {
  const place = chapter ? placeOf(chapter) : {};
  return verses.map((verse) => ({ ...place, ...verse }));
}
