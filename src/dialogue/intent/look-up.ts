import { stopWords } from "../../nlp/english/stop-words.ts";
import { paragraphsIn } from "../../document/paragraphs.ts";
import type { Chapter, Text } from "../../document/model.ts";
import { labelsOf } from "../../document/footnotes.ts";
import {
  cardinalPattern,
  countsFromEnd,
  ordinalPattern,
  positionNamed,
} from "../../nlp/english/number-words.ts";
import { chaptersNamedIn, type ChaptersNamed } from "./chapter-named.ts";
import { wordsOf } from "../utterance/subject.ts";
import { withoutSummaryWords } from "./summary.ts";

/** A place in the text that was asked for by its name, not by what it says. */
export type LookUp =
  | NoteLookUp
  | ParagraphLookUp
  | { readonly kind: "chapter"; readonly named: string; readonly chapters: readonly Chapter[] }
  | { readonly kind: "phrase"; readonly phrase: string }
  /** A division that texts have on paper, but not here. */
  | { readonly kind: "division"; readonly division: Division };

export interface NoteLookUp {
  readonly kind: "note";
  readonly label: string;
  readonly asksForBody: boolean;
  /** Those that were named with it. */
  readonly chapters?: readonly Chapter[];
}

export interface ParagraphLookUp {
  readonly kind: "paragraph";
  readonly number: number;
  /** Where paragraphs of that number are that may be meant, counted from 1 through the whole text. */
  readonly ordinals: readonly number[];
  /** The chapters that were named with it. */
  readonly chapters?: readonly Chapter[];
}

export type Division = "page" | "chapter" | "section";

