import type { QuotedPart, QuotedWord } from "./quoted-words.ts";
import type { Window, WordStream } from "./word-stream.ts";

/** Words are counted by blocks of so many; what goes on from one block into the next counts in both. */
const blockLength = 256;
/** How many verbatim occurrences are looked at in a text: no more are worth listing. */
const mostRuns = 100;
/** More words than these, quoted times looked through, take longer than anyone waits. */
const mostCells = 5_000_000;

function isWord(part: QuotedPart): part is QuotedWord {
  return part.kind === "word";
}

/** Whether something other than the quoted words may stand between them. */
function hasGaps(parts: readonly QuotedPart[]): boolean {
  return parts.some((part) => !isWord(part) || part.own);
}

/** The longest run of words that stand there as the author's own. */
function longestPiece(parts: readonly QuotedPart[]): QuotedWord[] {
  let longest: QuotedWord[] = [];
  let piece: QuotedWord[] = [];
  for (const part of parts) {
    piece = isWord(part) && !part.own ? [...piece, part] : [];
    if (piece.length > longest.length) longest = piece;
  }
  return longest;
}

/** Where a quotation may stand, and how much speaks for it: the more of its words, the rarer, the better. */
export interface LikelyWindow extends Window {
  readonly score: number;
}

/** How much speaks for each block, with the next. */
function scoreBlocks(parts: readonly QuotedPart[], stream: WordStream): Float64Array {
  const scores = new Float64Array(Math.ceil(stream.length / blockLength) + 1);
  for (const term of new Set(parts.filter(isWord).map((word) => word.term))) {
    const positions = stream.positions(term);
    const rarity = Math.log1p(stream.length / (positions.length + 1));
    let last = -1;
    for (const position of positions) {
      const block = Math.floor(position / blockLength);
      if (block !== last) scores[block] = (scores[block] ?? 0) + rarity;
      last = block;
    }
  }
  return scores.map((score, block) => score + (scores[block + 1] ?? 0));
}

/** The paragraphs that have words in a window, each whole. */
function paragraphsIn(stream: WordStream, { from, to }: Window): Window[] {
  const paragraphs: Window[] = [];
  for (let at = from; at < to; at = paragraphs.at(-1)?.to ?? to) paragraphs.push(stream.paragraphAround(at));
  return paragraphs;
}

/** Where the quotation's words follow one another as quoted, or its longest piece's, if it has several. */
export function verbatimWindows(parts: readonly QuotedPart[], stream: WordStream): Window[] {
  const piece = longestPiece(parts);
  const runs = stream.runs(piece.map(({ term }) => term)).slice(0, mostRuns);
  if (!hasGaps(parts)) return runs.map((from) => ({ from, to: from + piece.length }));
  const paragraphs = runs.map((from) => stream.paragraphAround(from));
  return [...new Map(paragraphs.map((window) => [window.from, window])).values()].filter((window) =>
    isManageable(window, parts),
  );
}

function isManageable({ from, to }: Window, parts: readonly QuotedPart[]): boolean {
  return (to - from) * parts.length <= mostCells;
}

/**
 * Where else a quotation may stand, the likeliest first.
 *
 * @param most how many stretches of the text to look into; where words are left out, each paragraph in it is a window
 */
export function likelyWindows(
  parts: readonly QuotedPart[],
  stream: WordStream,
  most: number,
): LikelyWindow[] {
  const scores = scoreBlocks(parts, stream);
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
    return (hasGaps(parts) ? paragraphsIn(stream, window) : [window])
      .filter((each) => isManageable(each, parts))
      .map((each) => ({ ...each, score: scores[block] ?? 0 }));
  });
}
