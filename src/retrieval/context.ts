import type { Excerpt } from "../text/model.ts";
import type { IndexedSentence } from "./indexed-sentence.ts";
import { reweighed, type Candidate } from "./ranking.ts";

/** What was said before a question, as far as it tells where the answer is. */
export interface Context {
  /** The question with what it leans on put in; undefined when it is taken as it stands. */
  readonly resolved: string | undefined;
  /** What was shown last. */
  readonly shown: Excerpt | undefined;
}

/** How much the question as it was asked counts beside the resolved one, 0…1. */
export const knobs = { ownShare: 0.5, complete: 0.3, boost: 2 };

/**
 * How much likelier an answer is near what was shown last, in the unit of the ranking's value (natural logarithms):
 * in the same paragraph, and there from the shown sentences on.
 */
export const pull = {
  paragraph: 1.5,
  shown: 1,
  next: 1.2,
  ahead: 0.5,
  nextParagraph: 0.5,
};

function nearness({ paragraph, sentence }: IndexedSentence, shown: Excerpt): number {
  const distance = paragraph.number - shown.paragraph.number;
  if (distance === 1) return pull.nextParagraph;
  if (distance !== 0) return 0;
  if (sentence < shown.first) return pull.paragraph;
  if (sentence <= shown.last) return pull.paragraph + pull.shown;
  return pull.paragraph + (sentence <= shown.last + 2 ? pull.next : pull.ahead);
}

/**
 * The candidates as they look in a conversation, best first.
 *
 * @param own by the question as it was asked
 * @param resolved the same sentences by the question with what it leans on put in
 */
export function blend(
  own: readonly Candidate[],
  resolved: readonly Candidate[],
  { resolved: question, shown }: Context,
): Candidate[] {
  const asked = new Map(own.map(({ sentence, value }) => [sentence, value]));
  const strength = question === undefined ? knobs.complete : 1;
  return reweighed(resolved, ({ sentence, value }) => {
    const mixed = knobs.ownShare * (asked.get(sentence) ?? value) + (1 - knobs.ownShare) * value;
    return mixed + (shown ? strength * nearness(sentence, shown) : 0);
  });
}
