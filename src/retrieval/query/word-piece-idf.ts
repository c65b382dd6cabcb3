import type { CountedPiece } from "../../nlp/encoder/vectors/nearby-pieces.ts";
import { lexicon } from "../../nlp/english/lexicon.ts";
import { queryStopWords, stopWords } from "../../nlp/english/stop-words.ts";
import { stemOf } from "../../nlp/english/wink.ts";

/** Weight of every piece after the first of a word: that of a word of medium frequency. */
const continuationWeight = 0.7;

/** Weight of a question's word piece in MaxSim, 0…1: its IDF. Punctuation and special tokens weigh nothing. */
export function wordPieceIdf(piece: string): number {
  if (!/[\p{L}\p{N}]/u.test(piece)) return 0;
  return piece.startsWith("##") ? continuationWeight : lexicon.idfOf(piece);
}

/**
 * True if a word piece is a whole word of English that says what a question is about. Names are left out, since the index knows
 * where they stand.
 */
function carriesSubject(piece: string, names: ReadonlySet<string>): boolean {
  return (
    /^\p{L}+$/u.test(piece) &&
    lexicon.idfOf(piece) < 1 &&
    !stopWords.has(piece) &&
    !queryStopWords.has(piece) &&
    !names.has(stemOf(piece))
  );
}

/** A question's word pieces as they count in a comparison. @param names the stems of the text's names */
export function countPieces(pieces: readonly string[], names: ReadonlySet<string>): CountedPiece[] {
  return pieces.map((piece, at) => ({
    weight: wordPieceIdf(piece),
    carriesSubject: pieces[at + 1]?.startsWith("##") !== true && carriesSubject(piece, names),
  }));
}
