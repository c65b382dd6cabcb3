import { languageOf } from "../../nlp/language.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import type { Turn } from "../../dialogue/context/history.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import { hasSeenWords, intentIn, isTextRequest, type IntentKind } from "../../dialogue/intent/intent.ts";
import { Utterance } from "../../dialogue/utterance/utterance.ts";
import { isKeywordSearch } from "./answer/keywords.ts";
import type { NavigationContext } from "./navigation.ts";

/** Small talk that may open a conversation, also in words that the text has. */
const openings: ReadonlySet<IntentKind> = new Set(["greeting", "thanks", "bye"]);

/** Doubts what was just said: "really?". */
const doubt =
  /^(?:(?:oh|wait|hm+|what)\W+)*(?:really|rly|seriously|srsly|for real|honestly|sure)\s*\?[?!\s]*$/iu;

/** "verse of the day", "what's today's quote?": a passage that a command picks. */
const ofTheDay =
  /^\W*(?:(?:what(?: is|['’]?s)|show|give|read|post)(?: me| us)? )?(?:(?:the |a )?(?:bible )?(?:verse|quote|passage|paragraph|sentence|line|thought)s? of the day|(?:today['’]?s|daily) (?:verse|quote|passage|paragraph|sentence|line|thought))\W*$/iu;

/** Asks the last question for a circumstance: "for everyone?", "in the villages, too?". */
const circumstance =
  /^(?:(?:and|but|so|ok|okay)\W+)*(?:also |even |only )?(?:for|by|with|without|from|against|in|on|at|under|during|among) (?!(?:you|u|me|real|sure|fun|short|general|fact|case)\b)[^.!?]{2,40}\?+$/iu;

/**
 * The intent of a message. Words of the text that open a conversation are searched for. After a reply they may be a
 * reaction to it ("great", "start"), and several may be a request ("sum it up"), but not if the classifier has never seen
 * them ("crackdown").
 */
export async function intentOf(
  utterance: Utterance,
  turns: readonly Turn[],
  index: TextIndex,
): Promise<IntentKind> {
  if (turns.length > 0 && doubt.test(utterance.text)) return "certainty";
  if (ofTheDay.test(utterance.text)) return "command";
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
  String.raw`^${lead}(?:and|then|then what|what then|what(?: happen(?:s|ed|d)?| came| comes)? (?:next|then|${behind})|${behind}|go on|and so|(?:the )?(?:next|following) (?:sentence|line)s?|(?:the )?(?:sentence|line)s? ${behind})\W*$`,
  "iu",
);

/** Asks what stands before what was shown: "and before?", "what happened before that?", "the sentence before". */
const asksBack = new RegExp(
  String.raw`^${lead}(?:(?:what(?: happen(?:s|ed|d)?| came| comes| was)? )?${before}|(?:the )?(?:previous|preceding) (?:sentence|line)s?|(?:the )?(?:sentence|line)s? ${before})\W*$`,
  "iu",
);

/** Asks for the place of what was shown: "which paragraph is that?". */
const asksForPlace = /\b(?:para(?:graph)?|page|chapter|section|verse|place|whereabouts)\b/iu;

/** The unit of navigation: "the next note", and "the next one" after a footnote, mean footnotes. */
export function navigatesBy({ text }: Utterance, turns: readonly Turn[]): NavigationContext["by"] {
  if (asksOn.test(text) || asksBack.test(text)) return "sentence";
  if (/\b(?:foot|end)?notes?\b|\bfn\b/iu.test(text)) return "note";
  if (/\bone\b/iu.test(text) && turns.at(-1)?.kind === "note") return "note";
  return asksForPlace.test(text) ? "place" : undefined;
}
