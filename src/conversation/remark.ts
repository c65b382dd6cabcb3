import { fold } from "../language/analyse.ts";
import { lexicon } from "../language/lexicon.ts";
import { partsOf } from "../language/phrases.ts";
import { askingWords, stopWords } from "../language/stop-words.ts";
import { stemOf } from "../language/wink.ts";
import type { Vocabulary } from "../retrieval/question.ts";
import { spelledOut } from "./phone-style.ts";
import { looksLikeQuestion } from "./question.ts";
import { wordsOf } from "./subject.ts";

/** Longer messages are about something. In words. */
const longest = 8;

/** Words so common say nothing about what a message is about, though the text has them; rarer ones may name something. */
const common = 0.35;
const rare = 0.75;
/** Where somebody speaks of themselves, more may be common. */
const commonOfOurselves = 0.6;

/** Who speaks, who is spoken to, and what both are busy with. */
const ourselves =
  /\b(?:i|i'm|i'll|me|my|we|us|you|you're|your|ibid|bot|channel|server|(?:this|the) (?:book|text|chapter|reading))\b/;

/** What leans on an answer, or asks for something of the text without being a question. */
const leaning =
  /\b(?:he|she|they|him|her|them|his|their|mean|meant|about|part|instead|other|more|else|show|tell|find|explain|quote|describe|define|list|name)\b|^(?:and|but|so|or|because|only|just)\b/;

/** "yeah I figured", "is the bot down". */
const ofOurselves =
  /^(?:(?:yeah|yes|yep|no|nah|oh|ah|well|ok|lol|wow|sorry|hey|haha)[\s,]+)*(?:i|i'm|i've|i'll|we|we're|we've|bot|(?:is |are )?(?:the|this) (?:bot|thing|channel|server))\b/;

function namesNothing(words: readonly string[], { stems, names }: Vocabulary, most: number): boolean {
  return words
    .filter((word) => !stopWords.has(word) && !askingWords.has(word) && !ourselves.test(word))
    .every((word) => {
      const [rarity, stem] = [lexicon.rarityOf(word), stemOf(fold(word))];
      return (rarity < most && !names.has(stem)) || (rarity < rare && !stems.has(stem));
    });
}

function asks(message: string): boolean {
  return looksLikeQuestion(message) || /\b(?:who|whom|whose|what|when|where|why|which|how)\b/i.test(message);
}

/** Whether there is more to it than nouns, which would be words to search for. */
function isSentence(message: string): boolean {
  return partsOf(message).some(({ pos }) => pos === "VERB" || pos === "AUX" || pos === "INTJ");
}

/**
 * Whether a message is said among people, in whatever words, rather than asked of the text: it is short, has no word
 * that the text could be asked for, and states something or speaks of those who talk.
 */
export function isRemark(message: string, vocabulary: Vocabulary): boolean {
  const plain = spelledOut(message);
  const words = wordsOf(plain);
  if (words.length < 2 || words.length > longest || leaning.test(plain) || /["“”\d]/.test(message))
    return false;
  if (!ourselves.test(plain) && (asks(message) || !isSentence(plain))) return false;
  return namesNothing(words, vocabulary, ofOurselves.test(plain) ? commonOfOurselves : common);
}
