import { languageOf } from "../../../nlp/language.ts";
import type { Library } from "../../../retrieval/library.ts";
import { shortlist } from "../../../retrieval/shortlist.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { discourseContextOf } from "../../../dialogue/context/discourse-context.ts";
import { earlierExcerpts, focusExcerpt, type Turn } from "../../../dialogue/context/history.ts";
import { pronounIn } from "../../../dialogue/coreference/pronouns.ts";
import { answerReply, nearestReply } from "../../../dialogue/policy/answer.ts";
import { clarify } from "../../../dialogue/policy/clarify.ts";
import { withWhatIsNew } from "../../../dialogue/policy/repetition.ts";
import {
  answerThreshold,
  closestFollowUpThreshold,
  closestThreshold,
  mostFurther,
} from "../../../dialogue/policy/thresholds.ts";
import { textReply, type Reply } from "../../../dialogue/reply/reply.ts";
import { asksForAlternative } from "../../../dialogue/rewriting/alternative.ts";
import { asTextSpells } from "../../../dialogue/rewriting/spelling.ts";
import { rewriteFollowUp, type FollowUp } from "../../../dialogue/rewriting/rewrite.ts";
import type { SearchResult } from "../../../retrieval/search-result.ts";
import { contentOf, lowerWords, Utterance } from "../../../dialogue/utterance/utterance.ts";
import { withAgent, withRoles, withTopic } from "./hedging.ts";
import { languageHint } from "./language-hint.ts";
import { isKeywordSearch, keywordResult, namesOnlyWordsOf } from "./keywords.ts";
import { localized } from "../../../shared/locale/message.ts";
import { pause } from "../../../shared/concurrency/yielding.ts";

/** The reply to a message that says too little: a clarifying question, or a hint if there are no choices to offer. */
async function clarifyingReply(utterance: Utterance, index: TextIndex): Promise<Reply> {
  const question = await clarify(utterance, index);
  return question ? textReply(question.say, question.buttons) : textReply(localized("ask-hint"));
}

/** True if a message asks what the text says about something that it names: "does it mention the harbour". */
async function isCompleteTopicRequest(utterance: Utterance, index: TextIndex): Promise<boolean> {
  const topic = utterance.requestedTopic;
  if (topic === undefined || pronounIn(new Utterance(topic))) return false;
  return isKeywordSearch(utterance, index);
}

/** The message as a follow-up to earlier turns. The rules are English, also where the text is in another language. */
async function followUpOf(
  utterance: Utterance,
  history: readonly Turn[],
  index: TextIndex,
): Promise<FollowUp | undefined> {
  const mayBeEnglish = languageOf(index.text.language).isEnglish || /[a-z]/i.test(utterance.text);
  if (history.length === 0 || !mayBeEnglish || (await isCompleteTopicRequest(utterance, index)))
    return undefined;
  return rewriteFollowUp(utterance, discourseContextOf(index, history));
}

/** A "not found" with a clarifying question or a hint at the text's language, where these can help. */
async function notFoundWithHelp(
  reply: Reply,
  utterance: Utterance,
  isFirst: boolean,
  index: TextIndex,
): Promise<Reply> {
  const { isEnglish } = languageOf(index.text.language);
  // "Does it mention Bergen" asks about the text.
  const mayRefer = isFirst && isEnglish && utterance.isBrief && utterance.requestedTopic === undefined;
  const refersToNothing = mayRefer && pronounIn(utterance);
  const question = refersToNothing ? await clarify(utterance, index) : undefined;
  if (question) return { ...reply, say: question.say, buttons: [...question.buttons, ...reply.buttons] };
  const hinted = languageHint(utterance.text, index.text);
  return hinted === undefined ? reply : { ...reply, say: `${reply.say} ${hinted}` };
}

/** The result for a message, which is never "not found" if the message is made of the text's own words. */
async function searchResult(
  utterance: Utterance,
  index: TextIndex,
  result: SearchResult,
): Promise<SearchResult> {
  const byKeywords = await keywordResult(utterance, index, result);
  if (byKeywords || !namesOnlyWordsOf(index, utterance)) return byKeywords ?? result;
  return { ...result, confidence: Math.max(result.confidence, closestThreshold) };
}

/** The mentions of a topic that a follow-up asks for, such as "is Berg mentioned"; undefined for any other follow-up. */
async function topicResult(
  { question }: FollowUp,
  index: TextIndex,
  result: SearchResult,
): Promise<SearchResult | undefined> {
  const complete = new Utterance(question);
  return complete.requestedTopic === undefined ? undefined : keywordResult(complete, index, result);
}

/** Answers a question from one text, after the turns of a conversation about it. */
export async function answerFromText(
  utterance: Utterance,
  history: readonly Turn[],
  index: TextIndex,
  limit: number,
): Promise<Reply> {
  const { text: words } = utterance;
  const followUp = await followUpOf(utterance, history, index);
  if (followUp?.rule !== "alternative" && asksForAlternative(utterance.core))
    return textReply(localized("ask-which-other"));
  const contentWords = followUp ? contentOf(lowerWords(followUp.question)) : utterance.contentWords;
  if (contentWords.length === 0 && !(await isKeywordSearch(utterance, index))) {
    return clarifyingReply(utterance, index);
  }
  const isBrief = languageOf(index.text.language).isEnglish && utterance.isBrief;
  const shown = focusExcerpt(index.text, history);
  const context =
    followUp || (history.length > 0 && isBrief)
      ? {
          rewritten: followUp?.question,
          lastExcerpt: shown,
          earlierExcerpts: earlierExcerpts(index.text, history),
        }
      : undefined;
  await pause();
  const result = await index.ask(words, limit + mostFurther, context);
  await pause();
  const found = followUp
    ? ((await topicResult(followUp, index, result)) ??
      withWhatIsNew(withTopic(followUp, utterance, shown, index, result), shown))
    : await searchResult(utterance, index, result);
  await pause();
  const complete = followUp?.question ?? utterance.core;
  const search = withRoles(complete, index, withAgent(complete, index, found));
  const least = followUp ? closestFollowUpThreshold : closestThreshold;
  const reply = {
    ...answerReply(index.text, search, limit, least),
    asked: followUp?.question ?? (utterance.hasOpener ? utterance.core : words),
  };
  if (reply.kind === "not-found") return notFoundWithHelp(reply, utterance, history.length === 0, index);
  const about = followUp?.about
    ? [localized("ask-about", { topic: asTextSpells(followUp.about, index.text) })]
    : [];
  const hinted = reply.kind === "closest" ? (languageHint(words, index.text) ?? "") : "";
  return { ...reply, say: [...about, hinted, reply.say].filter(Boolean).join("\n") };
}

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