/** Words that ask to be shown a place, or say that it is one: beside them and function words, nothing else is meant. */
const lookUpWords = new Set(
  `find show give print display open jump take put aloud dont tell see read look search quote quotes quotation line lines bit part piece passage sentence sentences
  paragraph para text full entire complete exact exactly original post paste want need like know help
  somebody someone please pls plz thanks thank thx ty hi hello hey ok okay sorry whats wheres whos thats im
  say says said saying write writes wrote written words word phrase go goes going begin begins start starts end ends
  attached attach belong belongs stand stands appear appears come comes located placed point points mark marks marked
  refer refers pertain relate relates cover covers support supports mention mentions mentioned page place spot number
  numbers cite cites cited citing source sources reference references body content contents contain contains
  explain explains exist book article archive author work finish continue continues rest`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that ask what a note itself says. */
const bodyWords = new Set(
  `say says said read reads cite cites cited citing source sources reference references body content contents contain
  contains explain explains mention mentions tell tells`
    .split(/\s+/)
    .filter(Boolean),
);

function onlyAsksForAPlace(rest: string): boolean {
  return wordsOf(rest).every((word) => stopWords.has(word) || lookUpWords.has(word));
}

/** Words that ask what a place is about, where nobody in the text is asked about: "when did that happen in ¶4?" is. */
const contentWords =
  /\b(?:happens?|happened|means?|meaning|discuss(?:es)?|describes?|talks?|understand)\b/giu;
const aboutWhatIsTold = /\b(?:who\w*|when|where|why|how)\b/iu;

/** What is left of a clause when it asks for nothing but what a place says, in whatever words. */
function withoutContentWords(clause: string): string {
  const rest = withoutSummaryWords(clause);
  return aboutWhatIsTold.test(rest) ? rest : rest.replace(contentWords, " ");
}

function onlyAsksWhatAPlaceSays(rest: string): boolean {
  return onlyAsksForAPlace(withoutContentWords(rest));
}

/** "what's note 58 about", unlike "what about note 58". */
const endsWithAbout = /\babout\W*$/iu;

/** "note 58", "fn. 58", "footnote *", "n. 58"; a bare "58" or "what's 58 attached to" when there is such a note. */
const namedNote =
  /(?:\b(?:foot|end)?notes?|\bfn\.?|\bftn\.?|(?<![\p{L}\p{N}])n\.)\s*(?:no\.?\s*|number\s+|nr\.?\s*|#\s*)?[[(]?(?<label>\d+|[*†‡§¶]+)[\])]?(?!\p{L})/iu;
const bareNote =
  /^[^\w¶§]*(?:what(?:'s| is| was)\s+)?\[?(?<label>\d+)\]?(?:\s+(?:is\s+)?attached\s+to)?\W*$/iu;

const namedNoteInWords = new RegExp(
  `\\b(?:(?:foot|end)?note|fn)\\s+(?:number\\s+)?(?<number>${cardinalPattern})\\b(?!\\s+(?:of|more)\\b)`,
  "iu",
);
const countedNote = new RegExp(`\\b(?<place>${ordinalPattern})\\s+(?:foot|end)?note\\b`, "iu");

/** What is asked of a note that somebody in the text wrote: "who sent the first note?", "the last note she left". */
const aboutSomebody =
  /\b(?:who\w*|why|when|how|he|she|they|his|her|their|did|was|were|wrote|written|writes?|said)\b/iu;

/** The label of a note that goes by a number in words: "footnote fifty-seven", or by its place: "the last note". */
function labelInWords(
  clause: string,
  labels: readonly string[],
): { words: string; label: string } | undefined {
  const named = namedNoteInWords.exec(clause);
  const number = named?.groups?.number;
  if (named && number !== undefined) return { words: named[0], label: String(positionNamed(number, 0)) };
  const counted = aboutSomebody.test(clause) ? null : countedNote.exec(clause);
  const place = positionNamed(counted?.groups?.place ?? "", labels.length);
  if (!counted || place === undefined) return undefined;
  const printed = String(place);
  // In an excerpt, "the 57th footnote" goes by what is printed, "the first" hardly can.
  return { words: counted[0], label: labels.includes(printed) ? printed : (labels[place - 1] ?? printed) };
}

function noteIn(clause: string, labels: readonly string[]): NoteLookUp | undefined {
  const inDigits = namedNote.exec(clause);
  const label = inDigits?.groups?.label;
  const named =
    inDigits && label !== undefined ? { words: inDigits[0], label } : labelInWords(clause, labels);
  const rest = named ? clause.replace(named.words, " ") : "";
  if (named && onlyAsksWhatAPlaceSays(rest)) {
    const asksForBody =
      wordsOf(rest).some((word) => bodyWords.has(word)) ||
      withoutContentWords(rest) !== rest ||
      endsWithAbout.test(clause);
    return { kind: "note", label: named.label, asksForBody };
  }
  const bare = bareNote.exec(clause.replace(/[’‘]/g, "'"))?.groups?.label;
  return bare !== undefined && labels.includes(bare)
    ? { kind: "note", label: bare, asksForBody: false }
    : undefined;
}

const paragraphForms: readonly RegExp[] = [
  new RegExp(
    `(?:\\bparagraphs?|\\bparas?\\.?|\\bpar\\.?|[¶§])\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?(?<place>${cardinalPattern}|${ordinalPattern})\\b`,
    "iu",
  ),
  new RegExp(`\\b(?<place>${ordinalPattern})\\s+para(?:graph)?\\b`, "iu"),
  /^\W*p\.?\s*(?<place>\d{1,6})\W*$/iu,
];

/** Those of the paragraphs that somebody means by their number or, in a text without chapters or in one of them, count. */
function paragraphsCounted(
  words: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
): Omit<ParagraphLookUp, "kind"> | undefined {
  const rows = chapters?.map((chapter) => paragraphsIn(text, chapter)) ?? [text.paragraphs];
  const counted = rows.map((row) => positionNamed(words, row.length));
  const [number] = counted;
  if (number === undefined) return undefined;
  const inRow = chapters !== undefined || text.chapters.length === 0 || isEdge(words);
  const found = inRow
    ? rows.flatMap((row, index) => row[(counted[index] ?? 0) - 1] ?? [])
    : text.paragraphs.filter((paragraph) => paragraph.number === number);
  return { number, ordinals: found.map(({ ordinal: place }) => place) };
}

/** Whether an ordinal names a place that the whole work has but once: its first paragraph, or one from its end. */
function isEdge(words: string): boolean {
  return countsFromEnd(words) || /^(?:first|opening)$/i.test(words.trim());
}

/**
 * The paragraph that a clause asks for, when asking for it is all it does.
 *
 * @param chapters those in which it is counted
 */
export function paragraphIn(
  clause: string,
  text: Text,
  chapters: readonly Chapter[] | undefined,
): ParagraphLookUp | undefined {
  for (const form of paragraphForms) {
    const found = form.exec(clause);
    if (!found || !onlyAsksWhatAPlaceSays(clause.replace(found[0], " "))) continue;
    const counted = paragraphsCounted(found.groups?.["place"] ?? "", text, chapters);
    if (counted) return { kind: "paragraph", ...counted };
  }
  return undefined;
}

/** The same in the chapter that was spoken of last, where that has such a paragraph; else in any. */
export function paragraphFrom(
  clause: string,
  text: Text,
  spoken: Chapter | undefined,
): ParagraphLookUp | undefined {
  const near = spoken && paragraphIn(clause, text, [spoken]);
  return near && near.ordinals.length > 0 ? near : paragraphIn(clause, text, undefined);
}

const divisionForms: readonly RegExp[] = [
  new RegExp(
    `\\b(?<division>page|chapter|section)\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?${cardinalPattern}\\b`,
    "iu",
  ),
  new RegExp(`\\b${ordinalPattern}\\s+(?<division>page|chapter|section)\\b`, "iu"),
];
const divisions: readonly Division[] = ["page", "chapter", "section"];

/** Words that ask how a division is headed. */
const headingWords = /\b(?:called|titled|named)\b/giu;

/** A chapter, or a paragraph or a note of one. */
function chapterIn({ chapters, named, rest }: ChaptersNamed, text: Text): LookUp | undefined {
  const place = paragraphIn(rest, text, chapters) ?? noteIn(rest, labelsOf(text));
  if (place && chapters.length > 0) return { ...place, chapters };
  const asksForIt = place !== undefined || onlyAsksWhatAPlaceSays(rest.replace(headingWords, " "));
  return asksForIt ? { kind: "chapter", named, chapters } : undefined;
}

function divisionIn(clause: string, text: Text): LookUp | undefined {
  for (const form of divisionForms) {
    const found = form.exec(clause);
    const division = divisions.find((each) => each === found?.groups?.division?.toLowerCase());
    if (!found || !division) continue;
    const words = found[0].toLowerCase();
    const inText = text.paragraphs.some((paragraph) => paragraph.text.toLowerCase().includes(words));
    const rest = clause.replace(found[0], " ").replace(headingWords, " ");
    if (!inText && onlyAsksWhatAPlaceSays(rest)) return { kind: "division", division };
  }
  return undefined;
}

const quoted = /["“”„«](?<phrase>[^"“”„«»]+)["“”»]/u;

function phraseIn(message: string): LookUp | undefined {
  const found = quoted.exec(message);
  const phrase = found?.groups?.phrase;
  if (!found || phrase === undefined || wordsOf(phrase).length === 0) return undefined;
  return onlyAsksForAPlace(message.replace(found[0], " ")) ? { kind: "phrase", phrase } : undefined;
}

/** A sentence's end, unless what goes on is the number of a "ch." or the like. */
const sentenceEnd = /(?<=[.?!;])(?<!\b(?:ch|chap|bk|pt|vol)\.)\s+(?!\d)/iu;

/**
 * The place that a message asks for, when asking for it is all it does: "note 58", "what does the third paragraph
 * say?", "Ch. XI ¶3", "find me the line with “…”". Undefined for a question that merely mentions a place.
 *
 * @param spoken the chapter that was spoken of last
 */
export function lookUpIn(message: string, text: Text, spoken?: Chapter): LookUp | undefined {
  const phrase = phraseIn(message);
  if (phrase) return phrase;
  const labels = labelsOf(text);
  // The last thing said is what is asked; what may follow it ("I want to look it up", "thanks") asks for nothing.
  for (const clause of message.split(sentenceEnd).toReversed()) {
    const named = chaptersNamedIn(clause, text, spoken);
    const found =
      (named && chapterIn(named, text)) ??
      noteIn(clause, labels) ??
      paragraphFrom(clause, text, spoken) ??
      divisionIn(clause, text);
    if (found || !onlyAsksForAPlace(clause)) return found;
  }
  return undefined;
}

/** The note that somebody means who was asked for one's label: "58", "[58]", "note 58", "fifty-eight", "1 of ch. 2". */
export function parseNote(typed: string, text: Text): NoteLookUp {
  const label = typed.trim();
  const found = labelsOf(text).includes(label)
    ? undefined
    : [label, `note ${label}`].map((words) => lookUpIn(words, text)).find((each) => each?.kind === "note");
  return found?.kind === "note" ? found : { kind: "note", label, asksForBody: false };
}
