/** A word piece of a question, as it counts in a comparison. */
export interface CountedPiece {
  /** 0 or more; pieces of 0 are left out. */
  readonly weight: number;
  /** True if it is a word that says what the question is about. */
  readonly carriesSubject: boolean;
}

/** How well the word pieces of a question are matched near each of some sentences. NaN for sentences that aren't encoded. */
export interface NearbyPieces {
  /**
   * How far the sentence and its neighbours are from matching every word piece: the weighted root mean square of 1 − the
   * greatest cosine. A single piece that nothing nearby matches counts more here than in MaxSim.
   */
  readonly pieceLoss: Float32Array;
  /** The weighted mean by which the word pieces are matched better by other sentences that were compared; 0 or more. */
  readonly pieceGap: Float32Array;
  /**
   * The least of the greatest cosines in the sentence itself, among the word pieces that carry a subject; 1 if none does. It
   * tells a sentence about another thing of the same kind: salaries, where the question names prices.
   */
  readonly leastPiece: Float32Array;
}

/**
 * Compares the word pieces of a question with what stands near each sentence.
 *
 * @param cosines for each sentence a row with the greatest cosine of each word piece; NaN if it isn't encoded
 * @param pieces those of the question, in the order of the columns
 * @param sentences their indexes in the text, ascending. Neighbours are those that follow each other.
 */
export function compareNearby(
  cosines: Float32Array,
  pieces: readonly CountedPiece[],
  sentences: Uint32Array,
): NearbyPieces {
  const pieceLoss = new Float32Array(sentences.length).fill(Number.NaN);
  const pieceGap = pieceLoss.slice();
  const leastPiece = pieceLoss.slice();
  const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { pieceLoss, pieceGap, leastPiece };
  const cosine = (place: number, piece: number) => {
    const value = cosines[place * pieces.length + piece] ?? Number.NaN;
    return Number.isNaN(value) ? -1 : value;
  };
  const best = pieces.map((_, piece) => {
    let highest = -1;
    for (let place = 0; place < sentences.length; place++) highest = Math.max(highest, cosine(place, piece));
    return highest;
  });
  const adjoins = (place: number, step: 1 | -1) =>
    sentences[place + step] === (sentences[place] ?? Number.NaN) + step;
  for (let place = 0; place < sentences.length; place++) {
    if (Number.isNaN(cosines[place * pieces.length])) continue;
    const next = adjoins(place, 1) ? place + 1 : place;
    const previous = adjoins(place, -1) ? place - 1 : place;
    let [loss, gap, least] = [0, 0, 1];
    for (const [piece, { weight, carriesSubject }] of pieces.entries()) {
      const nearby = Math.max(cosine(place, piece), cosine(next, piece), cosine(previous, piece));
      loss += weight * (1 - nearby) ** 2;
      gap += weight * ((best[piece] ?? 0) - nearby);
      if (carriesSubject) least = Math.min(least, cosine(place, piece));
    }
    pieceLoss[place] = Math.sqrt(loss / total);
    pieceGap[place] = gap / total;
    leastPiece[place] = least;
  }
  return { pieceLoss, pieceGap, leastPiece };
}
