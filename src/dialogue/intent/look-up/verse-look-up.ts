import type { Text, Verse } from "../../../document/model.ts";
import { hasVerses, locatedVerses, type LocatedVerse } from "../../../document/verses.ts";
import {
  cardinalPattern,
  numeralValue,
  ordinalPattern,
  positionNamed,
} from "../../../nlp/english/number-words.ts";
import { fold } from "../../../nlp/english/tokens.ts";
import { GuardedPattern } from "../guarded-pattern.ts";
import { onlyAsksWhatPlaceSays } from "./place-words.ts";

/** A reference to verses: "Ruth 2:14", "3:16–18", "verse 7". */
export interface VerseLookUp {
  readonly kind: "verses";
  /** The reference as it was written. */
  readonly named: string;
  /** The verses meant, in order. Several runs if several books or chapters have them. Empty if there are none. */
  readonly runs: readonly (readonly LocatedVerse[])[];
}

const dash = String.raw`\s*(?:[-‐‑–—−]|\bto\b|\bthrough\b|\band\b)\s*`;
const bookName = String.raw`(?:(?<book>(?:[1-4]\s*|I{1,3}\s+)?\p{L}[\p{L}’'.]*(?:\s+(?:of\s+(?:the\s+)?)?\p{L}[\p{L}’']*){0,3}?)[\s,]+)?`;

/** "3:16", "John 3:16-18", "Gen 1:1–2:3". */
const colonForm = new GuardedPattern(
  /\d\s?:\s?\d/,
  new RegExp(
    `(?<![\\p{N}:.,])${bookName}(?:\\b(?:chapter|chap\\.?|ch\\.?)\\s*)?(?<chapter>\\d{1,3})\\s?:\\s?(?<verse>\\d{1,3})(?:${dash}(?:(?<toChapter>\\d{1,3}):)?(?<toVerse>\\d{1,3}))?(?![\\p{N}:])`,
    "iu",
  ),
);
/** "John 3.16", "Ruth 2, 14": only behind the name of a book of the text. */
const dotForm = new GuardedPattern(
  /\d[.,]\s?\d/,
  new RegExp(
    `${bookName.replace(/\)\?$/u, ")")}(?<chapter>\\d{1,3})[.,]\\s?(?<verse>\\d{1,3})(?:${dash}(?<toVerse>\\d{1,3}))?(?![\\p{N}:.])`,
    "iu",
  ),
);
const chapterNumber = `(?:${cardinalPattern}|[ivxlc]+)`;
const verseWord = String.raw`(?:verses?|vers|vv?\.?)`;
const saysVerse = /\bv(?:ers|v?(?:\b|\d))/i;
/** "chapter 3 verse 16", "Ruth chapter 2, verses 3 to 5". */
const chapterVerseForm = new GuardedPattern(
  saysVerse,
  new RegExp(
    `${bookName}(?:chapter|chap\\.?|ch\\.?|psalm)\\s*(?<chapter>${chapterNumber}),?\\s+(?:and\\s+)?${verseWord}\\s*(?<verse>${cardinalPattern})(?:${dash}(?<toVerse>${cardinalPattern}))?`,
    "iu",
  ),
);
/** "verse 16 of chapter 3". */
const verseChapterForm = new GuardedPattern(
  saysVerse,
  new RegExp(
    `\\b${verseWord}\\s*(?<verse>${cardinalPattern})(?:${dash}(?<toVerse>${cardinalPattern}))?\\s*(?:,|of|in|from)?\\s*(?:the\\s+)?(?:chapter|chap\\.?|ch\\.?)\\s*(?<chapter>${chapterNumber})`,
    "iu",
  ),
);
/** "verse 7", "vv. 3–5". */
const verseForm = new GuardedPattern(
  saysVerse,
  new RegExp(
    `\\b${verseWord}\\s*(?<verse>${cardinalPattern})(?:${dash}(?:${verseWord}\\s*)?(?<toVerse>${cardinalPattern}))?`,
    "iu",
  ),
);
/** "Ruth 2": a chapter, where the book is one of the text. */
const chapterForm = /^(?<book>.*\p{L}.*?)[\s,]+(?<chapter>\d{1,3})\W*$/su;

