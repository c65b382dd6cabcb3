import type { Marker } from "../../document/model.ts";
import type { MarkedParagraph } from "../draft/draft.ts";
import { findCandidates, type Candidate } from "./candidates.ts";
import { styles, type Style } from "./evidence.ts";
import { bestNumbering } from "./sequence.ts";
import { findSymbols, type PrintedLabel } from "./symbols.ts";

/** Printed paragraphs with their footnote labels taken out. */
export interface MarkedParagraphs {
  /** In the order of the printed paragraphs. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** Doubtful places for a person to check: one sentence each, with the paragraph. */
  readonly warnings: readonly string[];
}

/** The footnotes found in one style. */
interface Numbering {
  /** The numbers that are footnote labels, in order. */
  readonly labels: readonly Candidate[];
  /** The labels that make up the numbering. The others repeat one of them. */
  readonly run: readonly Candidate[];
  /** Numbers that look like labels but don't fit into the numbering. */
  readonly rejected: readonly Candidate[];
  readonly score: number;
}

function numberingOf(paragraphs: readonly string[], style: Style): Numbering {
  const candidates = findCandidates(paragraphs, style);
  const { run, score } = bestNumbering(candidates);
  const running = new Set(run);
  const seen = new Set<number>();
  const [labels, rejected]: [Candidate[], Candidate[]] = [[], []];
  for (const candidate of candidates) {
    const repeated = style.repeats && candidate.evidence > 0 && seen.has(candidate.number);
    if (running.has(candidate)) seen.add(candidate.number);
    if (running.has(candidate) || repeated) labels.push(candidate);
    else if (candidate.evidence > 1) rejected.push(candidate);
  }
  return { labels, run, rejected, score };
}

function warningsAbout(
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

function takeOutLabels(text: string, labels: readonly PrintedLabel[]): MarkedParagraph {
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
 * Takes the footnote labels out of printed paragraphs. Numbers directly behind words, sentences and clauses are
 * labels if they form a plausible numbering. The numbering may start anywhere, restart and have gaps. Of the styles
 * (56, ⁵⁶ or [56]), the one with the best numbering counts. Symbols (*, †, ‡) are labels in addition.
 *
 * @param paragraphs without white space at their ends
 * @param nameOf the name of the paragraph at an index, for warnings
 */
export function takeOutMarkers(
  paragraphs: readonly string[],
  nameOf = (paragraph: number) => `¶${paragraph + 1}`,
): MarkedParagraphs {
  const numbering = styles
    .map((style) => numberingOf(paragraphs, style))
    .reduce((best, other) => (other.score > best.score ? other : best));
  const labels = new Map<number, PrintedLabel[]>();
  const numbers = numbering.labels.map(({ number, ...place }) => ({ ...place, label: String(number) }));
  for (const label of [...numbers, ...findSymbols(paragraphs)]) {
    const inParagraph = labels.get(label.paragraph);
    if (inParagraph) inParagraph.push(label);
    else labels.set(label.paragraph, [label]);
  }
  return {
    paragraphs: paragraphs.map((text, paragraph) =>
      takeOutLabels(
        text,
        (labels.get(paragraph) ?? []).toSorted((a, b) => a.start - b.start),
      ),
    ),
    warnings: warningsAbout(paragraphs, numbering, nameOf),
  };
}
