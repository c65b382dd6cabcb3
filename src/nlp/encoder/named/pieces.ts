/** Prefixes of pieces that continue a word (WordPiece) or start one (SentencePiece, byte-level BPE). */
const marks = ["##", "▁", "Ġ"] as const;

/**
 * Word pieces by their numbers, normalised to lower case and with "##" before those that continue a word.
 *
 * @param vocabulary the pieces in the notation of the model's tokenizer, with their numbers
 */
export function piecesOf(vocabulary: ReadonlyMap<string, number>): string[] {
  const written = [...vocabulary.keys()];
  const [most] = marks
    .map((mark) => ({ mark, uses: written.filter((piece) => piece.startsWith(mark)).length }))
    .toSorted((one, other) => other.uses - one.uses);
  const mark = most?.mark ?? "##";
  const pieces: string[] = [];
  for (const [piece, id] of vocabulary) {
    const continuing = mark === "##" ? piece : `##${piece}`;
    pieces[id] = (
      mark !== "##" && piece.startsWith(mark) ? piece.slice(mark.length) : continuing
    ).toLowerCase();
  }
  return pieces;
}
