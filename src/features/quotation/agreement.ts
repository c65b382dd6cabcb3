import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import type { AlignmentStep } from "./alignment.ts";
import type { Comparison } from "./comparison.ts";
import { wordAt } from "./word-stream.ts";

/*
 * Thresholds measured on four books. Of 4,681 passages of five or more words that were looked for in another book, none
 * passes. Of 1,022 passages with 10–33 % of their words altered, nine in ten pass, and all of those with nine or more words.
 */
const leastAgreement = 0.6;
const fewestWords = 4;
/** Content words needed in a short match: "to the cultivation of the" occurs in many books. */
const fewestContentWords = 2;
/** From this many words on, a match needs no content words. */
const manyWords = 7;
/** Words and content words needed in a match that has a whole sentence of the text, with words added: "The goat really stayed." */
const fewestOfSentence = 3;
const fewestContentWordsOfSentence = 1;
/** The agreement needed if that sentence has several content words: the words added may be many. */
const leastOfSentence = 0.4;
/** The weight of a stop word; a content word has 1. */
const stopWordWeight = 0.3;

/** True if a word of the text's language is a stop word. */
export type IsStopWord = (word: string) => boolean;

function weigh(words: readonly string[], isStopWord: IsStopWord): number {
  return words.reduce((sum, word) => sum + (isStopWord(word) ? stopWordWeight : 1), 0);
}

function textWordsOf(steps: readonly AlignmentStep[]): string[] {
  return steps.flatMap((step) => (step.textWord ? [wordAt(step.textWord)] : []));
}

function quotedWordsOf(steps: readonly AlignmentStep[]): string[] {
  return steps.flatMap((step) => (step.quoted?.kind === "word" ? [step.quoted.value] : []));
}

/** True if a replaced word is the same except for its case or a typing error. */
function isMistyped(step: AlignmentStep): boolean {
  const [word] = textWordsOf([step]);
  const [other] = quotedWordsOf([step]);
  if (word === undefined || other === undefined) return false;
  return withinEdits(other.toLowerCase(), word.toLowerCase(), editsAllowed(word));
}

/** True if a replaced word is the same except for its case. */
function isSameWord(step: AlignmentStep): boolean {
  const [word] = textWordsOf([step]);
  const [other] = quotedWordsOf([step]);
  return word !== undefined && word.toLowerCase() === other?.toLowerCase();
}

/** The steps whose words agree, typing errors and case aside. */
export function shared({ same, differing }: Comparison): AlignmentStep[] {
  return [...same, ...differing.filter(isMistyped)];
}

/** The total weight of the words on both sides. */
function totalWeight(steps: readonly AlignmentStep[], isStopWord: IsStopWord): number {
  return weigh([...quotedWordsOf(steps), ...textWordsOf(steps)], isStopWord);
}

/** The agreement of a quotation with a passage of the text: Dice's coefficient over the weighted words, 0…1. */
export function agreementOf(comparison: Comparison, isStopWord: IsStopWord): number {
  const total = totalWeight([...comparison.same, ...comparison.differing], isStopWord);
  return total === 0 ? 0 : totalWeight(shared(comparison), isStopWord) / total;
}

/**
 * True if the quotation was taken from the passage and altered, rather than merely resembling it.
 *
 * @param isSentence true if the passage is a whole sentence
 */
export function isAlteredQuotation(
  comparison: Comparison,
  isStopWord: IsStopWord,
  isSentence: boolean,
): boolean {
  const { same, differing } = comparison;
  if (differing.every(isSameWord)) return true;
  const words = textWordsOf(shared(comparison));
  const contentWords = words.filter((word) => !isStopWord(word));
  const hasAll = isSentence && words.length === textWordsOf([...same, ...differing]).length;
  const fewest = hasAll ? fewestOfSentence : fewestWords;
  const fewestContent = hasAll ? fewestContentWordsOfSentence : fewestContentWords;
  const enough =
    words.length >= manyWords || (words.length >= fewest && contentWords.length >= fewestContent);
  const hasContent = contentWords.length >= fewestContentWords;
  const least = hasAll && hasContent ? leastOfSentence : leastAgreement;
  return enough && agreementOf(comparison, isStopWord) >= least;
}
