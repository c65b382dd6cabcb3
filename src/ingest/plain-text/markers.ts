import type { Marker } from "../../document/model.ts";
import type { MarkedParagraph } from "../draft/draft.ts";
import { findCandidates, type Candidate, type Digits } from "./candidates.ts";
import { noted, styles, type Style } from "./evidence.ts";
import { withAsciiDigits } from "./notes/digits.ts";
import { findNamedMarks } from "./named-marks.ts";
import { bestNumbering } from "./sequence.ts";
import { findSymbols, type PrintedLabel } from "./symbols.ts";
import { groupBy } from "../../shared/collections/group-by.ts";

/** The footnotes found in one style. */
interface Numbering {
  /** The numbers that are footnote labels, in order. */
  readonly labels: readonly PrintedLabel[];
  /** The labels that make up the numbering. The others repeat one of them. */
  readonly run: readonly Candidate[];
  /** Numbers that look like labels but don't fit into the numbering. */
  readonly rejected: readonly Candidate[];
  readonly score: number;
}

function markOf(candidate: Candidate): Candidate {
  return candidate.mark ?? candidate;
}

function placeOf({ paragraph, start }: Candidate): string {
  return `${paragraph} ${start}`;
}

/** A candidate in brackets whose number a note of the file has. */
function supported(candidate: Candidate): Candidate {
  return candidate.evidence < noted ? { ...candidate, evidence: noted } : candidate;
}

/** The end of a clause or a paragraph, which items of a list in a sentence don't have behind their numbers. */
const clauseEnd = /^(?:[.,;:!?]|$)/u;

/**
 * The candidates in the form that most labels have: touching a word, or behind a space. Where marks touch their words,
 * "(1)" behind a space is a word, unless it ends a clause and no other mark has its number.
 */
function ofOneForm(candidates: readonly Candidate[], paragraphs: readonly Digits[]): readonly Candidate[] {
  const touching = candidates.filter((candidate) => {
    const { paragraph, start } = markOf(candidate);
    return !/^\s/u.test(paragraphs[paragraph]?.printed.slice(start, start + 1) ?? "");
  });
  const labels = new Set(candidates.map(({ label }) => label));
  const known = new Set(touching.map(({ label }) => label));
  if (known.size * 2 <= labels.size) return candidates;
  const kept = new Set(touching);
  return candidates.filter((candidate) => {
    const { paragraph, end } = markOf(candidate);
    const isOnly =
      !known.has(candidate.label) && clauseEnd.test(paragraphs[paragraph]?.printed.slice(end) ?? "");
    return kept.has(candidate) || isOnly;
  });
}

/** The labels at the beginnings of paragraphs that may be notes. */
interface Defined {
  readonly defined: ReadonlySet<string>;
  /** True if each number from 1 on has one note, so that a repeated mark refers to the same note. */
  readonly areUnique: boolean;
}

function numberingOf(
  paragraphs: readonly Digits[],
  style: Style,
  { defined, areUnique }: Defined,
): Numbering {
  const found = findCandidates(paragraphs, style);
  const inNotes = found.filter(({ label }) => defined.has(label));
  const candidates = (style.needsNotes ? ofOneForm(inNotes, paragraphs) : found).map((each) =>
    style.repeats && defined.has(each.label) ? supported(each) : each,
  );
  const { run, score } = bestNumbering(candidates, !(style.repeats && areUnique));
  const running = new Set(run);
  const seen = new Set<number>();
  const [labels, rejected]: [(Candidate & PrintedLabel)[], Candidate[]] = [[], []];
  // Marks of several numbers of which not every one is a label.
  const broken = new Set<Candidate>();
  for (const candidate of candidates) {
    const inRun = running.has(candidate);
    const repeated = !inRun && style.repeats && candidate.evidence > 0 && seen.has(candidate.number);
    if (inRun) seen.add(candidate.number);
    if (inRun || repeated) labels.push({ ...candidate, mark: markOf(candidate), repeated });
    else {
      broken.add(markOf(candidate));
      if (candidate.evidence > 1) rejected.push(candidate);
    }
  }
  const read = new Set(labels.map((label) => placeOf(markOf(label))));
  return {
    labels: labels.filter(({ mark }) => !mark || !broken.has(mark)),
    run,
    rejected: rejected.filter((each) => !read.has(placeOf(each))),
    score,
  };
}

/** Labels by the index of their paragraph, in order. */
function byParagraph(labels: readonly PrintedLabel[]): Map<number, PrintedLabel[]> {
  const found = groupBy(labels, ({ paragraph }) => paragraph);
  for (const inParagraph of found.values()) inParagraph.sort((a, b) => a.start - b.start || a.end - b.end);
  return found;
}

