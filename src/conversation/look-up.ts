import { stopWords } from "../language/stop-words.ts";
import type { Text } from "../text/model.ts";
import { labelsOf } from "../text/notes.ts";
import { wordsOf } from "./subject.ts";

/** A place in the text that was asked for by its name, not by what it says. */
export type LookUp =
  | { readonly kind: "note"; readonly label: string; readonly asksForBody: boolean }
  | { readonly kind: "paragraph"; readonly number: number }
  | { readonly kind: "phrase"; readonly phrase: string };

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth";
const cardinals = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";

const numbers: ReadonlyMap<string, number> = new Map(
  [ordinals, cardinals].flatMap((names) => names.split(" ").map((name, index) => [name, index + 1] as const)),
);

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

function noteIn(clause: string, labels: readonly string[]): LookUp | undefined {
  const named = namedNote.exec(clause);
  const rest = named ? clause.replace(named[0], " ") : "";
  const label = named?.groups?.label;
  if (label !== undefined && onlyAsksForAPlace(rest)) {
    return { kind: "note", label, asksForBody: wordsOf(rest).some((word) => bodyWords.has(word)) };
  }
  const bare = bareNote.exec(clause.replace(/[’‘]/g, "'"))?.groups?.label;
  return bare !== undefined && labels.includes(bare)
    ? { kind: "note", label: bare, asksForBody: false }
    : undefined;
}

const counted = "(?<number>\\d{1,6}|[a-z]+)";
const paragraphForms: readonly RegExp[] = [
  new RegExp(
    `(?:\\bparagraphs?|\\bparas?\\.?|\\bpar\\.?|¶)\\s*(?:no\\.?\\s*|number\\s+|#\\s*)?${counted}\\b`,
    "iu",
  ),
  /\b(?<number>\d{1,6})(?:st|nd|rd|th)\s+para(?:graph)?\b/iu,
  /\b(?<number>[a-z]+)\s+para(?:graph)?\b/iu,
  /^\W*p\.?\s*(?<number>\d{1,6})\W*$/iu,
];

function numberOf(word: string, paragraphs: number): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "last" || word === "final" || word === "closing") return paragraphs;
  if (word === "opening") return 1;
  return numbers.get(word);
}

function paragraphIn(clause: string, paragraphs: number): LookUp | undefined {
  for (const form of paragraphForms) {
    const found = form.exec(clause);
    if (!found) continue;
    const number = numberOf(found.groups?.number?.toLowerCase() ?? "", paragraphs);
    if (number !== undefined && onlyAsksForAPlace(clause.replace(found[0], " "))) {
      return { kind: "paragraph", number };
    }
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
    const found = noteIn(clause, labels) ?? paragraphIn(clause, text.paragraphs.length);
    if (found || !onlyAsksForAPlace(clause)) return found;
  }
  return undefined;
}
