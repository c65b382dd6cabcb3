import { findMarks, type FoundMarks } from "../markers.ts";
import { beginsWithin, sentenceEnd } from "../layout/line.ts";
import type { Printed } from "../layout/paragraphs.ts";
import { numberOf } from "./digits.ts";
import { announcesNotes } from "../../draft/notes-heading.ts";
import { leadingLabel, type Certainty, type LeadingLabel } from "./note-forms.ts";

/** Paragraphs that may be a note. */
interface NoteCandidate {
  /** Index of its first paragraph, and of the paragraph behind its last one. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly certainty: Certainty;
  /** True if only indented paragraphs may continue it. */
  readonly whole: boolean;
  /** The note's paragraphs without its label. */
  readonly body: readonly string[];
}

/** A note of a text. */
export interface Note extends NoteCandidate {
  /** Ordinal of the group of notes that it stands in. */
  readonly group: number;
}

/** The most paragraphs of a note in brackets: "[Footnote 1: …". */
const maxParagraphs = 40;

const closing = /[\])}]\s*$/u;

/** True if a paragraph is the note behind one, not the words of that: "112 steps" isn't note 112. */
function isLabelled(paragraph: string, before: LeadingLabel): boolean {
  const lead = leadingLabel(paragraph);
  if (!lead) return false;
  return (
    lead.certainty === before.certainty &&
    (lead.certainty !== "loose" || lead.body === "" || continues(lead.label, before.label))
  );
}

function candidateAt(paragraphs: readonly Printed[], start: number): NoteCandidate | undefined {
  const lead = leadingLabel(paragraphs[start]?.text ?? "");
  if (!lead) return undefined;
  const { label, certainty, whole } = lead;
  if (lead.open) {
    const rest = paragraphs.slice(start + 1, start + maxParagraphs).map(({ text }) => text);
    const end = rest.findIndex((text) => closing.test(text));
    const isNested = rest.slice(0, end).some((text) => leadingLabel(text)?.certainty === "declared");
    if (end !== -1 && !isNested) {
      const body = [lead.body, ...rest.slice(0, end), rest[end]?.replace(closing, "").trimEnd() ?? ""];
      return { start, end: start + end + 2, label, certainty, whole: true, body };
    }
  }
  if (lead.body !== "") return { start, end: start + 1, label, certainty, whole, body: [lead.body] };
  const next = paragraphs[start + 1]?.text;
  if (next === undefined || isLabelled(next, lead)) return undefined;
  return { start, end: start + 2, label, certainty, whole, body: [next] };
}

function candidatesIn(paragraphs: readonly Printed[]): NoteCandidate[] {
  const found: NoteCandidate[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const candidate = candidateAt(paragraphs, index);
    if (!candidate) continue;
    found.push(candidate);
    index = candidate.end - 1;
  }
  return found;
}

/** Notes that stand together, with the paragraphs between them that continue one of them. */
interface Group {
  readonly notes: NoteCandidate[];
  /** Index of the heading that announces them, or of the first note. */
  readonly start: number;
  end: number;
  readonly headed: boolean;
}

/** The longest gap in the numbers of a group. */
const maxGap = 50;
/** The most paragraphs that may continue a note that isn't in brackets. */
const maxContinued = 12;

function continues(label: string, last: string): boolean {
  const [number, before] = [numberOf(label), numberOf(last)];
  if (Number.isNaN(number) !== Number.isNaN(before)) return true;
  if (!Number.isNaN(number)) return number > before && number <= before + maxGap;
  return /^[a-z]$/iu.test(label) && /^[a-z]$/iu.test(last) ? label > last : label !== last;
}

function withParagraphs(note: NoteCandidate, paragraphs: readonly Printed[], end: number): NoteCandidate {
  const more = paragraphs.slice(note.end, end).map(({ text }) => text);
  return { ...note, end, body: [...note.body, ...more] };
}

/** True if a paragraph is indented more than the note that it may belong to. */
function isIndented(paragraph: Printed | undefined, note: Printed | undefined): boolean {
  return (paragraph?.indent ?? 0) > (note?.indent ?? 0) + 1;
}

/** Assumptions about a text while its notes are told from lists. */
interface Assumption {
  readonly paragraphs: readonly Printed[];
  readonly candidates: readonly NoteCandidate[];
  /** The labels marked in each paragraph outside of the candidates. */
  readonly marked: ReadonlyMap<number, readonly string[]>;
}

