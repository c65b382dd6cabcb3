import type { Library } from "../../../retrieval/library.ts";
import { shortlist } from "../../../retrieval/shortlist.ts";
import { answerReply, nearestReply } from "../../../dialogue/policy/answer.ts";
import { answerThreshold, closestThreshold, mostFurther } from "../../../dialogue/policy/thresholds.ts";
import type { Reply } from "../../../dialogue/reply/reply.ts";
import { localized } from "../../../shared/locale/message.ts";

/** Answers a question from all texts at once, by the likeliest excerpts of those that have an answer. */
export async function answerFromAllTexts(words: string, { indexes }: Library, limit: number): Promise<Reply> {
  const found = (
    await Promise.all(
      shortlist(indexes, words).map(async (index) => ({
        text: index.text,
        result: await (await index.open()).ask(words, limit + mostFurther),
      })),
    )
  ).toSorted((a, b) => b.result.confidence - a.result.confidence);
  const [best] = found;
  if (!best) throw new RangeError("A library has at least one text");
  const least = [answerThreshold, closestThreshold].find((threshold) => best.result.confidence >= threshold);
  const answering = found.filter(({ result }) => least !== undefined && result.confidence >= least);
  // The score of an excerpt is a probability given that its text has the answer.
  const excerpts = (answering.length > 0 ? answering : found)
    .flatMap(({ result }) =>
      result.excerpts.map((each) => ({ ...each, score: each.score * result.confidence })),
    )
    .toSorted((a, b) => b.score - a.score);
  return answering.length > 0
    ? { ...answerReply(best.text, { ...best.result, excerpts }, limit), asked: words }
    : {
        ...nearestReply(best.text, best.result, limit, localized("ask-nowhere")),
        nearest: excerpts.slice(0, limit),
        asked: words,
      };
}
