import { rangeOf, quoteOf } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { lastExcerpts, type Turn } from "../../dialogue/context/history.ts";
import { answerThreshold, closestThreshold } from "../../dialogue/policy/thresholds.ts";
import { moreButton } from "../../dialogue/reply/buttons.ts";
import { asRanked, excerptAt } from "../../dialogue/reply/excerpt-reference.ts";
import { notFoundReply, quoteReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { contentOf, lowerWords } from "../../dialogue/utterance/utterance.ts";
import { fold } from "../../nlp/english/tokens.ts";
import { stemOf } from "../../nlp/english/wink.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { surroundingsReply } from "../look-up/paragraph.ts";

/** The most words of a question that a reply names. */
const mostWords = 5;

const nothingAsked = "Nothing is answered yet that I could be sure of. Ask me something about the text.";
const exact = "The words stand in the text exactly like this.";

function degreeOf(confidence: number): string {
  const inHundred = `${Math.round(confidence * 100)} in 100`;
  if (confidence >= answerThreshold) return `I'm fairly sure (${inHundred}) that this answers your question.`;
  if (confidence >= closestThreshold) return `I'm not sure (${inHundred}) that this answers your question.`;
  return `I doubt (${inHundred}) that this answers your question.`;
}

/** The content words of a question that stand in an excerpt, and those that don't. */
function wordsFound(question: string, excerpt: Excerpt): { found: string[]; missing: string[] } {
  const stems = new Set(lowerWords(quoteOf(excerpt)).map((word) => stemOf(fold(word))));
  const words = [...new Set(contentOf(lowerWords(question)))].slice(0, mostWords);
  return {
    found: words.filter((word) => stems.has(stemOf(fold(word)))),
    missing: words.filter((word) => !stems.has(stemOf(fold(word)))),
  };
}

function quotedWords(words: readonly string[]): string {
  return new Intl.ListFormat("en").format(words.map((word) => `“${word}”`));
}

function reasonsFor(question: string, excerpt: Excerpt): string {
  const { found, missing } = wordsFound(question, excerpt);
  const has =
    found.length > 0
      ? `It has ${quotedWords(found)} of your question`
      : "It shares no word with your question";
  return `${has}${found.length > 0 && missing.length > 0 ? `, not ${quotedWords(missing)}` : ""}.`;
}

/** How sure the last answer is and why, with the sentences around it. */
export function certaintyReply({ text }: TextIndex, history: readonly Turn[]): Reply {
  const last = history.at(-1);
  const [shown] = lastExcerpts(text, history);
  if (last?.kind === "not-found") {
    return textReply("I can't rule out that the text says it in other words. I found nothing close enough.");
  }
  if (!last || !shown) return textReply(nothingAsked);
  const around = surroundingsReply(shown);
  if (last.confidence === undefined) return { ...around, say: `${exact} What stands around them:` };
  const why = last.question === "" ? "" : reasonsFor(last.question, shown);
  const say = [`${degreeOf(last.confidence)} ${exact}`, `${why} What stands around it:`.trim()];
  return { ...around, say: say.join("\n") };
}

/** The excerpts next to the best one, with the line that nothing better was found. */
export function betterReply({ text }: TextIndex, history: readonly Turn[], limit: number): Reply {
  const last = history.at(-1);
  if (!last) return textReply(nothingAsked);
  const shown = new Set(lastExcerpts(text, history).map(rangeKey));
  const others = last.further
    .flatMap((ref) => excerptAt(text, ref) ?? [])
    .filter((excerpt) => !shown.has(rangeKey(excerpt)))
    .map(asRanked);
  if (others.length === 0)
    return notFoundReply("I found nothing better. In other words, with a name or a date, it may turn up.");
  return quoteReply({
    kind: "answer",
    say: "What I showed matches best, as far as I can tell. The next best:",
    excerpts: others.slice(0, limit),
    layout: "even",
    buttons: moreButton(text.fingerprint, others.slice(limit)),
  });
}

function rangeKey(excerpt: Excerpt): string {
  return `${excerpt.paragraph.ordinal}:${rangeOf(excerpt).start}`;
}
