import { languageOf } from "../../../nlp/language.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { discourseContextOf } from "../../../dialogue/context/discourse-context.ts";
import { earlierExcerpts, focusExcerpt, type Turn } from "../../../dialogue/context/history.ts";
import { pronounIn } from "../../../dialogue/coreference/pronouns.ts";
import { answerReply } from "../../../dialogue/policy/answer.ts";
import { clarify } from "../../../dialogue/policy/clarify.ts";
import { withWhatIsNew } from "../../../dialogue/policy/repetition.ts";
import {
  closestFollowUpThreshold,
  closestThreshold,
  mostFurther,
} from "../../../dialogue/policy/thresholds.ts";
import { textReply, type Reply } from "../../../dialogue/reply/reply.ts";
import { asksForAlternative } from "../../../dialogue/rewriting/alternative.ts";
import { asTextSpells } from "../../../dialogue/rewriting/spelling.ts";
import { rewriteFollowUp, type FollowUp } from "../../../dialogue/rewriting/rewrite.ts";
import type { SearchContext } from "../../../retrieval/ranking/discourse-features.ts";
import type { SearchResult } from "../../../retrieval/search-result.ts";
import { contentOf, lowerWords, Utterance } from "../../../dialogue/utterance/utterance.ts";
import { withAgent, withKnownNames, withRoles, withTopic } from "./hedging.ts";
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

/** A question, after the turns of a conversation about the text that is asked. */
interface Asked {
  readonly utterance: Utterance;
  /** The question as a follow-up, completed by earlier turns. */
  readonly followUp: FollowUp | undefined;
  readonly history: readonly Turn[];
  readonly index: TextIndex;
}

/** The excerpts for a follow-up, or for a brief question in a conversation, are searched for near those shown before. */
function contextOf({ utterance, followUp, history, index }: Asked): SearchContext | undefined {
  const { language } = index.text;
  const isBrief = history.length > 0 && languageOf(language).isEnglish && utterance.isBrief;
  if (!followUp && !isBrief) return undefined;
  return {
    rewritten: followUp?.question,
    lastExcerpt: focusExcerpt(index.text, history),
    earlierExcerpts: earlierExcerpts(index.text, history),
  };
}

/** Searches the text, and lowers the confidence in excerpts that only seem to answer. */
async function search(asked: Asked, count: number): Promise<SearchResult> {
  const { utterance, followUp, history, index } = asked;
  const result = await index.ask(utterance.text, count, contextOf(asked));
  await pause();
  const shown = focusExcerpt(index.text, history);
  const found = followUp
    ? ((await topicResult(followUp, index, result)) ??
      withWhatIsNew(withTopic(followUp, utterance, shown, index, result), shown))
    : await searchResult(utterance, index, result);
  await pause();
  const complete = followUp?.question ?? utterance.core;
  return withRoles(complete, index, withAgent(complete, index, withKnownNames(utterance, index, found)));
}

/** The words with which an answer is introduced: what was asked about, a hint at the text's language, and how sure it is. */
function introduction({ utterance, followUp, index }: Asked, { kind, say }: Reply): string {
  const about = followUp?.about
    ? localized("ask-about", { topic: asTextSpells(followUp.about, index.text) })
    : "";
  const hinted = kind === "closest" ? (languageHint(utterance.text, index.text) ?? "") : "";
  return [about, hinted, say].filter(Boolean).join("\n");
}

/** Answers a question from one text, after the turns of a conversation about it. */
export async function answerFromText(
  utterance: Utterance,
  history: readonly Turn[],
  index: TextIndex,
  limit: number,
): Promise<Reply> {
  const { text: words, core, hasOpener } = utterance;
  const followUp = await followUpOf(utterance, history, index);
  if (followUp?.rule !== "alternative" && asksForAlternative(core))
    return textReply(localized("ask-which-other"));
  const contentWords = followUp ? contentOf(lowerWords(followUp.question)) : utterance.contentWords;
  if (contentWords.length === 0 && !(await isKeywordSearch(utterance, index))) {
    return clarifyingReply(utterance, index);
  }
  await pause();
  const asked = { utterance, followUp, history, index };
  const result = await search(asked, limit + mostFurther);
  const least = followUp ? closestFollowUpThreshold : closestThreshold;
  const reply = {
    ...answerReply(index.text, result, limit, least),
    asked: followUp?.question ?? (hasOpener ? core : words),
  };
  if (reply.kind === "not-found") return notFoundWithHelp(reply, utterance, history.length === 0, index);
  return { ...reply, say: introduction(asked, reply) };
}
