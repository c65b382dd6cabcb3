import { isText, Text, type ChildNode, type Element } from "domhandler";
import { append, removeElement } from "domutils";
import { ancestors, parentOf } from "../../elements.ts";
import { partitionPoint } from "../../../../shared/collections/partition-point.ts";
import { successiveNumbers } from "../../../successive-numbers.ts";
import { shortTextOf } from "../../tree.ts";
import { ItemNumbers } from "../../footnotes/item-numbers.ts";
import { leadingLabel } from "../../footnotes/labels.ts";
import { follows } from "./label-order.ts";
import type { Line, LineSurvey, Mark } from "./lines.ts";
import { noteKey, type MadeNotes } from "./made-notes.ts";

/** A line that may be a note, with its label. */
interface NoteLine {
  readonly line: number;
  readonly label: string;
  readonly strong: boolean;
}

/** A label of a mark, with the mark's position among all marks. */
interface Occurrence {
  readonly mark: Mark;
  readonly label: string;
  readonly index: number;
}

/** A note and the marks that refer to it. */
interface MarkedNote {
  readonly note: NoteLine;
  readonly marks: Occurrence[];
}

const sign = /^[*†‡§‖¶]{1,4}$/u;

/** True if a block is one of the given blocks or inside of one. */
function isInAny(blocks: ReadonlySet<Element>, block: Element): boolean {
  return blocks.has(block) || ancestors(block).some((each) => blocks.has(each));
}

/** More levels than there are between an aside and an item of the list in it. */
const maxLevels = 4;

function isInAside(block: Element): boolean {
  return ancestors(block, maxLevels).some(({ name }) => name === "aside");
}

/** More lines than stand between two notes of a list. */
const maxContinuation = 6;

/** The lines that begin with labels in order: 1, 2, 3 … */
function runsOf(lines: readonly Line[], taken: ReadonlySet<Element>): NoteLine[][] {
  const items = new ItemNumbers();
  /** The items of lists, and the elements around other lines, that had a line. */
  const begun = new Set<Element | undefined>();
  const runs: NoteLine[][] = [];
  let run: NoteLine[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const [index, { block, start, isHeading }] of lines.entries()) {
    const last = run.at(-1);
    const item = block.name === "li" ? block : parentOf(block);
    const number = begun.has(item) ? undefined : items.numberAt(block);
    begun.add(item);
    const label = start?.label ?? number;
    const strong = start?.strong ?? isInAside(block);
    if (isHeading) end();
    else if (label === undefined || sign.test(label) || isInAny(taken, block)) {
      if (last && index - last.line > maxContinuation) end();
    } else if (last && follows(label, last.label)) {
      run.push({ line: index, label, strong });
    } else if (!last || /^(?:1|a|i|\p{Nd})$/iu.test(label)) {
      end();
      run.push({ line: index, label, strong });
    }
  }
  end();
  return runs;
}

/** The longest gap in the marks of a run, in missing numbers. */
const maxGap = 3;

/** The labels of a mark: those printed, or the successive ones that one printed without commas consists of. */
function labelsOf({ labels }: Mark, known: { has(label: string): boolean }): readonly string[] {
  return labels.flatMap((label) => {
    const parts = known.has(label) ? undefined : successiveNumbers(label);
    return parts?.every((part) => known.has(part)) === true ? parts : [label];
  });
}

/** Finds the marks of the notes of a run, among those from one index up to another. */
function matched(run: readonly NoteLine[], marks: readonly Mark[], from: number, to: number): MarkedNote[] {
  const notes = run.map((note): MarkedNote => ({ note, marks: [] }));
  const indexes = new Map(run.map(({ label }, index) => [label, index]));
  const lastLine = run.at(-1)?.line ?? 0;
  const doubtful: Occurrence[] = [];
  let next = 0;
  for (let index = from; index < to && (marks[index]?.line ?? lastLine) < lastLine; index++) {
    const mark = marks[index];
    for (const label of mark ? labelsOf(mark, indexes) : []) {
      const of = indexes.get(label);
      const found = of === undefined ? undefined : notes[of];
      if (!mark || of === undefined || !found || mark.line >= found.note.line || of > next + maxGap) continue;
      if (mark.doubtful) doubtful.push({ mark, label, index });
      else {
        found.marks.push({ mark, label, index });
        next = Math.max(next, of + 1);
      }
    }
  }
  fillGaps(notes, indexes, doubtful);
  return notes;
}

