import { firstPlaces, footnoteId, type FootnotePlace } from "../../../document/footnotes.ts";
import type { Chapter, Paragraph, Text } from "../../../document/model.ts";
import { paragraphsIn } from "../../../document/paragraphs.ts";
import { cardinalPattern, numeralValue } from "../../../nlp/english/number-words.ts";
import { GuardedPattern } from "../guarded-pattern.ts";
import { isInRanges, numberListPattern, rangesIn, rangesInDigits, type NumberRange } from "./number-list.ts";
import { onlyAsksForPlace, onlyAsksWhatPlaceSays } from "./place-words.ts";

/** A reference to several paragraphs or footnotes: "paragraphs 2 to 4", "the last two notes". */
export interface SeveralLookUp {
  readonly kind: "several";
  readonly what: "paragraphs" | "notes";
  /** The numbers or labels asked for: "2–4, 7". */
  readonly named: string;
  /** The ordinals of the paragraphs that exist, in order. */
  readonly ordinals: readonly number[];
  /** The ids of the footnotes that exist, in order. */
  readonly notes: readonly string[];
  /** The chapters that have them, if it isn't clear which one is meant; else empty. */
  readonly choices: readonly Chapter[];
}

/** Where paragraphs and footnotes are counted. */
export interface LookUpScope {
  readonly text: Text;
  /** The chapters that were named. */
  readonly chapters?: readonly Chapter[] | undefined;
  /** The paragraph shown last. */
  readonly shown?: Paragraph | undefined;
}

const paragraphUnit = String.raw`paragraphs?|paras?\.?|pars?\.?|[¶§]+|pp?\.`;
const noteUnit = String.raw`(?:foot|end)?notes?|fns?\.?|ftns?\.?|nn?\.`;

/** A pattern for "paragraphs 2 to 4" with the group "list". */
function listOf(unit: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${unit})\\s*(?:nos?\\.?\\s*|numbers?\\s+|#\\s*)?(?:from\\s+|between\\s+)?${numberListPattern(unit)}`,
    "iu",
  );
}

const saysParagraphs = new RegExp(`(?:^|[^a-z0-9])(?:${paragraphUnit})`, "i");
const saysNotes = new RegExp(`(?:^|[^a-z0-9])(?:${noteUnit})`, "i");
const paragraphList = new GuardedPattern(saysParagraphs, listOf(paragraphUnit));
const noteList = new GuardedPattern(saysNotes, listOf(noteUnit));
/** "7 and 8", "5–7" without a word for what they count. */
const bareList = new GuardedPattern(
  /\d/,
  new RegExp(`(?<![\\p{L}\\p{N}#$£€:])${numberListPattern("(?!)")}(?!\\s*(?:st|nd|rd|th)\\b)`, "iu"),
);

const units = String.raw`(?<unit>paragraphs?|paras?|(?:foot|end)?notes?|fns?)`;
const amount = `(?<amount>${cardinalPattern}|couple(?:\\s+of)?|few)`;
/** "the first two paragraphs", "last 3 notes", "the next couple of paragraphs". */
const edgeForm = new GuardedPattern(
  /para|note|fn/i,
  new RegExp(
    `\\b(?:the\\s+)?(?<edge>first|opening|last|final|closing|next|following|previous|preceding)\\s+${amount}\\s+${units}\\b`,
    "iu",
  ),
);
const allForm = new RegExp(
  `\\b(?:all|every|each|the full list of|a list of)\\s+(?:of\\s+)?(?:the\\s+|its\\s+)?${units}\\b`,
  "iu",
);

/** A clause's list of numbers, or a position, with what it counts. */
interface Named {
  readonly what: SeveralLookUp["what"];
  readonly named: string;
  /** Picks from the paragraphs or the footnotes of a chapter, or of a text without chapters. */
  readonly pick: <Each extends { readonly number: number }>(row: readonly Each[]) => readonly Each[];
}

function byRanges(what: Named["what"], ranges: readonly NumberRange[]): Named {
  return {
    what,
    named: rangesInDigits(ranges),
    pick: (row) => row.filter(({ number }) => isInRanges(number, ranges)),
  };
}

