import { lexicon } from "../../nlp/english/lexicon.ts";

/** How much a word piece of a question counts: by its rarity; the rest of a word like a middling word; marks nothing. */
export function wordPieceIdf(piece: string): number {
  if (!/[\p{L}\p{N}]/u.test(piece)) return 0;
  return piece.startsWith("##") ? 0.7 : lexicon.idfOf(piece);
}
