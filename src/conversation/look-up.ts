import { stopWords } from "../language/stop-words.ts";
import type { Text } from "../text/model.ts";
import { labelsOf } from "../text/notes.ts";
import { cardinalPattern, ordinalPattern, placeNamed } from "./number-words.ts";
import { wordsOf } from "./subject.ts";

/** A place in the text that was asked for by its name, not by what it says. */
export type LookUp =
  | { readonly kind: "note"; readonly label: string; readonly asksForBody: boolean }
  | { readonly kind: "paragraph"; readonly number: number }
  | { readonly kind: "phrase"; readonly phrase: string }
  /** A division that texts have on paper, but not here. */
  | { readonly kind: "division"; readonly division: Division };

export type Division = "page" | "chapter" | "section";

/** Words that ask to be shown a place, or say that it is one: beside them and function words, nothing else is meant. */
const lookUpWords = new Set(
  `find show give tell see read look search quote quotes quotation line lines bit part piece passage sentence sentences
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

/** "note 58", "fn. 58", "footnote *", "n. 58"; a bare "58" or "what's 58 attached to" when there is such a note. */
const namedNote =
  /(?:\b(?:foot|end)?notes?|\bfn\.?|\bftn\.?|(?<![\p{L}\p{N}])n\.)\s*(?:no\.?\s*|number\s+|nr\.?\s*|#\s*)?[[(]?(?<label>\d+|[*†‡§¶]+)[\])]?(?!\p{L})/iu;
const bareNote = /^\W*(?:what(?:'s| is| was)\s+)?\[?(?<label>\d+)\]?(?:\s+(?:is\s+)?attached\s+to)?\W*$/iu;

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
  if (named && number !== undefined) return { words: named[0], label: String(placeNamed(number, 0)) };
  const counted = aboutSomebody.test(clause) ? null : countedNote.exec(clause);
  const place = placeNamed(counted?.groups?.place ?? "", labels.length);
  if (!counted || place === undefined) return undefined;
  const printed = String(place);
  // In an excerpt, "the 57th footnote" goes by what is printed, "the first" hardly can.
  return { words: counted[0], label: labels.includes(printed) ? printed : (labels[place - 1] ?? printed) };
}

function noteIn(clause: string, labels: readonly string[]): LookUp | undefined {
  const inDigits = namedNote.exec(clause);
  const label = inDigits?.groups?.label;
  const named =
    inDigits && label !== undefined ? { words: inDigits[0], label } : labelInWords(clause, labels);
  const rest = named ? clause.replace(named.words, " ") : "";
  if (named && onlyAsksForAPlace(rest)) {
    const asksForBody = wordsOf(rest).some((word) => bodyWords.has(word));
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

function paragraphIn(clause: string, paragraphs: number): LookUp | undefined {
  for (const form of paragraphForms) {
    const found = form.exec(clause);
    if (!found) continue;
    const number = placeNamed(found.groups?.place ?? "", paragraphs);
    if (number !== undefined && onlyAsksForAPlace(clause.replace(found[0], " "))) {
      return { kind: "paragraph", number };
    }
  }
  return undefined;
}

const divisionForms: readonly RegExp[] = [
  new RegExp(
    `\\b(?<division>page|chapter|section)\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?${cardinalPattern}\\b`,
    "iu",
  ),
  new RegExp(`\\b${ordinalPattern}\\s+(?<division>page|chapter|section)\\b`, "iu"),
];
const divisions: readonly Division[] = ["page", "chapter", "section"];

/** Words that ask what a division is about. */
const contentWords = /\b(?:happens?|happened|summary|summari[sz]e|explain)\b/giu;

function divisionIn(clause: string, text: Text): LookUp | undefined {
  for (const form of divisionForms) {
    const found = form.exec(clause);
    const division = divisions.find((each) => each === found?.groups?.division?.toLowerCase());
    if (!found || !division) continue;
    const words = found[0].toLowerCase();
    const inText = text.paragraphs.some((paragraph) => paragraph.text.toLowerCase().includes(words));
    const rest = clause.replace(found[0], " ").replace(contentWords, " ");
    if (!inText && onlyAsksForAPlace(rest)) return { kind: "division", division };
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

/**
 * The place that a message asks for, when asking for it is all it does: "note 58", "what does the third paragraph
 * say?", "find me the line with “…”". Undefined for a question that merely mentions a place.
 */
export function lookUpIn(message: string, text: Text): LookUp | undefined {
  const phrase = phraseIn(message);
  if (phrase) return phrase;
  const labels = labelsOf(text);
  // The last thing said is what is asked; what may follow it ("I want to look it up", "thanks") asks for nothing.
  for (const clause of message.split(/(?<=[.?!;])\s+(?!\d)/u).toReversed()) {
    const found =
      noteIn(clause, labels) ?? paragraphIn(clause, text.paragraphs.length) ?? divisionIn(clause, text);
    if (found || !onlyAsksForAPlace(clause)) return found;
  }
  return undefined;
}

/** The label that somebody means who was asked for a note's: "58", "[58]", "note 58" or "fifty-eight". */
export function labelTyped(typed: string, text: Text): string {
  const label = typed.trim();
  if (labelsOf(text).includes(label)) return label;
  const found = lookUpIn(label, text) ?? lookUpIn(`note ${label}`, text);
  return found?.kind === "note" ? found.label : label;
}
