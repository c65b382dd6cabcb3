import { inEnglish } from "../../dialogue/intent/other-languages.ts";
import { languageOf } from "../../nlp/language.ts";
import type { Library } from "../../retrieval/library.ts";
import type { ShelvedIndex } from "../../retrieval/shelved-index.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { currentChapter, turnsOn, type Turn } from "../../dialogue/context/history.ts";
import {
  hasSeenWords,
  intentIn,
  isNavigation,
  isSmallTalk,
  isTextRequest,
  type IntentKind,
} from "../../dialogue/intent/intent.ts";
import { countRequestIn } from "../../dialogue/intent/count-request.ts";
import { everyText, textNamedIn } from "../../dialogue/intent/named-text.ts";
import { onShelfOf, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Request } from "../../dialogue/request.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import { comparisonIn } from "../../dialogue/utterance/comparison.ts";
import { twoQuestions } from "../../dialogue/utterance/two-questions.ts";
import { withApostrophes } from "../../dialogue/utterance/possessives.ts";
import { Utterance } from "../../dialogue/utterance/utterance.ts";
import { countReply } from "../requests/counts.ts";
import { textRequestReply } from "../requests/requests.ts";
import { furtherOn } from "../spoilers/further-on.ts";
import { asksForSummary } from "../../dialogue/intent/look-up/place-words.ts";
import { insteadOfSummary, lookUpReply } from "../look-up/look-up.ts";
import { phraseReply } from "../look-up/phrase.ts";
import { answerFromAllTexts, answerFromText } from "./answer/from-text.ts";
import { withEncodingProgress } from "./answer/encoding-progress.ts";
import { withNoteHits } from "./answer/footnote-answers.ts";
import { isKeywordSearch, verbatimRun } from "./answer/keywords.ts";
import { navigate, type NavigationContext } from "./navigation.ts";
import { withOtherText } from "./answer/other-text.ts";
import { pickedReply } from "./pick.ts";
import { answerToPictures, smallTalkReply } from "./small-talk.ts";
import { answerComparison, answerTwoQuestions } from "./answer/two-questions.ts";
import { withUnknownNames } from "./answer/unknown-names.ts";
import { localized } from "../../shared/locale/message.ts";
import { pause } from "../../shared/concurrency/yielding.ts";

/** The longest question that is answered, in UTF-16 units. */
export const longestQuestion = 2000;

/** Small talk that may open a conversation, also in words that the text has. */
const openings: ReadonlySet<IntentKind> = new Set(["greeting", "thanks", "bye"]);

/** Doubts what was just said: "really?". */
const doubt =
  /^(?:(?:oh|wait|hm+|what)\W+)*(?:really|rly|seriously|srsly|for real|honestly|sure)\s*\?[?!\s]*$/iu;

/** Asks the last question for a circumstance: "for everyone?", "in the villages, too?". */
const circumstance =
  /^(?:(?:and|but|so|ok|okay)\W+)*(?:also |even |only )?(?:for|by|with|without|from|against|in|on|at|under|during|among) (?!(?:you|u|me|real|sure|fun|short|general|fact|case)\b)[^.!?]{2,40}\?+$/iu;

/**
 * The intent of a message. Words of the text that open a conversation are searched for. After a reply they may be a
 * reaction to it ("great", "start"), and several may be a request ("sum it up"), but not if the classifier has never seen
 * them ("crackdown").
 */