/** "the last verse", "the first verse". */
const positionForm = new GuardedPattern(
  saysVerse,
  new RegExp(`\\b(?<position>${ordinalPattern})\\s+verse\\b`, "iu"),
);

/** A reference as it was written, before it is looked for in the text. */
interface Reference {
  readonly named: string;
  readonly rest: string;
  readonly book: string | undefined;
  readonly chapter: number | undefined;
  readonly verse: number;
  readonly toChapter: number | undefined;
  readonly toVerse: number;
}

function referenceFrom(clause: string, match: RegExpExecArray): Reference | undefined {
  const { book, chapter, verse, toChapter, toVerse } = match.groups ?? {};
  const first = numeralValue(verse ?? "");
  if (first === undefined) return undefined;
  const last = numeralValue(toVerse ?? "") ?? first;
  return {
    named: match[0].trim(),
    rest: `${clause.slice(0, match.index)} ${clause.slice(match.index + match[0].length)}`,
    book: book?.replace(/\b(?:chapter|chap|ch)\.?$/iu, "").trim() || undefined,
    chapter: chapter === undefined ? undefined : numeralValue(chapter),
    verse: first,
    toChapter: toChapter === undefined ? undefined : numeralValue(toChapter),
    toVerse: last,
  };
}

function letters(words: string): string {
  return fold(words).replace(/[^\p{L}\p{N}]/gu, "");
}

