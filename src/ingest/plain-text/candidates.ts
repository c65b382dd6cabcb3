import { likely, type Style } from "./evidence.ts";

/** A place that may be a note number. */
export interface Candidate {
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
  /** What a note's label takes up in the printed paragraph, as UTF-16 offsets, with the space that sets it off. */
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** How much its surroundings alone speak for a note; below zero they speak against it. */
  readonly evidence: number;
  /** Of several numbers at one place ("miles.46 47"), the one before; without that one, this is no note. */
  readonly follows?: Candidate;
}

/** As far as surroundings count, in UTF-16 units. */
const surroundings = 32;

/** What may stand between two numbers at one place. */
const separator = /^(?:\s|,\s?)?$/u;

/** Few texts count their notes in thousands, and most years have four digits. */
const fourDigits = -1;

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
    found.push({ paragraph, start, end, number, evidence: number > 999 ? evidence + fourDigits : evidence });
  }
  return found;
}

/** The places, in the order of the text, where a note number of this style may stand. */
export function findCandidates(paragraphs: readonly string[], style: Style): Candidate[] {
  return paragraphs.flatMap((text, paragraph) => candidatesIn(text, paragraph, style));
}
