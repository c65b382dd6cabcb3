import type { Library } from "../../retrieval/library.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { currentChapter, turnsOn, type Turn } from "../../dialogue/context/history.ts";
import { countRequestIn } from "../../dialogue/intent/count-request.ts";
import { isNavigation, isSmallTalk, isTextRequest, type Navigation } from "../../dialogue/intent/intent.ts";
import { asksForSummary } from "../../dialogue/intent/look-up/place-words.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Request } from "../../dialogue/request.ts";
import { comparisonIn } from "../../dialogue/utterance/comparison.ts";
import { withApostrophes } from "../../dialogue/utterance/possessives.ts";
import { withWholeYears } from "../../dialogue/utterance/years.ts";
import { twoQuestions } from "../../dialogue/utterance/two-questions.ts";
import type { Utterance } from "../../dialogue/utterance/utterance.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import { asksForCheck, asksIfSaid, besidesQuotations } from "../quotation/asked.ts";
import { quotationsInMessage } from "../quotation/check.ts";
import { passagesIn } from "../quotation/passages.ts";
import { checkedQuotations, foundReply } from "../quotation/replies.ts";
import { insteadOfSummary, lookUpReply } from "../look-up/look-up.ts";
import { phraseReply } from "../look-up/phrase.ts";
import { countReply } from "../requests/counts.ts";
import { textRequestReply } from "../requests/requests.ts";
import { withEncodingProgress } from "./answer/encoding-progress.ts";
import { withNoteHits } from "./answer/footnote-answers.ts";
import { answerFromText } from "./answer/from-text.ts";
import { isKeywordSearch, verbatimRun } from "./answer/keywords.ts";
import { withOtherText } from "./answer/other-text.ts";
import { answerComparison, answerTwoQuestions } from "./answer/two-questions.ts";
import { withUnknownNames } from "./answer/unknown-names.ts";
import { intentOf, navigatesBy } from "./intent.ts";
import { navigate } from "./navigation.ts";
import { pickedReply } from "./pick.ts";
import { answerToPictures, smallTalkReply } from "./small-talk.ts";

/** A message to a text, and what its reply depends on. */
interface Message {
  readonly utterance: Utterance;
  /** The turns about the text, oldest first. */
  readonly turns: readonly Turn[];
  readonly index: TextIndex;
  readonly limit: number;
  readonly library: Library;
}

/** Replies to messages of a kind. Returns undefined for any other. */
type Responder = (message: Message) => Reply | undefined | Promise<Reply | undefined>;

/** Looks up a place. Words of the text that read like one ("page boy") are left to the search if there is no such place. */
async function lookUp({ utterance, turns, index, limit }: Message): Promise<Reply | undefined> {
  const reply = await lookUpReply(utterance, turns, index, limit);
  if (reply?.kind !== "not-found") return reply;
  return (await isKeywordSearch(utterance, index)) ? undefined : reply;
}

function replyToPictures({ utterance }: Message): Reply | undefined {
  const pictures = answerToPictures(utterance.text);
  return pictures === undefined ? undefined : textReply(pictures);
}

/** Shows one of the excerpts of the last reply, which may lie beyond what has been read. */
function pick({ utterance, turns, index }: Message): Reply | undefined {
  return pickedReply(utterance, turns, index.whole.text);
}

/** Checks a quotation, if that is asked: "is this right: “…”?", "did Berg say “…”?". */
async function checkQuoted({ utterance, library }: Message): Promise<Reply | undefined> {
  const besides = besidesQuotations(utterance.text);
  if (besides === undefined) return undefined;
  if (asksForCheck(besides))
    return checkedQuotations(await quotationsInMessage(utterance.text, library.texts), library);
  const [passage] = asksIfSaid(besides) ? passagesIn(utterance.text) : [];
  return passage === undefined ? undefined : foundReply(passage, library.texts);
}

