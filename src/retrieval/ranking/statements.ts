import { rankBy, type Candidate } from "./ranking.ts";

/**
 * The penalty, as a logit, of a sentence that asks and ends its paragraph. In the training texts with dialogue, one sentence in
 * eleven asks and none of 220 answers does. It is about the logarithm of that ratio, with one answer assumed.
 */
const loss = 2;

const asks = /\?["”'’)]*$/u;

function onlyAsks({ sentence: { paragraph, sentence } }: Candidate): boolean {
  const range = paragraph.sentences[sentence];
  return (
    range !== undefined &&
    sentence === paragraph.sentences.length - 1 &&
    asks.test(paragraph.text.slice(range.start, range.end))
  );
}

/** The candidates, with questions behind statements as good where the paragraph doesn't go on to answer them. */
export function preferStatements(candidates: readonly Candidate[]): readonly Candidate[] {
  const scores = new Map(
    candidates.map((candidate) => [candidate.sentence, candidate.score - (onlyAsks(candidate) ? loss : 0)]),
  );
  return candidates.some(onlyAsks)
    ? rankBy(candidates, ({ sentence }) => scores.get(sentence) ?? 0)
    : candidates;
}