async function intentOf(utterance: Utterance, turns: readonly Turn[], index: TextIndex): Promise<IntentKind> {
  if (turns.length > 0 && doubt.test(utterance.text)) return "certainty";
  if (turns.some(({ excerpts }) => excerpts.length > 0)) {
    if (asksOn.test(utterance.text)) return "next";
    if (asksBack.test(utterance.text)) return "previous";
  }
  const intent = intentIn(utterance, index.vocabulary);
  // "is he mentioned" asks for somebody of the conversation, not for a list of names.
  const { requestedTopic } = utterance;
  const asksForKnown = requestedTopic !== undefined && pronounIn(new Utterance(requestedTopic)) !== undefined;
  if (isTextRequest(intent) && turns.length > 0 && asksForKnown) return "question";
  if (intent === "off-topic" && turns.length > 0 && circumstance.test(utterance.text)) return "question";
  const { queryTokens, isStopWord, isQueryStopWord } = languageOf(index.text.language);
  const opens =
    openings.has(intent) &&
    queryTokens(utterance.core).every((word) => isStopWord(word) || isQueryStopWord(word));
  const isRequest = isTextRequest(intent) && utterance.words.length > 1;
  const mayReact = hasSeenWords(utterance.text) && (turns.length > 0 || opens || isRequest);
  if (intent === "question" || mayReact) return intent;
  return (await isKeywordSearch(utterance, index)) ? "question" : intent;
}

const lead = String.raw`(?:(?:and|so|ok|okay|but|oh|hm+|wow)\W+)*(?:(?:what(?: is|['’]?s)|show(?: me)?|read(?: me)?|give me|gimme) )?`;
const behind = "(?:after(?:wards?| that| this| it)?)";
const before = "(?:right |just )?before(?: that| this| it)?";

/** Asks how what was shown goes on: "and then?", "what happened after that?", "the next sentence". */
const asksOn = new RegExp(
  String.raw`^${lead}(?:and|then|then what|what then|what(?: happen(?:s|ed)| came| comes)? (?:next|then|${behind})|${behind}|go on|and so|(?:the )?(?:next|following) (?:sentence|line)s?|(?:the )?(?:sentence|line)s? ${behind})\W*$`,
  "iu",
);

/** Asks what stands before what was shown: "and before?", "what happened before that?", "the sentence before". */
const asksBack = new RegExp(
  String.raw`^${lead}(?:(?:what(?: happen(?:s|ed)| came| comes| was)? )?${before}|(?:the )?(?:previous|preceding) (?:sentence|line)s?|(?:the )?(?:sentence|line)s? ${before})\W*$`,
  "iu",
);

/** Asks for the place of what was shown: "which paragraph is that?". */
const asksForPlace = /\b(?:para(?:graph)?|page|chapter|section|verse|place|whereabouts)\b/iu;

/** The unit of navigation: "the next note", and "the next one" after a footnote, mean footnotes. */
function navigatesBy({ text }: Utterance, turns: readonly Turn[]): NavigationContext["by"] {
  if (asksOn.test(text) || asksBack.test(text)) return "sentence";
  if (/\b(?:foot|end)?notes?\b|\bfn\b/iu.test(text)) return "note";
  if (/\bone\b/iu.test(text) && turns.at(-1)?.kind === "note") return "note";
  return asksForPlace.test(text) ? "place" : undefined;
}

/**
 * The reply of one text: to a look-up, to navigation, to small talk, else to a question. Yields to the event loop between the steps,
 * the first of which in a process load and compile what they need.
 */