/** Gives notes without a mark a doubtful one that stands between the marks of their neighbours. */
function fillGaps(
  notes: readonly MarkedNote[],
  indexes: ReadonlyMap<string, number>,
  doubtful: readonly Occurrence[],
): void {
  for (const occurrence of doubtful) {
    const of = indexes.get(occurrence.label) ?? 0;
    const note = notes[of];
    const before = notes[of - 1]?.marks[0]?.index ?? -1;
    const behind = notes[of + 1]?.marks[0]?.index ?? Infinity;
    if (note?.marks.length === 0 && before < occurrence.index && occurrence.index < behind) {
      note.marks.push(occurrence);
    }
  }
}

/** The shares of a run's notes that must have a mark: with labels that only notes have, and with others. */
const minShare = { strong: 0.5, weak: 0.75 };

/**
 * True if so many notes of a run have marks that it is one. A list in the text has marks of its own.
 *
 * @param withMarks the numbers of the lines with marks
 * @param isChapter true if other runs beside it belong to the marks of other chapters
 */
function isListOfNotes(
  notes: readonly MarkedNote[],
  lines: readonly Line[],
  withMarks: ReadonlySet<number>,
  isChapter: boolean,
): boolean {
  const [first] = notes;
  const marked = notes.filter(({ marks }) => marks.length > 0).length;
  const opens = isChapter || (first !== undefined && lines[first.note.line]?.opens === true);
  const strong = notes.every(({ note }) => note.strong);
  if (marked === 0 || (marked === 1 && !strong && !opens)) return false;
  if (!strong && !opens && notes.some(({ note }) => withMarks.has(note.line))) return false;
  return marked >= notes.length * (strong ? minShare.strong : minShare.weak);
}