/** True if a name may be short for a book's: "jn" for "John", "1 cor" for "1 Corinthians". */
function isShortFor(typed: string, book: string): boolean {
  const [short, long] = [letters(typed), letters(book)];
  if (short === "" || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** The books of the verses that a name may mean: those called so, else those that begin so, else abbreviations. */
function booksNamed(typed: string, books: readonly string[]): string[] {
  const name = fold(typed).replace(/\.$/u, "").trim();
  const tests = [
    (book: string) => fold(book) === name,
    (book: string) => fold(book).startsWith(name),
    (book: string) => isShortFor(name, book),
  ];
  return tests.map((test) => books.filter(test)).find(({ length }) => length > 0) ?? [];
}

function bookOf({ book }: Verse, { title }: Text): string {
  return book ?? title;
}

/** The name of a book at the end of words that may ask for it: "ruth" in "read me Ruth". */
function bookAtEnd(typed: string, books: readonly string[]): { book: string; before: string } | undefined {
  const words = typed.trim().split(/\s+/u);
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(" ");
    if (booksNamed(name, books).length > 0) return { book: name, before: words.slice(0, from).join(" ") };
  }
  return undefined;
}

/** True if a verse is within a reference, in a book and chapter that fit it. */
function isMeant({ chapter, number: verse }: Verse, reference: Reference): boolean {
  const from = reference.chapter;
  if (from === undefined) return verse >= reference.verse && verse <= reference.toVerse;
  if (chapter === undefined) return false;
  const to = reference.toChapter ?? from;
  const isAfterStart = chapter > from || (chapter === from && verse >= reference.verse);
  const isBeforeEnd = chapter < to || (chapter === to && verse <= reference.toVerse);
  return isAfterStart && isBeforeEnd;
}

/** The verses in runs, one for each book or, with `splitsChapters`, for each chapter. */
function runsOf(verses: readonly LocatedVerse[], text: Text, splitsChapters: boolean): LocatedVerse[][] {
  const runs = new Map<string, LocatedVerse[]>();
  for (const each of verses) {
    const key = `${bookOf(each.verse, text)} ${splitsChapters ? each.verse.chapter : ""}`;
    runs.set(key, [...(runs.get(key) ?? []), each]);
  }
  return [...runs.values()];
}

/** The run nearest to the verse shown last, if it is in the same book and chapter. */
function nearShown(
  runs: readonly (readonly LocatedVerse[])[],
  shown: Verse | undefined,
): readonly (readonly LocatedVerse[])[] {
  if (!shown || runs.length < 2) return runs;
  const sameBook = runs.filter(([first]) => first?.verse.book === shown.book);
  const sameChapter = sameBook.filter(([first]) => first?.verse.chapter === shown.chapter);
  if (sameChapter.length === 1) return sameChapter;
  return sameBook.length > 0 ? sameBook : runs;
}

function referenceIn(clause: string, forms: readonly GuardedPattern[]): Reference | undefined {
  for (const form of forms) {
    const match = form.exec(clause);
    const reference = match && referenceFrom(clause, match);
    if (reference) return reference;
  }
  return undefined;
}

function byPosition(clause: string, all: readonly LocatedVerse[]): VerseLookUp | undefined {
  const found = positionForm.exec(clause);
  const position = positionNamed(found?.groups?.["position"] ?? "", all.length);
  if (!found || position === undefined || !onlyAsksWhatPlaceSays(clause.replace(found[0], " ")))
    return undefined;
  const verse = all[position - 1];
  return { kind: "verses", named: found[0], runs: verse ? [[verse]] : [] };
}

/** True if words before a reference only ask for it and perhaps name a book: "read me Jn". */
function mayNameBook(words: string): boolean {
  const [, before = "", number = ""] = /^(.*?)([1-4]\s*)?[\p{L}’'.]+\s*$/su.exec(words) ?? [];
  return onlyAsksWhatPlaceSays(words) || (onlyAsksWhatPlaceSays(before) && number.length <= 2);
}

/** A reference to verses of a text that has none, so that the reply can say so. */
function inTextWithoutVerses(clause: string, { paragraphs }: Text): VerseLookUp | undefined {
  const reference = referenceIn(clause, [chapterVerseForm, verseChapterForm, colonForm, verseForm]);
  if (!reference || !onlyAsksWhatPlaceSays(reference.rest) || !mayNameBook(reference.book ?? ""))
    return undefined;
  const isInText = paragraphs.some(({ text }) => text.includes(reference.named));
  return isInText ? undefined : { kind: "verses", named: reference.named, runs: [] };
}

/** All verses of a chapter that a clause asks for by its book and number: "read me Ruth 2". */
function byChapter(clause: string, text: Text, all: readonly LocatedVerse[]): VerseLookUp | undefined {
  const { book = "", chapter = "" } = chapterForm.exec(clause)?.groups ?? {};
  const books = [...new Set(all.map(({ verse }) => bookOf(verse, text)))];
  const known = bookAtEnd(book, books);
  if (!known || !onlyAsksWhatPlaceSays(known.before)) return undefined;
  const meant = new Set(booksNamed(known.book, books));
  const found = all.filter(
    ({ verse }) => meant.has(bookOf(verse, text)) && verse.chapter === Number(chapter),
  );
  return found.length > 0
    ? { kind: "verses", named: clause.trim(), runs: runsOf(found, text, false) }
    : undefined;
}

/**
 * The verses that a clause asks for, if asking for them is all it does.
 *
 * @param shown the verse shown last
 */
export function versesIn(clause: string, text: Text, shown?: Verse): VerseLookUp | undefined {
  if (!hasVerses(text)) return inTextWithoutVerses(clause, text);
  const all = locatedVerses(text);
  const reference = referenceIn(clause, [chapterVerseForm, verseChapterForm, colonForm, dotForm, verseForm]);
  if (!reference) return byPosition(clause, all) ?? byChapter(clause, text, all);
  if (!onlyAsksWhatPlaceSays(reference.rest)) return undefined;
  const { named, book = "" } = reference;
  const books = [...new Set(all.map(({ verse }) => bookOf(verse, text)))];
  const known = bookAtEnd(book, books);
  if (!onlyAsksWhatPlaceSays(known?.before ?? book)) {
    return !known && mayNameBook(book) ? { kind: "verses", named, runs: [] } : undefined;
  }
  const meant = known && new Set(booksNamed(known.book, books));
  const found = all.filter(
    ({ verse }) => (!meant || meant.has(bookOf(verse, text))) && isMeant(verse, reference),
  );
  const runs = runsOf(found, text, reference.chapter === undefined);
  return { kind: "verses", named, runs: nearShown(runs, shown) };
}
