import { excerptAround, overlap } from "../../document/excerpt.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import { needsNext } from "../../retrieval/ranking/excerpts.ts";
import { occurrences, phrasePattern } from "../../retrieval/query/phrase.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { answerReply, nearestReply } from "../../dialogue/policy/answer.ts";
import { mostFurther } from "../../dialogue/policy/thresholds.ts";
import { answerButtons } from "../../dialogue/reply/buttons.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { lowerWords } from "../../dialogue/utterance/utterance.ts";
import { mayBeQuotation } from "../quotation/passages.ts";
import { foundReply } from "../quotation/replies.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { localized } from "../../shared/locale/message.ts";

/** The most sentences with the phrase that are shown at once. */
const mostShown = 2;

/** The excerpt with the sentence that answers it, if it ends with a question. */
function withAnswer(excerpt: Excerpt): Excerpt {
  return needsNext(excerpt) ? { ...excerpt, last: excerpt.last + 1 } : excerpt;
}

/** The sentences that have the phrase word for word, in the order of the text. Yields to the event loop meanwhile. */
export async function occurrencesOf(phrase: string, text: Text): Promise<RankedExcerpt[]> {
  const pattern = phrasePattern(phrase);
  if (!pattern) return [];
  return flatMapYielding(text.paragraphs, (paragraph) => {
    const found: RankedExcerpt[] = [];
    for (const range of occurrences(paragraph.text, pattern)) {
      const excerpt = withAnswer(excerptAround(text, paragraph, range));
      const last = found.at(-1);
      // A sentence may have the phrase twice.
      if (last && overlap(last.excerpt, excerpt)) {
        found[found.length - 1] = {
          ...last,
          excerpt: { ...last.excerpt, last: excerpt.last },
          emphasis: [...last.emphasis, range],
        };
      } else found.push({ excerpt, emphasis: [range], score: 1 });
    }
    return found;
  });
}

/**
 * The sentences that have a phrase word for word; if there are none, the true wording of one that is nearly the same, or else the
 * nearest passages.
 */
export async function phraseReply(index: TextIndex, phrase: string, limit: number): Promise<Reply> {
  const found = await occurrencesOf(phrase, index.text);
  const [first] = found;
  if (first) {
    const shown = found.slice(0, Math.min(limit, mostShown));
    return quoteReply({
      kind: "answer",
      excerpts: shown,
      layout: "even",
      buttons: answerButtons(first.excerpt, found.slice(shown.length)),
    });
  }
  // A single word in quotation marks is rarely a quotation: it is a name or a term, and may be mistyped.
  if (lowerWords(phrase).length === 1)
    return answerReply(index.text, await index.ask(phrase, limit + mostFurther), limit);
  const altered = mayBeQuotation(phrase) ? await foundReply(phrase, [index.text]) : undefined;
  if (altered) return altered;
  const say = localized("lookup-no-phrase");
  return nearestReply(index.text, { ...(await index.ask(phrase, limit)), confidence: 0 }, limit, say);
}