/** Finds words that are quoted from the text. */
async function findVerbatim({ utterance, index, limit }: Message): Promise<Reply | undefined> {
  const verbatim = await verbatimRun(utterance, index);
  if (verbatim === undefined) return undefined;
  return { ...(await phraseReply(index, verbatim, limit)), asked: utterance.text };
}

async function count({ utterance, turns, index }: Message): Promise<Reply | undefined> {
  const { text } = index.whole;
  const request = countRequestIn(utterance.text, text, currentChapter(text, turns));
  return request && (await countReply(index, request));
}

async function navigateFrom(
  navigation: Navigation,
  { utterance, turns, index, limit }: Message,
): Promise<Reply> {
  const history = turns.filter(({ kind }) => kind !== "talk");
  const reply = await navigate(navigation, { index, history, limit, by: navigatesBy(utterance, history) });
  return navigation === "shorter" && asksForSummary(utterance.text) ? insteadOfSummary(reply) : reply;
}

/** Replies by the intent of a message, unless it is a question. */
async function followIntent(message: Message): Promise<Reply | undefined> {
  const { utterance, turns, index, limit, library } = message;
  const intent = await intentOf(utterance, turns, index);
  if (isNavigation(intent)) return navigateFrom(intent, message);
  if (isSmallTalk(intent)) return smallTalkReply(intent, utterance, index.whole.text, library);
  if (isTextRequest(intent)) return textRequestReply(intent, { index, history: turns, limit });
  return undefined;
}

/** Answers two questions in one message, or a question that compares two things. */
async function answerBoth({ utterance, turns, index, limit }: Message): Promise<Reply | undefined> {
  const both = twoQuestions(utterance);
  await pause();
  const reply = both && (await answerTwoQuestions(both, turns, index, limit));
  if (reply) return reply;
  const compared = comparisonIn(utterance);
  await pause();
  return compared && (await answerComparison(utterance, compared, turns, index, limit));
}

/** Answers a question, with what helps if it isn't answered. */
async function answer(message: Message): Promise<Reply> {
  const { utterance, turns, index, limit, library } = message;
  const reply =
    (await answerBoth(message)) ??
    (await withNoteHits(await answerFromText(utterance, turns, index, limit), utterance, index));
  await pause();
  const elsewhere = await withOtherText(reply, index, library);
  const told = elsewhere === reply ? withUnknownNames(reply, utterance, index) : elsewhere;
  return withEncodingProgress(told, index);
}

/** Replies to messages that say by their form what they are, in the order in which they are tried. */
const byForm: readonly Responder[] = [checkQuoted, lookUp, replyToPictures, pick];
/** Replies to other messages that aren't questions, likewise. */
const byMeaning: readonly Responder[] = [findVerbatim, count, followIntent];

/** The reply of the first responder that has one. Yields to the event loop in between. */
async function firstReply(responders: readonly Responder[], message: Message): Promise<Reply | undefined> {
  for (const respond of responders) {
    // oxlint-disable no-await-in-loop -- the next is only asked if this one has no reply
    const reply = await respond(message);
    if (reply) return reply;
    await pause();
    // oxlint-enable no-await-in-loop
  }
  return undefined;
}

/** The least number of words of a message that is probably a question. */
const fewestOfQuestion = 3;

/**
 * The reply of one text to a message. Places that somebody names or has seen may lie beyond what has been read; annotating the
 * reply marks them as spoilers. Yields to the event loop between the steps, the first of which in a process load and compile
 * what they need.
 */
export async function respondFrom(
  index: TextIndex,
  words: Utterance,
  { limit, history = [] }: Request,
  library: Library,
): Promise<Reply> {
  const utterance = withWholeYears(withApostrophes(words, index.names), index.vocabulary);
  const message = { utterance, turns: turnsOn(index.text, history), index, limit, library };
  const reply = await firstReply(byForm, message);
  if (reply) return reply;
  if (utterance.words.length >= fewestOfQuestion) index.anticipate(utterance.text);
  return (await firstReply(byMeaning, message)) ?? answer(message);
}