/** The paragraphs with brackets in place of marks, so that no number in them counts. Offsets stay the same. */
function withoutMarks(paragraphs: readonly string[], marks: readonly PrintedLabel[]): readonly string[] {
  const masked = [...paragraphs];
  for (const [paragraph, inParagraph] of byParagraph(marks)) {
    const text = paragraphs[paragraph] ?? "";
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end } of inParagraph.filter((mark) => mark.start >= from)) {
      pieces.push(text.slice(from, start), text.slice(start, end).replace(/\S/gu, "]"));
      from = end;
    }
    masked[paragraph] = [...pieces, text.slice(from)].join("");
  }
  return masked;
}

/** Labels without those that overlap an earlier one. None if nothing else stands in the paragraph. */
function distinct(labels: readonly PrintedLabel[], text: string): PrintedLabel[] {
  let [from, length] = [0, 0];
  const kept = labels.filter(({ start, end }) => {
    if (start < from) return false;
    from = end;
    length += end - start;
    return true;
  });
  return length < text.length ? kept : [];
}

/** The labels in printed paragraphs, and the numbering that most of them make up. */
export interface FoundMarks {
  /** By paragraph, in order. */
  readonly labels: ReadonlyMap<number, readonly PrintedLabel[]>;
  readonly numbering: Numbering;
}

/**
 * Finds the footnote labels in printed paragraphs. Numbers directly behind words, sentences and clauses are labels if
 * they form a plausible numbering. The numbering may start anywhere, restart and have gaps. Of the styles (56, ⁵⁶,
 * [56] …), the one with the best numbering counts. Symbols (*, †, ‡), and names and letters in brackets that notes
 * begin with, are labels in addition.
 *
 * @param paragraphs without white space at their ends
 * @param notes the labels at the beginnings of paragraphs that may be notes
 */
export function findMarks(paragraphs: readonly string[], notes: readonly string[]): FoundMarks {
  const defined = new Set(notes);
  const areUnique = defined.size === notes.length && defined.has("1");
  const named = findNamedMarks(paragraphs, defined);
  const others = withoutMarks(paragraphs, named).map((printed) => ({
    printed,
    ascii: withAsciiDigits(printed),
  }));
  const numbering = styles
    .map((style) => numberingOf(others, style, { defined, areUnique }))
    .reduce((best, other) => (other.score > best.score ? other : best));
  const labels = byParagraph([...numbering.labels, ...named, ...findSymbols(paragraphs, defined)]);
  for (const [paragraph, all] of labels) labels.set(paragraph, distinct(all, paragraphs[paragraph] ?? ""));
  return { labels, numbering };
}

/**
 * Doubtful labels for a person to check: one sentence each.
 *
 * @param nameOf the name of the paragraph at an index
 */
export function warningsAbout(
  paragraphs: readonly string[],
  { run, rejected }: Numbering,
  nameOf: (paragraph: number) => string,
): string[] {
  const printed = ({ paragraph, start, end }: Candidate) => {
    const text = paragraphs[paragraph] ?? "";
    const word = /\S*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? "";
    return `${nameOf(paragraph)}: “${word}${text.slice(start, end)}”`;
  };
  const unlikely = run.filter(({ evidence }) => evidence < 0);
  return [
    ...unlikely.map((each) => `${printed(each)} is read as note ${each.number}, since that one is due here.`),
    ...rejected.map(
      (each) => `${printed(each)} is left as it stands, since note ${each.number} is not due here.`,
    ),
  ];
}

/** A sentence directly behind a label, which gets the space that the label stood in for: "the war.2In spring". */
const runOn = /^[“‘«"(]?\p{L}/u;
const sentenceEnd = /[\p{Ll}\d][”’"'»)]*(?:[.!?…,;:][”’"'»)]*|[”"»)])$/u;
/** The mark between two labels at one place. */
const separator = /^\s?[,;·]\s?$/u;

/** Takes labels out of a paragraph. */
export function takeOutLabels(text: string, labels: readonly PrintedLabel[]): MarkedParagraph {
  let clean = "";
  let from = 0;
  const markers: Marker[] = [];
  for (const { start, end, label } of labels) {
    const between = text.slice(from, start);
    if (markers.length === 0 || !separator.test(between)) clean += between;
    markers.push({ label, offset: clean.length });
    from = end;
    const isRunOn = runOn.test(text.slice(end, end + 3)) && sentenceEnd.test(clean.slice(-8));
    if (isRunOn && markers.at(-1)?.offset === clean.length) clean += " ";
  }
  return { text: clean + text.slice(from), markers };
}