/** A function that says if a label is marked in the paragraphs from one index up to another. Indexes must not fall. */
function markedWithin(marked: Assumption["marked"]): (label: string, from: number, to: number) => boolean {
  const last = new Map<string, number>();
  let scanned = 0;
  return (label, from, to) => {
    for (; scanned < to; scanned++) for (const each of marked.get(scanned) ?? []) last.set(each, scanned);
    return (last.get(label) ?? -1) >= from;
  };
}

/**
 * The groups of candidates. A paragraph without marks between two of them continues the first, if the text in front of
 * the group refers to the second.
 */
function groupsOf({ paragraphs, candidates, marked }: Assumption): Group[] {
  const groups: Group[] = [];
  const isMarked = markedWithin(marked);
  const joins = (group: Group, last: NoteCandidate, note: NoteCandidate): boolean => {
    if (!continues(note.label, last.label)) return false;
    if (note.start === group.end) return true;
    if (note.start - group.end > maxContinued) return false;
    for (let at = group.end; at < note.start; at++) {
      const paragraph = paragraphs[at];
      if (marked.has(at) || announcesNotes(paragraph?.text ?? "")) return false;
      if (last.whole && !isIndented(paragraph, paragraphs[last.start])) return false;
    }
    return isMarked(note.label, group.headed ? 0 : (groups.at(-2)?.end ?? 0), group.start);
  };
  for (const note of candidates) {
    const group = groups.at(-1);
    const last = group?.notes.at(-1);
    if (group && last && joins(group, last, note)) {
      if (note.start > group.end)
        group.notes[group.notes.length - 1] = withParagraphs(last, paragraphs, note.start);
      group.notes.push(note);
      group.end = note.end;
      continue;
    }
    const headed = announcesNotes(paragraphs[note.start - 1]?.text ?? "");
    groups.push({ notes: [note], start: headed ? note.start - 1 : note.start, end: note.end, headed });
  }
  return groups;
}

/** The number of notes from which on a few may be wrong. */
const manyNotes = 8;
const mostOfMany = 0.8;

/**
 * True if the labels marked in the text show that a group is its notes and not a list. Below a heading, or with labels
 * in brackets, most must be marked; otherwise all, and no others.
 */
function areNotes(
  { notes: candidates, headed }: Group,
  sets: readonly Pick<ReadonlySet<string>, "has" | "size">[],
): boolean {
  const labels = new Set(candidates.map(({ label }) => label));
  if (labels.size < candidates.length) return false;
  return sets.some((marked) => {
    const known = candidates.filter(({ label }) => marked.has(label)).length;
    if (headed || candidates.every(({ certainty }) => certainty !== "loose")) {
      return known * 2 > candidates.length || (known > 0 && known === marked.size);
    }
    if (known === candidates.length && known === marked.size) return true;
    return known >= manyNotes && known >= Math.max(candidates.length, marked.size) * mostOfMany;
  });
}

/** True if a group and the one beside it are items of a list with the same sign: "* Bread", "* Milk". */
function isListWith(group: Group, other: Group): boolean {
  if (group.start !== other.end && group.end !== other.start) return false;
  return [group, other].every(({ notes }) => notes.length === 1 && notes[0]?.label === group.notes[0]?.label);
}

/** Trailing paragraphs of the last note of a group: those below a heading up to the end, and indented ones. */
function trailing(group: Group, limit: number, { paragraphs, marked }: Assumption): number {
  const last = group.notes.at(-1);
  const note = paragraphs[last?.start ?? 0];
  // Verse is indented as well. What continues a note is indented more than the text above the notes.
  const textIndent = paragraphs[group.start - 1]?.indent ?? 0;
  const isContinuation = (paragraph: Printed | undefined) =>
    isIndented(paragraph, note) && (paragraph?.indent ?? 0) > textIndent;
  let end = group.end;
  while (end < limit && !marked.has(end) && isContinuation(paragraphs[end])) end++;
  const isRest = group.headed && limit === paragraphs.length && limit - end <= maxContinued;
  const rest = paragraphs.slice(end, limit);
  const isText = rest.some(
    ({ text, separated }, at) => marked.has(end + at) || separated || !/\p{Ll}/u.test(text),
  );
  return isRest && !isText ? limit : end;
}

