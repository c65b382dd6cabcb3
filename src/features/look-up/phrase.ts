import { excerptAround } from "../../document/excerpt.ts";
import type { Text } from "../../document/model.ts";
import { occurrences, phrasePattern } from "../../retrieval/query/phrase.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { answerButtons } from "../../dialogue/reply/actions.ts";
import { answerReply, mostFurther, nearestReply } from "../../dialogue/policy/answer.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { wordsOf } from "../../dialogue/utterance/subject.ts";

/** Every place where the phrase stands word for word, in the order of the text. */
function placesOfPhrase(text: Text, phrase: string): RankedExcerpt[] {
  const pattern = phrasePattern(phrase);
  if (!pattern) return [];
  return text.paragraphs.flatMap((paragraph) =>
    occurrences(paragraph.text, pattern).map((range) => ({
      excerpt: excerptAround(text, paragraph, range),
      emphasis: [range],
      score: 1,
    })),
  );
}

/** The whole sentences in which a phrase stands word for word; if nowhere, the nearest there is. */
export function phraseReply(index: TextIndex, phrase: string, limit: number): Reply {
  const places = placesOfPhrase(index.text, phrase);
  const [first] = places;
  if (!first) {
    // A single word in quotation marks is a name or a term that may be mistyped, hardly a quotation.
    if (wordsOf(phrase).length === 1)
      return answerReply(index.text, index.ask(phrase, limit + mostFurther), limit);
    const say = "Those words don't stand in the text one after another as you quote them.";
    return nearestReply(index.text, { ...index.ask(phrase, limit), confidence: 0 }, limit, say);
  }
  return quoteReply({
    kind: "answer",
    excerpts: places.slice(0, limit),
    layout: "lead",
    buttons: answerButtons(first.excerpt, places.slice(limit)),
  });
}