/** Runs that stand one behind the other, with no mark between them, as the endnotes of several chapters do. */
function adjacentRuns(runs: readonly NoteLine[][], marks: readonly Mark[]): NoteLine[][][] {
  const groups: NoteLine[][][] = [];
  let next = 0;
  let lastMark = -1;
  for (const run of runs) {
    for (const end = run.at(-1)?.line ?? 0; (marks[next]?.line ?? Infinity) <= end; next++)
      lastMark = marks[next]?.line ?? lastMark;
    const group = groups.at(-1);
    if (group && lastMark < (group[0]?.[0]?.line ?? 0)) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/**
 * The indexes at which marks begin anew: the first, and each with the first label behind a heading or the start of a
 * file, as chapters with numbers of their own have them.
 */
function restartsOf({ lines, marks }: LineSurvey, from: number, to: number): number[] {
  const first = marks[from]?.labels[0];
  const found: number[] = [];
  let line = 0;
  let isDivided = true;
  for (let index = from; index < to; index++) {
    const mark = marks[index];
    const markLine = mark?.line ?? line;
    for (; line <= markLine; line++)
      if (lines[line]?.isHeading === true || lines[line]?.page !== lines[line - 1]?.page) isDivided = true;
    if (!isDivided || mark?.labels[0] !== first) continue;
    found.push(index);
    isDivided = false;
  }
  return found;
}

/** In characters. */
const maxName = 80;

/** Makes a heading of the name of a chapter above its notes. */
function raiseName(line: Line | undefined): void {
  const words = line && shortTextOf(line.block, maxName);
  if (!line || !words || line.isHeading || line.start || /[.!?…]$/u.test(words)) return;
  line.block.attribs["role"] = "heading";
  line.block.attribs["aria-level"] = "6";
}

/** Notes in numbered lines, and the marks with their numbers. */
function numberedNotes(survey: LineSurvey, taken: ReadonlySet<Element>): MarkedNote[] {
  const { lines, marks } = survey;
  const found: MarkedNote[] = [];
  const withMarks = new Set(marks.map(({ line }) => line));
  let from = 0;
  for (const group of adjacentRuns(runsOf(lines, taken), marks)) {
    const start = group[0]?.[0]?.line ?? 0;
    const above = group.length === 1 ? marks.length : partitionPoint(marks, ({ line }) => line < start);
    const restarts = group.length === 1 ? [] : restartsOf(survey, from, above);
    // Where marks begin anew as often as the notes do, each run belongs to its own.
    const areChapters = restarts.length === group.length;
    for (const [at, run] of group.entries()) {
      const notes = areChapters
        ? matched(run, marks, restarts[at] ?? from, restarts[at + 1] ?? above)
        : matched(run, marks, from, marks.length);
      if (!isListOfNotes(notes, lines, withMarks, areChapters)) continue;
      if (areChapters) raiseName(lines[(run[0]?.line ?? 0) - 1]);
      found.push(...notes);
      from = Math.max(from, ...notes.flatMap((note) => note.marks.map(({ index }) => index + 1)));
    }
  }
  return found;
}

/** Notes in lines that begin with a sign, each with the nearest mark in front that no note has yet. */
function signedNotes({ lines, marks }: LineSurvey, taken: ReadonlySet<Element>): MarkedNote[] {
  const found: MarkedNote[] = [];
  const open = new Map<string, Occurrence[]>();
  let next = 0;
  /** The last line of the text, which notes right behind it belong to. */
  let textLine = -1;
  for (const [line, { block, start }] of lines.entries()) {
    for (let mark = marks[next]; mark && mark.line < line; mark = marks[++next]) {
      for (const label of mark.labels) {
        if (!sign.test(label)) continue;
        const known = open.get(label) ?? [];
        known.push({ mark, label, index: next });
        open.set(label, known);
      }
    }
    const label = start?.label ?? "";
    const waiting = open.get(label) ?? [];
    const near = waiting.find(({ mark }) => mark.line === textLine) ?? waiting[0];
    if (
      !sign.test(label) ||
      !near ||
      isInAny(taken, block) ||
      lines[near.mark.line]?.page !== lines[line]?.page
    ) {
      textLine = line;
      continue;
    }
    found.push({ note: { line, label, strong: true }, marks: [near] });
    waiting.splice(waiting.indexOf(near), 1);
  }
  return found;
}

/** Removes the label in front of a note's words. */
function removeLabel({ block, start }: Line): void {
  if (!start) return;
  if (start.element) {
    removeElement(start.element);
    return;
  }
  let node: ChildNode | null = block.firstChild;
  while (node && !(isText(node) && node.data.trim() !== "")) {
    node = "firstChild" in node && node.firstChild ? node.firstChild : node.nextSibling;
  }
  const found = node && isText(node) ? leadingLabel(node.data) : undefined;
  if (node && isText(node) && found?.label === start.label) node.data = found.rest;
}

/** Puts references in the place of marks that stand in a text. */
function replaceInText(
  text: Text,
  places: readonly { start: number; end: number; by: readonly Element[] }[],
): void {
  const { data } = text;
  let at: ChildNode = text;
  let end = 0;
  const put = (node: ChildNode) => {
    append(at, node);
    at = node;
  };
  text.data = "";
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    put(new Text(data.slice(end, place.start).replace(/\s+$/u, "")));
    place.by.forEach(put);
    end = place.end;
  }
  put(new Text(data.slice(end)));
}

/**
 * Gives notes that no link leads to the form of references and footnotes: the lines that begin with labels, and the
 * labels in the text before them that are raised, in brackets, or signs.
 *
 * @param taken the blocks of footnotes that links lead to
 */
export function linkNotes(survey: LineSurvey, taken: ReadonlySet<Element>, made: MadeNotes): void {
  const notes = [...numberedNotes(survey, taken), ...signedNotes(survey, taken)];
  const references = new Map<Mark, Map<string, Element>>();
  for (const { note, marks } of notes) {
    const line = survey.lines[note.line];
    if (!line) continue;
    const key = made.nextKey();
    line.block.attribs[noteKey] = key;
    line.block.attribs["role"] = "doc-footnote";
    removeLabel(line);
    for (const { mark, label } of marks) {
      const known = references.get(mark) ?? new Map<string, Element>();
      references.set(mark, known.set(label, made.reference(key, label)));
    }
  }
  const inText = new Map<Text, { start: number; end: number; by: Element[] }[]>();
  for (const [mark, byLabel] of references) {
    const { place } = mark;
    const by = labelsOf(mark, byLabel).flatMap((label) => byLabel.get(label) ?? []);
    if (!("text" in place)) {
      // Each is put directly behind the place, so the last comes first.
      by.toReversed().forEach((reference) => append(place, reference));
      removeElement(place);
      continue;
    }
    const { text, start, end } = place;
    inText.set(text, [...(inText.get(text) ?? []), { start, end, by }]);
  }
  for (const [text, places] of inText) replaceInText(text, places);
}
