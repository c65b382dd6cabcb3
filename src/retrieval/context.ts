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
const ownShare = 0.55;

/**
 * How much likelier an answer is near what was shown last, in the unit of the ranking's value (natural logarithms):
 * in the same paragraph, and there in what was shown, in the two sentences after it, and further ahead.
 */
const pull = { paragraph: 2.5, shown: 1, next: 1.6, ahead: 0.7, nextParagraph: 0.5 } as const;

/** A question that stands on its own, as far as can be told, is pulled only so much: enough to break a tie. */
const tie = 0.3;

function nearness({ paragraph, sentence }: IndexedSentence, shown: Excerpt): number {
  const distance = paragraph.place - shown.paragraph.place;
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
  const strength = question === undefined ? tie : 1;
  return reweighed(resolved, ({ sentence, value }) => {
    const mixed = ownShare * (asked.get(sentence) ?? value) + (1 - ownShare) * value;
    return mixed + (shown ? strength * nearness(sentence, shown) : 0);
  });
}
