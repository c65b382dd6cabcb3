import { likely, type Style } from "./evidence.ts";
import { successiveNumbers } from "../successive-numbers.ts";
import { labelOf, numberOf, withAsciiDigits } from "./notes/digits.ts";

/** A number in a printed paragraph that may be a footnote's label. */
export interface Candidate {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Range of the label in the printed paragraph, in UTF-16 units, including the space in front of it. */
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** The number as printed, superscript digits as plain ones. */
  readonly label: string;
  /** Score of the characters around it: positive for a footnote, negative against one. */
  readonly evidence: number;
  /** The number before it at the same place ("miles.46 47"). This is a footnote only if that one is. */
  readonly follows?: Candidate;
  /** The first number of the same mark ("[2,3]"). All of them are footnotes, or none. */
  readonly mark?: Candidate;
  /** True if it is another reading of the candidate in front of it: 2 and 3 for "23". */
  readonly isOtherReading?: boolean;
}

/** Length of the examined text before and behind a number, in UTF-16 units. */
const surroundings = 32;

/** The characters between two numbers at one place. */
const separator = /^(?:\s|,\s?)?$/u;

/** Penalty for four digits, which are more often a year than a footnote. */
const fourDigitPenalty = -1;

/** The most notes that a mark may count from one to another: "[4–6]". */
const maxRange = 30;

/** A number in the digits of another. */
function inDigitsOf(label: string, number: number): string {
  const zero = (label.codePointAt(0) ?? 0) - Number(withAsciiDigits(label)[0] ?? 0);
  return Array.from(String(number), (digit) => String.fromCodePoint(zero + Number(digit))).join("");
}

/** The labels in a mark: "2" and "3" for "2, 3", "4", "5" and "6" for "4–6". Undefined if it isn't a list of numbers. */
function labelsIn(mark: string): string[] | undefined {
  const labels: string[] = [];
  for (const part of mark.replace(/[[\]]/gu, "").split(/,?\s(?:and|und|et|y|e|и)\s|[,;&⸴˒‚·]/u)) {
    const [first = "", last, ...more] = part.split(/[⁻–—-]/u).map((piece) => labelOf(piece));
    const [from, to] = [numberOf(first), numberOf(last ?? first)];
    if (!(from >= 1) || !(to - from <= maxRange) || to < from || more.length > 0) return undefined;
    if (last !== undefined && to === from) return undefined;
    for (let number = from; number <= to; number++)
      labels.push(number === from ? first : inDigitsOf(first, number));
  }
  return labels;
}

/** The labels of several notes in one place that have nothing between them: 2 and 3 for "23". All count as one. */
function fusedIn(candidate: Candidate): Candidate[] {
  const [first, ...others] = successiveNumbers(candidate.label) ?? [];
  if (first === undefined) return [];
  const mark: Candidate = { ...candidate, number: Number(first), label: first, isOtherReading: true };
  const all = [mark];
  for (const label of others) {
    const follows = all.at(-1) ?? mark;
    all.push({ ...mark, start: mark.end, number: Number(label), label, evidence: 0, mark, follows });
  }
  return all;
}

/** A paragraph, and the same with ASCII digits. */
export interface Digits {
  readonly printed: string;
  readonly ascii: string;
}

function candidatesIn({ printed, ascii: text }: Digits, paragraph: number, style: Style): Candidate[] {
  const found: Candidate[] = [];
  if (!style.sign.test(text)) return found;
  for (const match of text.matchAll(style.token)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - surroundings), match.index);
    const after = text.slice(end, end + surroundings);
    if (!style.ends.test(after)) continue;

    const inner = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const from = match.index + match[0].indexOf(inner);
    const labels = labelsIn(printed.slice(from, from + inner.length));
    const [label] = labels ?? [];
    if (labels === undefined || label === undefined) continue;
    const number = numberOf(label);
    const previous = found.findLast(({ isOtherReading }) => isOtherReading !== true);
    const joins =
      previous?.number === number - 1 &&
      previous.evidence > 0 &&
      separator.test(text.slice(previous.end, match.index));
    const evidence = joins ? likely : style.evidence(before, inner.normalize("NFKC"), after);
    if (evidence === undefined) continue;
    const first: Candidate = {
      paragraph,
      start: joins ? previous.end : match.index - (before.length - before.trimEnd().length),
      end,
      number,
      label,
      evidence: !joins && number > 999 ? evidence + fourDigitPenalty : evidence,
      ...(joins && { follows: previous }),
    };
    found.push(first);
    for (const other of labels.slice(1)) {
      const last = found.at(-1);
      const next = numberOf(other);
      found.push({
        ...first,
        start: end,
        number: next,
        label: other,
        evidence: likely,
        // A mark may repeat numbers, so that the last is due but the first isn't.
        ...(last?.number === next - 1 && !style.repeats ? { follows: last } : { evidence: first.evidence }),
        mark: first,
      });
    }
    if (inner === match[0]) found.push(...fusedIn(first));
  }
  return found;
}

/** The numbers that may be footnotes printed in a style, in the order of the text. */
export function findCandidates(paragraphs: readonly Digits[], style: Style): Candidate[] {
  return paragraphs.flatMap((text, paragraph) => candidatesIn(text, paragraph, style));
}