function byList(clause: string): Named | undefined {
  for (const [what, form] of [
    ["paragraphs", paragraphList],
    ["notes", noteList],
  ] as const) {
    const found = form.exec(clause);
    const list = found?.groups?.["list"];
    if (!found || list === undefined) continue;
    const before = clause.slice(0, found.index);
    const rest = `${before.replace(/\b(?:between|from)\b/iu, " ")} ${clause.slice(found.index + found[0].length)}`;
    if (onlyAsksWhatPlaceSays(rest))
      return byRanges(what, rangesIn(list, /\bbetween\b/iu.test(before + found[0])));
  }
  return undefined;
}

function wordsOf(unit: string): Named["what"] {
  return /^p/iu.test(unit) ? "paragraphs" : "notes";
}

function byEdge(clause: string, { shown }: LookUpScope): Named | undefined {
  const found = edgeForm.exec(clause);
  const { edge = "", amount: many = "", unit = "" } = found?.groups ?? {};
  if (!found || !onlyAsksWhatPlaceSays(clause.replace(found[0], " "))) return undefined;
  const count = numeralValue(many) ?? (/^couple/iu.test(many) ? 2 : 3);
  const what = wordsOf(unit);
  const named = `${edge.toLowerCase()} ${count}`;
  if (/^(?:first|opening)$/iu.test(edge)) return { what, named, pick: (row) => row.slice(0, count) };
  if (/^(?:last|final|closing)$/iu.test(edge)) {
    return { what, named, pick: (row) => row.slice(Math.max(0, row.length - count)) };
  }
  if (!shown || what === "notes") return undefined;
  const from = /^(?:next|following)$/iu.test(edge) ? shown.number + 1 : shown.number - count;
  return byRanges(what, [{ from, to: from + count - 1 }]);
}

/** "the notes": all of them, unless it may mean those of what was shown last. */
const bareNotes =
  /^\W*(?:(?:show|list|give|read|see)\s+(?:me\s+|us\s+)?)?(?:the\s+)?(?:foot|end)?notes[\s?!.]*$/iu;

function byAll(clause: string, { shown }: LookUpScope): Named | undefined {
  if (!shown && bareNotes.test(clause)) return { what: "notes", named: "all", pick: (row) => row };
  const found = allForm.exec(clause);
  const unit = found?.groups?.["unit"];
  if (!found || unit === undefined || !onlyAsksForPlace(clause.replace(found[0], " "))) return undefined;
  return { what: wordsOf(unit), named: "all", pick: (row) => row };
}

/** Footnotes as rows are picked from: those whose label isn't a number can only be picked by position. */
function notesOf(places: readonly FootnotePlace[]) {
  return places.map((place) => ({
    place,
    number: /^\d+$/u.test(place.marker.label) ? Number(place.marker.label) : -1,
  }));
}

interface Row {
  readonly chapter: Chapter | undefined;
  readonly ordinals: readonly number[];
  readonly notes: readonly string[];
}

function rowOf(
  { what, pick }: Named,
  chapter: Chapter | undefined,
  paragraphs: readonly Paragraph[],
  places: readonly FootnotePlace[],
): Row {
  if (what === "paragraphs") {
    return { chapter, ordinals: pick(paragraphs).map(({ ordinal }) => ordinal), notes: [] };
  }
  return {
    chapter,
    ordinals: [],
    notes: pick(notesOf(places)).map(({ place }) => footnoteId(place.marker)),
  };
}

/** Footnotes are counted through the text unless their numbers restart in each chapter. */
function countsByChapter({ what }: Named, { chapters }: Text, places: readonly FootnotePlace[]): boolean {
  return (
    chapters.length > 0 &&
    (what === "paragraphs" || places.some(({ marker }) => marker.footnote !== undefined))
  );
}