async function respondFrom(
  index: TextIndex,
  message: Utterance,
  { limit, history = [] }: Request,
  library: Library,
): Promise<Reply> {
  const utterance = withApostrophes(message, index.names);
  const turns = turnsOn(index.text, history);
  // Places that somebody names or has seen may lie beyond what has been read; annotating the reply marks them as spoilers.
  const { text } = index.whole;
  const lookUp = await lookUpReply(utterance, turns, index, limit);
  const isFound = lookUp !== undefined && lookUp.kind !== "not-found";
  if (lookUp && (isFound || !(await isKeywordSearch(utterance, index)))) return lookUp;
  await pause();
  const pictures = answerToPictures(utterance.text);
  if (pictures !== undefined) return textReply(pictures);
  const picked = pickedReply(utterance, turns, text);
  if (picked) return picked;
  if (utterance.words.length > 2) index.anticipate(utterance.text);
  const verbatim = await verbatimRun(utterance, index);
  if (verbatim !== undefined)
    return { ...(await phraseReply(index, verbatim, limit)), asked: utterance.text };
  const count = countRequestIn(utterance.text, text, currentChapter(text, turns));
  const counted = count && (await countReply(index, count));
  if (counted) return counted;
  await pause();
  const intent = await intentOf(utterance, turns, index);
  await pause();
  if (isNavigation(intent)) {
    const shown = turns.filter(({ kind }) => kind !== "talk");
    const by = navigatesBy(utterance, shown);
    const reply = await navigate(intent, { index, history: shown, limit, by });
    return intent === "shorter" && asksForSummary(utterance.text) ? insteadOfSummary(reply) : reply;
  }
  if (isSmallTalk(intent)) return smallTalkReply(intent, utterance, text, library);
  if (isTextRequest(intent)) return textRequestReply(intent, { index, history: turns, limit });
  const both = twoQuestions(utterance);
  await pause();
  const compared = comparisonIn(utterance);
  await pause();
  const reply =
    (both && (await answerTwoQuestions(both, turns, index, limit))) ??
    (compared && (await answerComparison(utterance, compared, turns, index, limit))) ??
    (await withNoteHits(await answerFromText(utterance, turns, index, limit), utterance, index));
  await pause();
  const elsewhere = await withOtherText(reply, index, library);
  const told = elsewhere === reply ? withUnknownNames(reply, utterance, index) : elsewhere;
  return withEncodingProgress(told, index);
}

/**
 * The reply where no text is chosen. A brief message or navigation goes to the text of the last turn, any other to the
 * shelf's first; if that text has nothing, the other of the two is asked.
 */
async function respondFromEither(request: Request, library: Library): Promise<Reply> {
  const { words, history = [] } = request;
  const utterance = new Utterance(words);
  const first = library.index();
  const lastTurn = history.at(-1);
  const lastText = lastTurn && library.byFingerprint(lastTurn.fingerprint);
  const ask = async (index: ShelvedIndex) => respondFrom(await index.open(), utterance, request, library);
  if (!lastText || lastText === first.text) return ask(first);
  const last = library.index(lastText.id);
  const { vocabulary } = await last.open();
  if (isNavigation(intentIn(utterance, vocabulary))) return ask(last);
  const [likelier, other] = utterance.isBrief ? [last, first] : [first, last];
  const reply = await ask(likelier);
  if (reply.kind !== "not-found") return reply;
  const otherReply = await ask(other);
  return otherReply.kind === "not-found" ? reply : otherReply;
}

async function replyTo(request: Request, library: Library): Promise<Reply> {
  const { words, text, limit } = request;
  if (words.length > longestQuestion) {
    return textReply(localized("ask-too-long", { most: longestQuestion }));
  }
  const named = text === undefined ? textNamedIn(words, library) : { text, words };
  if (!named) return respondFromEither(request, library);
  const utterance = new Utterance(named.words);
  if (named.text !== everyText)
    return respondFrom(await library.index(named.text).open(), utterance, request, library);
  const { whole, vocabulary } = await library.index().open();
  const intent = intentIn(utterance, vocabulary);
  return isSmallTalk(intent)
    ? smallTalkReply(intent, utterance, whole.text, library)
    : await answerFromAllTexts(utterance.text, library, limit);
}

/**
 * The reply to a message. From texts as far as they have been read, it says if there is something further on.
 *
 * @throws IbidError if the request names a text that is not on the shelf
 */
export async function respond(request: Request, library: Library): Promise<Reply> {
  const words = request.words.length > longestQuestion ? undefined : inEnglish(request.words);
  await pause();
  const understood = words === undefined ? request : { ...request, words };
  return onShelfOf(library.texts.length, await furtherOn(library, (texts) => replyTo(understood, texts)));
}
