/** What marks pieces that continue a word, or, in SentencePiece and byte-level BPE, those that begin one. */
const marks = ["##", "▁", "Ġ"] as const;

/**
 * Word pieces by their numbers, written as everywhere in Ibid: lower-case, "##" before those that continue a word.
 *
 * @param vocabulary pieces as the model's tokenizer writes them, with their numbers
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
