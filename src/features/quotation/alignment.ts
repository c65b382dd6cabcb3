import type { QuotedPart } from "./quoted-words.ts";
import type { StandingWord } from "./word-stream.ts";

/** One step through a quotation and a text side by side. One of the two is left out where the other has more. */
export interface Aligned {
  readonly quoted?: QuotedPart;
  readonly standing?: StandingWord;
}

/** What departing from the text costs, in thousandths of a replaced word. */
const cost = { replaced: 1000, missing: 400, added: 1700, label: 500 };
/** What is in brackets or stands for an elision departs for next to nothing: just enough to stay close together. */
const free = { replaced: 10, added: 20, missing: 50, elided: 1 };

function addedCost(part: QuotedPart, labels: ReadonlySet<string>): number {
  if (part.kind === "elision") return 0;
  if (part.own) return free.added;
  return labels.has(part.value) ? cost.label : cost.added;
}

/** What it costs that a text's word is missing behind this part. */
function missingCost(part: QuotedPart): number {
  if (part.kind === "elision") return free.elided;
  return part.own ? free.missing : cost.missing;
}

function replacedCost(part: QuotedPart): number {
  if (part.kind === "elision") return Number.POSITIVE_INFINITY;
  return part.own ? free.replaced : cost.replaced;
}

/** The number of a word that the text doesn't have. */
const unknownTerm = -1;

const pair = 0;
const added = 1;
const missing = 2;

/**
 * Fits a quotation into a window of a text with the least departure from it (a fitting alignment, as of Needleman and
 * Wunsch with free ends): the text's words before and behind cost nothing.
 *
 * @param window the words of that part of the text
 * @param labels the labels of the text's notes, which may have slipped into the quotation
 */
export function align(
  parts: readonly QuotedPart[],
  window: readonly StandingWord[],
  labels: ReadonlySet<string>,
): Aligned[] {
  const terms = Int32Array.from(window, ({ term }) => term);
  const width = window.length + 1;
  const steps = new Uint8Array((parts.length + 1) * width);
  let above = new Float64Array(width);
  for (const [row, part] of parts.entries()) {
    const term = part.kind === "word" ? (part.term ?? unknownTerm) : unknownTerm;
    const [adding, replacing, skipping] = [addedCost(part, labels), replacedCost(part), missingCost(part)];
    const current = new Float64Array(width);
    let left = Number.POSITIVE_INFINITY;
    for (let column = 0; column < width; column++) {
      let best = (above[column] ?? 0) + adding;
      let step = added;
      if (column > 0) {
        const paired = (above[column - 1] ?? 0) + (terms[column - 1] === term ? 0 : replacing);
        if (paired <= best) [best, step] = [paired, pair];
        if (left + skipping < best) [best, step] = [left + skipping, missing];
      }
      current[column] = best;
      left = best;
      steps[(row + 1) * width + column] = step;
    }
    above = current;
  }
  return withoutNeighbours(trace(parts, window, steps, above));
}

/** The steps that led to the cheapest end, in order. */
function trace(
  parts: readonly QuotedPart[],
  window: readonly StandingWord[],
  steps: Uint8Array,
  ends: Float64Array,
): Aligned[] {
  const way: Aligned[] = [];
  let row = parts.length;
  let column = ends.indexOf(ends.reduce((least, end) => Math.min(least, end), Number.POSITIVE_INFINITY));
  while (row > 0) {
    const step = steps[row * ends.length + column];
    const quoted = step === missing ? undefined : parts[row - 1];
    const standing = step === added ? undefined : window[column - 1];
    way.push({ ...(quoted && { quoted }), ...(standing && { standing }) });
    if (step !== missing) row--;
    if (step !== added) column--;
  }
  return way.toReversed();
}

function endsSentence(before: StandingWord, after: StandingWord): boolean {
  if (before.paragraph !== after.paragraph) return true;
  return /[.?!]/.test(before.paragraph.text.slice(before.end, after.start));
}

/**
 * Words added behind the last of a sentence come to stand beside the next sentence, of which they are no part; so too
 * before the first. They are taken off it, unless most of them are the same.
 */
function withoutNeighbours(steps: readonly Aligned[]): Aligned[] {
  const standing = steps.flatMap((step) => step.standing ?? []);
  const ends = standing.filter((word, at) => {
    const next = standing[at + 1];
    return next && endsSentence(word, next);
  });
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return [...steps];
  const begins = steps.findIndex((step) => step.standing === first) + 1;
  const stops = steps.findIndex((step) => step.standing === last) + 1;
  const [head, body, tail] = [steps.slice(0, begins), steps.slice(begins, stops), steps.slice(stops)];
  return [...quotedAlone(head), ...body, ...quotedAlone(tail)];
}

/** The steps; but only what is quoted in them, where most of it differs from the text. */
function quotedAlone(steps: readonly Aligned[]): Aligned[] {
  const words = steps.flatMap(({ quoted, standing }) =>
    quoted?.kind === "word" ? [{ quoted, standing }] : [],
  );
  const same = words.filter(({ quoted, standing }) => quoted.term === standing?.term);
  if (2 * same.length >= words.length) return [...steps];
  return steps.flatMap(({ quoted }) => (quoted ? [{ quoted }] : []));
}