/** The candidates that are notes. */
function accepted(assumption: Assumption): Note[] {
  const { paragraphs, marked } = assumption;
  const groups = groupsOf(assumption);
  const notes: Note[] = [];
  // The labels that are marked and have no note yet: since the last notes, and in all, with the number of marks.
  const recent = new Set<string>();
  const pending = new Map<string, number>();
  let scanned = 0;
  for (const [index, group] of groups.entries()) {
    for (; scanned < group.start; scanned++) {
      for (const label of marked.get(scanned) ?? []) {
        recent.add(label);
        pending.set(label, (pending.get(label) ?? 0) + 1);
      }
    }
    const neighbours = [groups[index - 1], groups[index + 1]];
    if (neighbours.some((other) => other && isListWith(group, other))) continue;
    if (!areNotes(group, [recent, pending])) continue;
    const end = trailing(group, groups[index + 1]?.start ?? paragraphs.length, assumption);
    const last = group.notes.at(-1);
    if (last && end > group.end) group.notes[group.notes.length - 1] = withParagraphs(last, paragraphs, end);
    for (const note of group.notes) {
      notes.push({ ...note, group: index });
      const others = (pending.get(note.label) ?? 1) - 1;
      if (others > 0) pending.set(note.label, others);
      else pending.delete(note.label);
    }
    recent.clear();
  }
  return notes;
}

/** The notes of a text, and the rest of it. */
export interface SettledNotes {
  readonly notes: readonly Note[];
  /** Indexes of the paragraphs that aren't notes and don't announce them. */
  readonly rest: readonly number[];
}

function restOf(paragraphs: readonly Printed[], notes: readonly NoteCandidate[]): number[] {
  const taken = new Set<number>();
  for (const { start, end } of notes) for (let index = start; index < end; index++) taken.add(index);
  return [...paragraphs.keys()].filter((index) => !taken.has(index));
}

function assume(paragraphs: readonly Printed[], candidates: readonly NoteCandidate[]): Assumption {
  const rest = restOf(paragraphs, candidates);
  const { labels }: FoundMarks = findMarks(
    rest.map((index) => paragraphs[index]?.text ?? ""),
    candidates.map(({ label }) => label),
  );
  const marked = new Map([...labels].map(([at, all]) => [rest[at] ?? 0, all.map(({ label }) => label)]));
  return { paragraphs, candidates, marked };
}

/**
 * The paragraphs that continue the last note of the page before, by the note's start: each stands above the first note
 * of its page, and below a finished sentence.
 */
function continuations(paragraphs: readonly Printed[], notes: readonly Note[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const [index, { start }] of notes.entries()) {
    const [last, at] = [notes[index - 1], start - 1];
    const [above, paragraph] = [paragraphs[at - 1], paragraphs[at]];
    if (!last || !above || !paragraph || at <= last.end) continue;
    const isNextPage = paragraphs[last.start]?.page === paragraph.page - 1;
    const isSamePage = above.page === paragraph.page && paragraphs[start]?.page === paragraph.page;
    const isOpen = !sentenceEnd.test(last.body.at(-1) ?? "") && sentenceEnd.test(above.text);
    if (isNextPage && isSamePage && isOpen && beginsWithin(paragraph.text)) found.set(last.start, at);
  }
  return found;
}

/**
 * Finds the notes of plain text: at the end of the work, of a chapter or of a page, or right behind the paragraph that
 * refers to them. A paragraph that begins with a label is a note only if marks in the text show it. First all such
 * paragraphs are assumed to be notes; then the ones that look like lists are given up, and the others tried again.
 */
export function findNotes(paragraphs: readonly Printed[]): SettledNotes {
  let candidates = candidatesIn(paragraphs);
  let notes: Note[] = [];
  for (const round of [1, 2, 3]) {
    notes = accepted(assume(paragraphs, candidates));
    const starts = new Set(notes.map(({ start }) => start));
    const kept = candidates.filter(
      ({ start, certainty }) => starts.has(start) || (round === 1 && certainty !== "loose"),
    );
    if (kept.length === candidates.length) break;
    candidates = kept;
  }
  const rest = restOf(paragraphs, notes);
  const first = new Set(notes.map(({ start }) => start));
  const continued = continuations(paragraphs, notes);
  const taken = new Set(continued.values());
  return {
    notes: notes.map((note) => {
      const more = paragraphs[continued.get(note.start) ?? -1]?.text;
      return more === undefined
        ? note
        : { ...note, body: [...note.body.slice(0, -1), `${note.body.at(-1) ?? ""} ${more}`] };
    }),
    rest: rest.filter((index) => {
      const announces = first.has(index + 1) && announcesNotes(paragraphs[index]?.text ?? "");
      return !announces && !taken.has(index);
    }),
  };
}
