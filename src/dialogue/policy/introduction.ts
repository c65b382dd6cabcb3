import { quoteOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { paragraphAt } from "../reply/excerpt-reference.ts";

/** Length in UTF-16 units up to which sentences that were introduced are shown, if there are several. */
const longest = 400;

/**
 * The opening sentences of the next paragraph, if an excerpt introduces them: it ends its paragraph with a colon, as before
 * a quotation that is set off. Undefined if it doesn't.
 */
export function introducedBy(excerpt: Excerpt): Excerpt | undefined {
  const { text, paragraph, last } = excerpt;
  if (last < paragraph.sentences.length - 1 || !/[:：]\s*(?:[-–—]+)?$/u.test(quoteOf(excerpt)))
    return undefined;
  const next = paragraphAt(text, paragraph.ordinal + 1);
  if (!next || next.chapter?.name !== paragraph.chapter?.name) return undefined;
  const start = next.sentences[0]?.start ?? 0;
  const within = next.sentences.findLastIndex(({ end }) => end - start <= longest);
  return { text, paragraph: next, first: 0, last: Math.max(0, within) };
}