function resolve(named: Named, { text, chapters, shown }: LookUpScope): SeveralLookUp {
  const places = firstPlaces(text);
  const rowIn = (chapter: Chapter): Row =>
    rowOf(
      named,
      chapter,
      paragraphsIn(text, chapter),
      places.filter(({ paragraph }) => paragraph.chapter?.name === chapter.name),
    );
  const isEmpty = ({ ordinals, notes }: Row) => ordinals.length + notes.length === 0;
  const current = shown?.chapter;
  let rows: Row[];
  if (chapters) rows = chapters.map(rowIn);
  else if (!countsByChapter(named, text, places)) rows = [rowOf(named, undefined, text.paragraphs, places)];
  else {
    const near = current && rowIn(current);
    rows = near && !isEmpty(near) ? [near] : text.chapters.map(rowIn);
  }
  const found = rows.filter((row) => !isEmpty(row));
  const [only, second] = found;
  return {
    kind: "several",
    what: named.what,
    named: named.named,
    ordinals: second ? [] : (only?.ordinals ?? []),
    notes: second ? [] : (only?.notes ?? []),
    choices: second ? found.flatMap(({ chapter }) => chapter ?? []) : [],
  };
}

const label = String.raw`(?:[\p{L}\p{N}]{1,4}|[*†‡§¶]{1,3})`;
/** "notes a to c", "notes *, † and ‡". */
const labelList = new GuardedPattern(
  saysNotes,
  new RegExp(
    `\\b(?:${noteUnit})\\s*(?<list>${label}(?:(?:\\s*[-–—,&]\\s*|\\s+(?:to|and)\\s+)${label})+)(?![\\p{L}\\p{N}])`,
    "iu",
  ),
);

/** The footnotes that a list of labels, which needn't be numbers, names or spans; undefined if one isn't a label. */
function byLabels(clause: string, { text }: LookUpScope): SeveralLookUp | undefined {
  const found = labelList.exec(clause);
  const list = found?.groups?.["list"];
  if (!found || list === undefined || !onlyAsksWhatPlaceSays(clause.replace(found[0], " "))) return undefined;
  const places = firstPlaces(text);
  const wanted = new Set<number>();
  for (const span of list.split(/\s*[,&]\s*|\s+and\s+/iu)) {
    const [from = -1, to = from] = span
      .split(/\s*[-–—]\s*|\s+to\s+/iu)
      .map((each) => places.findIndex(({ marker }) => marker.label.toLowerCase() === each.toLowerCase()));
    if (from === -1 || to === -1) return undefined;
    for (let index = from; index <= to; index++) wanted.add(index);
  }
  const notes = places.filter((_, index) => wanted.has(index)).map(({ marker }) => footnoteId(marker));
  return { kind: "several", what: "notes", named: list, ordinals: [], notes, choices: [] };
}

/** A list of digits that isn't a fraction, a sum or a choice. */
const digitsOnly = /^(?:[\d\s,;&.…‐‑–—−~-]|to|through|until|and)+$/iu;

/** The numbers in a message without a word for what they count, unless they stand in the text as they are written. */
function byBareList(clause: string, { text }: LookUpScope): Named | undefined {
  const found = bareList.exec(clause);
  const list = found?.groups?.["list"];
  if (!found || list === undefined || !digitsOnly.test(list)) return undefined;
  if (!onlyAsksForPlace(clause.replace(found[0], " "))) return undefined;
  if (text.paragraphs.some((paragraph) => paragraph.text.includes(list.trim()))) return undefined;
  const ranges = rangesIn(list);
  const numbers = ranges.flatMap(({ from, to }) => (to === Infinity ? [from] : [from, to]));
  const longest = Math.max(...text.paragraphs.map(({ number }) => number));
  if (numbers.every((number) => number >= 1 && number <= longest)) return byRanges("paragraphs", ranges);
  const labels = new Set(firstPlaces(text).map(({ marker }) => marker.label));
  return numbers.some((number) => labels.has(String(number))) ? byRanges("notes", ranges) : undefined;
}

/** The several paragraphs or footnotes that a clause asks for, if asking for them is all it does. */
export function severalIn(clause: string, scope: LookUpScope): SeveralLookUp | undefined {
  const named = byList(clause) ?? byEdge(clause, scope) ?? byAll(clause, scope) ?? byBareList(clause, scope);
  return named ? resolve(named, scope) : byLabels(clause, scope);
}
