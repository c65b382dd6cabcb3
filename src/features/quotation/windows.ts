import { pause } from "../../shared/concurrency/yielding.ts";
import type { QuotedPart, QuotedWord } from "./parse.ts";
import type { Window, WordStream } from "./word-stream.ts";

/** Words are counted in blocks of this length; each block is scored together with the next. */
const blockLength = 256;
/** The number of verbatim occurrences that are examined in a text; more aren't worth listing. */
const mostRuns = 100;
/** The most alignment in one check, in quoted words × words of the windows. It takes some 10 ms. */
export const mostCells = 2_000_000;

function isWord(part: QuotedPart): part is QuotedWord {
  return part.kind === "word";
}

/** True if the passage may have other words between the quoted ones. */
function hasGaps(parts: readonly QuotedPart[]): boolean {
  return parts.some((part) => !isWord(part) || part.bracketed);
}

/** The longest run of words without brackets or ellipses. */
function longestPiece(parts: readonly QuotedPart[]): QuotedWord[] {
  let longest: QuotedWord[] = [];
  let piece: QuotedWord[] = [];
  for (const part of parts) {
    if (isWord(part) && !part.bracketed) piece.push(part);
    else piece = [];
    if (piece.length > longest.length) longest = piece;
  }
  return longest;
}

/** A window that may contain the quotation. */
export interface LikelyWindow extends Window {
  /** The sum of the IDFs of the quotation's words that occur in it. */
  readonly score: number;
}

/** The score of each block together with the next one. Yields to the event loop between words. */
async function scoreBlocks(parts: readonly QuotedPart[], stream: WordStream): Promise<Float64Array> {
  const scores = new Float64Array(Math.ceil(stream.length / blockLength) + 1);
  for (const term of new Set(parts.filter(isWord).map((word) => word.term))) {
    const positions = stream.positions(term);
    const idf = Math.log1p(stream.length / (positions.length + 1));
    let last = -1;
    for (const position of positions) {
      const block = Math.floor(position / blockLength);
      if (block !== last) scores[block] = (scores[block] ?? 0) + idf;
      last = block;
    }
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  return scores.map((score, block) => score + (scores[block + 1] ?? 0));
}

/** The paragraphs that overlap a window, each as a window of its own. */
function paragraphsIn(stream: WordStream, { from, to }: Window): Window[] {
  const paragraphs: Window[] = [];
  for (let at = from; at < to; at = paragraphs.at(-1)?.to ?? to) paragraphs.push(stream.paragraphAround(at));
  return paragraphs;
}

/** Windows in which the quotation, or the longest run of it between gaps, stands word for word. */
export function verbatimWindows(parts: readonly QuotedPart[], stream: WordStream): Window[] {
  const piece = longestPiece(parts);
  const most = Math.max(1, Math.min(mostRuns, Math.floor(mostCells / piece.length ** 2)));
  const runs = stream.runs(
    piece.map(({ term }) => term),
    most,
  );
  if (!hasGaps(parts)) return runs.map((from) => ({ from, to: from + piece.length }));
  const paragraphs = runs.map((from) => stream.paragraphAround(from));
  return [...new Map(paragraphs.map((window) => [window.from, window])).values()];
}

/** The windows that are aligned within a number of cells. Those that exceed what is left of it are skipped. */
export function withinCells<Each extends Window>(
  windows: readonly Each[],
  partsOf: (window: Each) => number,
  cells: number,
): Each[] {
  let left = cells;
  return windows.filter((window) => {
    const needed = (window.to - window.from) * partsOf(window);
    if (needed > left) return false;
    left -= needed;
    return true;
  });
}

/**
 * Windows that may contain a quotation, highest scores first. Yields to the event loop meanwhile.
 *
 * @param most the number of blocks; if words are left out of the quotation, each of their paragraphs is a window
 */
export async function likelyWindows(
  parts: readonly QuotedPart[],
  stream: WordStream,
  most: number,
): Promise<LikelyWindow[]> {
  const scores = await scoreBlocks(parts, stream);
  const chosen: number[] = [];
  const best = [...scores.keys()]
    .filter((block) => scores[block])
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  for (const block of best) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => Math.abs(other - block) === 1)) chosen.push(block);
  }
  return chosen.flatMap((block) => {
    const window = {
      from: Math.max(0, block * blockLength - parts.length),
      to: Math.min(stream.length, (block + 2) * blockLength + parts.length),
    };
    return (hasGaps(parts) ? paragraphsIn(stream, window) : [window]).map((each) => ({
      ...each,
      score: scores[block] ?? 0,
    }));
  });
}
