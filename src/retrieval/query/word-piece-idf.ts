import { lexicon } from "../../nlp/english/lexicon.ts";

/** Weight of every piece after the first of a word: that of a word of medium frequency. */
const continuationWeight = 0.7;

/** Weight of a question's word piece in MaxSim, 0…1: its IDF. Punctuation and special tokens weigh nothing. */
export function wordPieceIdf(piece: string): number {
  if (!/[\p{L}\p{N}]/u.test(piece)) return 0;
  return piece.startsWith("##") ? continuationWeight : lexicon.idfOf(piece);
}
