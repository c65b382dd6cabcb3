import { sentenceRangesOf } from "../../../document/excerpt.ts";
import type { Excerpt } from "../../../document/model.ts";
import { mentionsIn } from "../../../dialogue/coreference/mentions.ts";
import { answerThreshold, closestThreshold } from "../../../dialogue/policy/thresholds.ts";
import type { FollowUp } from "../../../dialogue/rewriting/rewrite.ts";
import { auxiliary, contentOf, lowerWords, type Utterance } from "../../../dialogue/utterance/utterance.ts";
import { fold } from "../../../nlp/english/tokens.ts";
import { stemOf } from "../../../nlp/english/wink.ts";
import { languageOf } from "../../../nlp/language.ts";
import { isTitle } from "../../../nlp/names/name-words.ts";
import { arePeople, isGroup, isInstitution, isPerson } from "../../../nlp/names/phrase-kinds.ts";
import type { SearchResult } from "../../../retrieval/search-result.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { AskedRoles } from "./roles.ts";
import { unknownNamesIn } from "./unknown-names.ts";

// Answers that aren't shown as sure ones, however well their words match the question.

/** A confidence between the thresholds. */
const unsure = (answerThreshold + closestThreshold) / 2;

/** Asks who does or did something, unlike "who was Berg", which asks to introduce somebody. */
const asksForAgent = /^(?:who|by whom?)\s+(?!(?:is|are|was|were)\b)\p{L}/iu;
/** Refers to somebody whom the sentences before name. */
const personalPronoun =
  /\b(?:he|him|his|she|her|they|them|their|i|we|who|whom|whose|everyone|nobody|no one)\b/iu;

function sentencesOf(excerpt: Excerpt): string[] {
  const { text } = excerpt.paragraph;
  return sentenceRangesOf(excerpt).map(({ start, end }) => text.slice(start, end));
}

/** The sentences of an excerpt that have a word of the question; all of them if none has. */
function sentencesOn(asked: ReadonlySet<string>, excerpt: Excerpt): string {
  const sentences = sentencesOf(excerpt);
  const about = sentences.filter((sentence) =>
    contentOf(lowerWords(sentence)).some((word) => asked.has(word)),
  );
  return (about.length > 0 ? about : sentences).join(" ");
}

/**
 * The result for a question. It isn't sure if the question asks who did something and the best excerpt, where it has words of
 * the question, mentions nobody but those whom the question names.
 */
export function withAgent(question: string, { names }: TextIndex, result: SearchResult): SearchResult {
  const [best] = result.excerpts;
  if (!best || result.confidence < answerThreshold || !asksForAgent.test(question)) return result;
  const asked = new Set(lowerWords(question).map((word) => word.replace(/'s$/u, "")));
  const quote = sentencesOn(asked, best.excerpt);
  const mentionsOther = mentionsIn(quote, names).some(
    (mention) =>
      !asked.has(mention.head) &&
      (mention.proper ||
        isPerson(mention) ||
        arePeople(mention) ||
        isGroup(mention) ||
        isInstitution(mention)),
  );
  if (mentionsOther || personalPronoun.test(quote)) return result;
  return { ...result, confidence: unsure };
}

/**
 * The result for a question. It isn't sure if the question asks whether something is so of somebody or something that the text
 * doesn't name: "did Aalto kill Berg".
 */
export function withKnownNames(utterance: Utterance, index: TextIndex, result: SearchResult): SearchResult {
  const isWhether = auxiliary.test(utterance.core) && languageOf(index.text.language).isEnglish;
  if (result.confidence < answerThreshold || !isWhether) return result;
  return unknownNamesIn(utterance, index).length > 0 ? { ...result, confidence: unsure } : result;
}

/** The most sentences of the text that are compared with a question for each of its verbs. */
const mostCompared = 5;

/** The sentences of the text with a verb of the question and a noun beside it. */
function sentencesWithVerb(asked: AskedRoles, index: TextIndex): string[] {
  return asked.searches.flatMap((stems) => {
    const found: string[] = [];
    for (const { text } of index.sentencesWith(stems)) if (found.push(text) === mostCompared) break;
    return found;
  });
}

/**
 * The result for a question. It isn't sure if the best excerpt says what is asked of others, such as who arrested whom the other
 * way round, or if another sentence says who did it instead.
 */
export function withRoles(question: string, index: TextIndex, result: SearchResult): SearchResult {
  const { names, text, vocabulary } = index;
  const [best] = result.excerpts;
  if (!best || result.confidence < answerThreshold || !languageOf(text.language).isEnglish) return result;
  const asked = new AskedRoles(question, {
    isName: (word) => names.isName(word) && !isTitle(word) && !/\d/u.test(word),
    isInText: (word) => vocabulary.stems.has(stemOf(fold(word))),
  });
  const sentences = sentencesOf(best.excerpt);
  const isOtherwise = () => asked.areFilledByOthersIn([...sentences, ...sentencesWithVerb(asked, index)]);
  return asked.areSwappedIn(sentences) || isOtherwise() ? { ...result, confidence: unsure } : result;
}

/** The stems of the content words of a message that the text has, misspelt ones corrected. */
function stemsIn(message: string, index: TextIndex): string[] {
  const { queryTokens, isStopWord } = languageOf(index.text.language);
  return index.knownStems(queryTokens(message).filter((word) => !isStopWord(word)));
}

/** The rules for follow-ups with a word that stands for what was said before. */
const pointing: ReadonlySet<string> = new Set([
  "pronoun",
  "event",
  "verb phrase",
  "demonstrative pronoun",
  "demonstrative with noun",
]);

/**
 * The result for a follow-up that points back. It isn't sure if the best excerpt stands further than a paragraph from what was
 * shown last, in one without a word of what the rewriting added: then it answers the follow-up's own words about something
 * else.
 */
export function withTopic(
  { rule, question }: FollowUp,
  utterance: Utterance,
  shown: Excerpt | undefined,
  index: TextIndex,
  result: SearchResult,
): SearchResult {
  const [best] = result.excerpts;
  if (!best || result.confidence < answerThreshold || !pointing.has(rule)) return result;
  const { paragraph } = best.excerpt;
  if (shown && Math.abs(shown.paragraph.ordinal - paragraph.ordinal) <= 1) return result;
  const own = new Set(stemsIn(utterance.core, index));
  const added = stemsIn(question, index).filter((stem) => !own.has(stem));
  const isOnTopic =
    added.length === 0 || added.some((stem) => index.paragraphsWith([stem]).includes(paragraph));
  return isOnTopic ? result : { ...result, confidence: unsure };
}
