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
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";

/** The most words of a question that a reply names. */
const mostWords = 5;

function degreeOf(confidence: number): string {
  const chance = Math.round(confidence * 100);
  if (confidence >= answerThreshold) return localized("request-fairly-sure", { chance });
  return localized(confidence >= closestThreshold ? "request-not-sure" : "request-doubtful", { chance });
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
  return listOf(words.map((word) => `“${word}”`));
}

function reasonsFor(question: string, excerpt: Excerpt): string {
  const { found, missing } = wordsFound(question, excerpt);
  if (found.length === 0) return localized("request-shares-none");
  return missing.length === 0
    ? localized("request-shares", { found: quotedWords(found) })
    : localized("request-shares-some", { found: quotedWords(found), missing: quotedWords(missing) });
}

/** How sure the last answer is and why, with the sentences around it. */
export function certaintyReply({ text }: TextIndex, history: readonly Turn[]): Reply {
  const last = history.at(-1);
  const [shown] = lastExcerpts(text, history);
  if (last?.thenCounted) return textReply(localized("request-counted"));
  if (last?.kind === "not-found") {
    return textReply(localized("request-not-ruled-out"));
  }
  if (!last || !shown) return textReply(localized("request-nothing-asked"));
  const around = surroundingsReply(shown);
  const exact = localized("request-exact");
  if (last.confidence === undefined) {
    return { ...around, say: `${exact} ${localized("request-around-them")}` };
  }
  const why = last.question === "" ? [] : [reasonsFor(last.question, shown)];
  const say = [`${degreeOf(last.confidence)} ${exact}`, [...why, localized("request-around")].join(" ")];
  return { ...around, say: say.join("\n") };
}

/** The excerpts next to the best one, with the line that nothing better was found. */
export function betterReply({ text }: TextIndex, history: readonly Turn[], limit: number): Reply {
  const last = history.at(-1);
  if (!last) return textReply(localized("request-nothing-asked"));
  const shown = new Set(lastExcerpts(text, history).map(rangeKey));
  const others = last.further
    .flatMap((ref) => excerptAt(text, ref) ?? [])
    .filter((excerpt) => !shown.has(rangeKey(excerpt)))
    .map(asRanked);
  if (others.length === 0) return notFoundReply(localized("request-nothing-better"));
  return quoteReply({
    kind: "answer",
    say: localized("request-next-best"),
    excerpts: others.slice(0, limit),
    layout: "even",
    buttons: moreButton(text.fingerprint, others.slice(limit)),
  });
}

function rangeKey(excerpt: Excerpt): string {
  return `${excerpt.paragraph.ordinal}:${rangeOf(excerpt).start}`;
}
