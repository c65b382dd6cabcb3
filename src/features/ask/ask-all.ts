import type { Library } from "../../retrieval/library.ts";
import { answerReply, answerThreshold, mostFurther, nearestReply } from "../../dialogue/policy/answer.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";

const nowhere = "That isn't in any of the texts, as far as I can find.";

/** What all texts together have on a question: the excerpts of those that answer, likeliest first. */
export function answerFromAllTexts(words: string, { indexes }: Library, limit: number): Reply {
  const found = indexes
    .map((index) => ({ text: index.text, finding: index.ask(words, limit + mostFurther) }))
    .toSorted((a, b) => b.finding.confidence - a.finding.confidence);
  const [best] = found;
  if (!best) throw new RangeError("A library has at least one text");
  const reply = answerReply(best.text, best.finding, limit);
  const answering = found.filter(({ finding }) => finding.confidence >= answerThreshold);
  // An excerpt answers as probably as its text has the answer at all, and it is the one that does.
  const ranked = (answering.length > 0 ? answering : found)
    .flatMap(({ finding }) =>
      finding.excerpts.map((each) => ({ ...each, score: each.score * finding.confidence })),
    )
    .toSorted((a, b) => b.score - a.score);
  if (answering.length === 0) {
    return {
      ...nearestReply(best.text, best.finding, limit, nowhere),
      nearest: ranked.slice(0, limit),
      asked: words,
    };
  }
  return { ...reply, excerpts: ranked.slice(0, limit), asked: words };
}
