import { rankBy, type Candidate } from "./ranking.ts";

/**
 * The penalties, as logits, of sentences that state nothing: of one that asks and ends its paragraph, and of a heading. In the
 * training texts with dialogue, one sentence in eleven asks and none of 220 answers does; the first is about the logarithm of that
 * ratio, with one answer assumed. A heading names what follows without saying anything about it.
 */
const losses = { question: 2, heading: 4 } as const;

const asks = /\?["”'’)]*$/u;

/** Words that a heading ends with, unlike a sentence or a line of a poem. */
const endsOpen = /[\p{L}\p{N}]["”'’)]*$/u;
/** Length of a heading in UTF-16 units, at most. */
const longestHeading = 120;

/** True for a paragraph of one line that doesn't end as a sentence does, or is all in capitals. */
function isHeading(text: string, sentences: number): boolean {
  if (sentences > 1 || text.length > longestHeading) return false;
  return endsOpen.test(text) || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
}

function lossOf({ sentence: { paragraph, sentence } }: Candidate): number {
  const range = paragraph.sentences[sentence];
  if (!range || sentence !== paragraph.sentences.length - 1) return 0;
  const text = paragraph.text.slice(range.start, range.end);
  if (asks.test(text)) return losses.question;
  return isHeading(text, paragraph.sentences.length) ? losses.heading : 0;
}

/**
 * The candidates, with headings, and questions that the paragraph doesn't go on to answer, behind statements that are as
 * good.
 */
export function preferStatements(candidates: readonly Candidate[]): readonly Candidate[] {
  const lost = new Map(candidates.map((candidate) => [candidate.sentence, lossOf(candidate)]));
  if ([...lost.values()].every((loss) => loss === 0)) return candidates;
  const scores = new Map(
    candidates.map(({ sentence, score }) => [sentence, score - (lost.get(sentence) ?? 0)]),
  );
  return rankBy(candidates, ({ sentence }) => scores.get(sentence) ?? 0);
}
