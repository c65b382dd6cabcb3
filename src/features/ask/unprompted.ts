import type { Library } from "../../retrieval/library.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import { subjectsOf } from "../../dialogue/coreference/mentions.ts";
import { inEnglish } from "../../dialogue/intent/other-languages.ts";
import { lookUpIn } from "../../dialogue/intent/look-up/look-up.ts";
import { unpromptedThreshold } from "../../dialogue/policy/thresholds.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { expandAbbreviations } from "../../dialogue/utterance/abbreviations.ts";
import { Utterance } from "../../dialogue/utterance/utterance.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { respond } from "./respond.ts";

/** A question with fewer content words hardly says what it is about, unless one is a name of the text. */
const fewestContentWords = 2;

/** "can anyone explain why …", "do we know who …". */
const toTheRoom =
  /^(?:(?:does|do|can|could|would|is there)? ?(?:anyone|anybody|someone|somebody)(?: here| else)? (?:explain|know|knows|remember|remembers|tell me|tell us|understand|understands|who knows)|do we (?:actually |even )?know|who (?:knows|remembers))\s+/;

/** "remind me again, who …". */
const asksToTell = /^(?:remind|tell) (?:me|us)(?: again)?[\s,.:;!…–—-]+/;

/** Words of questions to people: about themselves, each other, the server or their reading. */
const amongPeople =
  /\b(?:i|i'm|i've|me|my|mine|we|us|our|ours|you|your|yours|y'all|guys|anyone|anybody|someone|somebody|everyone|everybody|folks|today|tomorrow|tonight|yesterday|weekend|homework|class|meeting|session|zoom|discord|server|channel|bot|ibid|chapter|reading|book|author|edition|last (?:night|week|time))\b/;

/** "Anna, who was he?" */
const toSomebody = /^(?:(?:hey|hi|yo|so|ok)\s+)?\p{Lu}\p{L}+\s*,/u;

/** Words that point at what is seen or felt here and now. */
const deictic = /\b(?:this|these|here|now|nowadays|stuff|still|lately|even)\b/;

const beginsAsQuestion =
  /^(?:(?:in|on|at|by|for|to|from|with|about|after|before|under) )?(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would)\b/i;

/**
 * True if a pronoun of a question stands for something outside it, unlike "its" in "did the council lose its money" and "they" in
 * "when did they light the lighthouse", which stands for whoever did it.
 */
function refersOutside(question: Utterance, { names }: TextIndex): boolean {
  const pronoun = pronounIn(question);
  if (!pronoun) return false;
  const isOnly = pronounIn(new Utterance(question.core.slice(pronoun.token.end))) === undefined;
  const isAnybody =
    pronoun.token.lower === "they" && isOnly && question.contentWords.length >= fewestContentWords;
  if (isAnybody) return false;
  return !pronoun.owns || subjectsOf(question.core, pronoun.before, names).length === 0;
}

/** True if a question has so many content words that it may say what it is about, or a name of the text. */
function saysItsSubject({ contentWords }: Utterance, { names }: TextIndex): boolean {
  const isNamed = (word: string) => names.isName(word.replace(/'s$/u, ""));
  return contentWords.length >= fewestContentWords || contentWords.some(isNamed);
}

/** True if a message asks everybody a complete question that may be about the text. */
function asksTheRoom(message: string, index: TextIndex): boolean {
  const asked = new Utterance(message);
  const led = expandAbbreviations(asked.core).replace(asksToTell, "");
  const words = led.replace(toTheRoom, "");
  const question = new Utterance(words);
  const isPutToRoom = words !== led && question.contentWords.length > 0;
  return (
    beginsAsQuestion.test(words) &&
    !deictic.test(words) &&
    !toSomebody.test(message) &&
    !amongPeople.test(words) &&
    (isPutToRoom || saysItsSubject(question, index)) &&
    !refersOutside(asked, index)
  );
}

/** A place that somebody points to: "see ¶4", "cf. note 56", "siehe Absatz 4", "(n. 56)", or the sign itself, "¶2 and ¶4". */
const pointer =
  /(?:^|[\s(])(?:(?:see|cfr?\.?|compare|look at|siehe|s\.|vgl\.?|véase|vea|ver|veja|voir|см\.?|смотри|ср\.?)\s+(?<place>(?:n\.\s|[^.;!?()\n]){1,40})|(?<=\()(?<aside>(?:n|fn|notes?|paragraph|para)\.?\s?\d{1,5})(?=\))|(?<sign>¶+\s?\d{1,5}(?:\s?[–-]\s?¶*\s?\d{1,5}|\s?(?:[,&]|,?\s(?:and|und|y|et|e|и|to|bis|à|a|até|до))\s?¶+\s?\d{1,5}){0,4}))/giu;

/** Between two signs, the words for "and" and "to" in the languages of Ibid other than English. */
const foreignAnd = /\s(?:und|y|et|e|и)\s/giu;
const foreignTo = /\s(?:bis|à|a|até|до)\s/giu;

/** The beginning of a clause up to its last number, after which remarks may follow: "Absatz 4" of "Absatz 4 dazu". */
const upToNumber = /^.*\d/u;

/** The most words of a message that points to a place. In a longer one, the place is beside the point. */
const mostPointerWords = 25;

/** The paragraph, note or verse that a message points to in passing. Returns undefined if it points to none of the text. */
export async function placeInPassing(message: string, library: Library): Promise<Reply | undefined> {
  if (message.split(/\s+/u).length > mostPointerWords) return undefined;
  const { text } = library.index();
  for (const { groups } of message.matchAll(pointer)) {
    const sign = groups?.["sign"]?.replace(foreignAnd, " and ").replace(foreignTo, " to ");
    const clause = (groups?.["place"] ?? groups?.["aside"] ?? sign ?? "").trim();
    const words = inEnglish(upToNumber.exec(clause)?.[0] ?? clause) ?? clause;
    if (!lookUpIn(words, text)) continue;
    // oxlint-disable-next-line no-await-in-loop -- the first that there is
    const reply = await respond({ words, limit: 1 }, library);
    if (reply.kind === "paragraph" || reply.kind === "note") return reply;
  }
  return undefined;
}

/**
 * The answer to a message that wasn't put to Ibid. Returns undefined unless the message is a question to everybody and
 * the answer is sure. The conversation plays no part in it, since it was among others.
 */
export async function answerUnprompted(words: string, library: Library): Promise<Reply | undefined> {
  const index = await library.index().open();
  if (!asksTheRoom(words, index) || lookUpIn(words, index.text)) return undefined;
  const reply = await respond({ words, limit: defaultLimit }, library);
  return reply.kind === "answer" && reply.confidence >= unpromptedThreshold ? reply : undefined;
}
