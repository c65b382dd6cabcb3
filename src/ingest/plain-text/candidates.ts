import { likely, type Style } from "./evidence.ts";

/** A number in a printed paragraph that may be a footnote's label. */
export interface Candidate {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Range of the label in the printed paragraph, in UTF-16 units, including the space in front of it. */
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** Score of the characters around it: positive for a footnote, negative against one. */
  readonly evidence: number;
  /** The number before it at the same place ("miles.46 47"). This is a footnote only if that one is. */
  readonly follows?: Candidate;
}

/** Length of the examined text before and behind a number, in UTF-16 units. */
const surroundings = 32;

/** The characters between two numbers at one place. */
const separator = /^(?:\s|,\s?)?$/u;

/** Penalty for four digits, which are more often a year than a footnote. */
const fourDigitPenalty = -1;

function candidatesIn(text: string, paragraph: number, style: Style): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(style.token)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - surroundings), match.index);
    const after = text.slice(end, end + surroundings);
    if (!style.ends.test(after)) continue;

    const digits = (match[1] ?? match[0]).normalize("NFKC");
    const number = Number(digits);
    const previous = found.at(-1);
    if (
      previous?.number === number - 1 &&
      previous.evidence > 0 &&
      separator.test(text.slice(previous.end, match.index))
    ) {
      found.push({ paragraph, start: previous.end, end, number, evidence: likely, follows: previous });
      continue;
    }
    const evidence = style.evidence(before, digits, after);
    if (evidence === undefined) continue;
    const start = match.index - (before.length - before.trimEnd().length);
    found.push({
      paragraph,
      start,
      end,
      number,
      evidence: number > 999 ? evidence + fourDigitPenalty : evidence,
    });
  }
  return found;
}

/** The numbers that may be footnotes printed in a style, in the order of the text. */
export function findCandidates(paragraphs: readonly string[], style: Style): Candidate[] {
  return paragraphs.flatMap((text, paragraph) => candidatesIn(text, paragraph, style));
}
