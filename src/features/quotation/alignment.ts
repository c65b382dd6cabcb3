import { pause } from "../../shared/concurrency/yielding.ts";
import type { QuotedPart } from "./parse.ts";
import type { TextWord } from "./word-stream.ts";

/** One step of an alignment of a quotation with a text. One side is missing if only the other has a word there. */
export interface AlignmentStep {
  readonly quoted?: QuotedPart;
  readonly textWord?: TextWord;
}

/** Costs of a difference from the text, in thousandths of a replaced word. */
const cost = { replaced: 1000, missing: 400, added: 1700, label: 500 };
/** Costs inside brackets and for an ellipsis: almost nothing, just enough to keep the match compact. */
const bracketedCost = { replaced: 10, added: 20, missing: 50, elided: 1 };

function addedCost(part: QuotedPart, labels: ReadonlySet<string>): number {
  if (part.kind === "elision") return 0;
  if (part.bracketed) return bracketedCost.added;
  return labels.has(part.value) ? cost.label : cost.added;
}

/** The cost of a word of the text that is missing after this part. */
function missingCost(part: QuotedPart): number {
  if (part.kind === "elision") return bracketedCost.elided;
  return part.bracketed ? bracketedCost.missing : cost.missing;
}

function replacedCost(part: QuotedPart): number {
  if (part.kind === "elision") return Number.POSITIVE_INFINITY;
  return part.bracketed ? bracketedCost.replaced : cost.replaced;
}

/** Stands for a word that the text doesn't have. */
const unknownTerm = -1;

const pair = 0;
const added = 1;
const missing = 2;

/**
 * Aligns a quotation with a window of a text at the lowest cost. This is a fitting alignment: the algorithm of Needleman
 * and Wunsch with free ends, so words of the window before and after the quotation cost nothing. Yields to the event loop meanwhile.
 *
 * @param window the words of that part of the text
 * @param labels the labels of the text's footnotes, which are cheap to add, since copying takes them along
 */
export async function align(
  parts: readonly QuotedPart[],
  window: readonly TextWord[],
  labels: ReadonlySet<string>,
): Promise<AlignmentStep[]> {
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
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  return withoutAdjacentSentences(trace(parts, window, steps, above));
}

/** The steps of the cheapest alignment, in order. */
function trace(
  parts: readonly QuotedPart[],
  window: readonly TextWord[],
  steps: Uint8Array,
  ends: Float64Array,
): AlignmentStep[] {
  const path: AlignmentStep[] = [];
  let row = parts.length;
  let column = ends.indexOf(ends.reduce((least, end) => Math.min(least, end), Number.POSITIVE_INFINITY));
  while (row > 0) {
    const step = steps[row * ends.length + column];
    const quoted = step === missing ? undefined : parts[row - 1];
    const textWord = step === added ? undefined : window[column - 1];
    path.push({ ...(quoted && { quoted }), ...(textWord && { textWord }) });
    if (step !== missing) row--;
    if (step !== added) column--;
  }
  return path.toReversed();
}

function endsSentence(before: TextWord, after: TextWord): boolean {
  if (before.paragraph !== after.paragraph) return true;
  return /[.?!]/.test(before.paragraph.text.slice(before.end, after.start));
}

/**
 * Words added after the end of a sentence are aligned with the next sentence, to which they don't belong; likewise
 * before the first sentence. This separates them from it, unless most of them are the same.
 */
function withoutAdjacentSentences(steps: readonly AlignmentStep[]): AlignmentStep[] {
  const textWords = steps.flatMap((step) => step.textWord ?? []);
  const ends = textWords.filter((word, at) => {
    const next = textWords[at + 1];
    return next && endsSentence(word, next);
  });
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return [...steps];
  const begins = steps.findIndex((step) => step.textWord === first) + 1;
  const stops = steps.findIndex((step) => step.textWord === last) + 1;
  const [head, body, tail] = [steps.slice(0, begins), steps.slice(begins, stops), steps.slice(stops)];
  return [...withoutUnrelatedText(head), ...body, ...withoutUnrelatedText(tail)];
}

/** The steps, without the words of the text if most words of the quotation differ from them. */
function withoutUnrelatedText(steps: readonly AlignmentStep[]): AlignmentStep[] {
  const words = steps.flatMap(({ quoted, textWord }) =>
    quoted?.kind === "word" ? [{ quoted, textWord }] : [],
  );
  const same = words.filter(({ quoted, textWord }) => quoted.term === textWord?.term);
  if (2 * same.length >= words.length) return [...steps];
  return steps.flatMap(({ quoted }) => (quoted ? [{ quoted }] : []));
}
