import type { Marker } from "../../document/model.ts";
import type { MarkedParagraph } from "../draft/draft.ts";
import { findCandidates, type Candidate } from "./candidates.ts";
import { styles, type Style } from "./evidence.ts";
import { bestNumbering } from "./sequence.ts";
import { findSymbols, type NoteSymbol } from "./symbols.ts";

export interface Marked {
  /** As many as were given, in the same order. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** What a person should look at: one sentence each, with the place. */
  readonly warnings: readonly string[];
}

interface Numbering {
  /** The numbers that are notes, in order. */
  readonly notes: readonly Candidate[];
  /** Those of them that count on; the others refer to one of these again. */
  readonly run: readonly Candidate[];
  /** The numbers that look like notes but don't fit in. */
  readonly left: readonly Candidate[];
  readonly worth: number;
}

function numberingOf(paragraphs: readonly string[], style: Style): Numbering {
  const candidates = findCandidates(paragraphs, style);
  const { run, worth } = bestNumbering(candidates);
  const running = new Set(run);
  const seen = new Set<number>();
  const [notes, left]: [Candidate[], Candidate[]] = [[], []];
  for (const candidate of candidates) {
    const again = style.repeats && candidate.evidence > 0 && seen.has(candidate.number);
    if (running.has(candidate)) seen.add(candidate.number);
    if (running.has(candidate) || again) notes.push(candidate);
    else if (candidate.evidence > 1) left.push(candidate);
  }
  return { notes, run, left, worth };
}

function warningsAbout(
  paragraphs: readonly string[],
  { run, left }: Numbering,
  placeOf: (paragraph: number) => string,
): string[] {
  const printed = ({ paragraph, start, end }: Candidate) => {
    const text = paragraphs[paragraph] ?? "";
    const word = /\S*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? "";
    return `${placeOf(paragraph)}: “${word}${text.slice(start, end)}”`;
  };
  const unlikely = run.filter(({ evidence }) => evidence < 0);
  return [
    ...unlikely.map((each) => `${printed(each)} is read as note ${each.number}, since that one is due here.`),
    ...left.map(
      (each) => `${printed(each)} is left as it stands, since note ${each.number} is not due here.`,
    ),
  ];
}

function takeOut(text: string, labels: readonly NoteSymbol[]): MarkedParagraph {
  let clean = "";
  let from = 0;
  const markers: Marker[] = [];
  for (const { start, end, label } of labels) {
    clean += text.slice(from, start);
    markers.push({ label, offset: clean.length });
    from = end;
  }
  return { text: clean + text.slice(from), markers };
}

/**
 * Takes the note labels out of printed paragraphs. Numbers fused to the ends of words, sentences and clauses are
 * notes as far as they make one plausible numbering, in the one style (56, ⁵⁶ or [56]) that makes the best; it may
 * start anywhere, start again and have gaps. Symbols (*, †, ‡) are notes besides.
 *
 * @param paragraphs without white space at their ends
 * @param placeOf what warnings call the paragraph of an index
 */
export function takeOutMarkers(
  paragraphs: readonly string[],
  placeOf = (paragraph: number) => `¶${paragraph + 1}`,
): Marked {
  const numbering = styles
    .map((style) => numberingOf(paragraphs, style))
    .reduce((best, other) => (other.worth > best.worth ? other : best));
  const labels = new Map<number, NoteSymbol[]>();
  const numbers = numbering.notes.map(({ number, ...place }) => ({ ...place, label: String(number) }));
  for (const label of [...numbers, ...findSymbols(paragraphs)]) {
    const inParagraph = labels.get(label.paragraph);
    if (inParagraph) inParagraph.push(label);
    else labels.set(label.paragraph, [label]);
  }
  return {
    paragraphs: paragraphs.map((text, paragraph) =>
      takeOut(
        text,
        (labels.get(paragraph) ?? []).toSorted((a, b) => a.start - b.start),
      ),
    ),
    warnings: warningsAbout(paragraphs, numbering, placeOf),
  };
}
