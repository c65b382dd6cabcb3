import { fold } from "../../nlp/english/tokens.ts";
import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import { contentWords } from "../../nlp/english/stop-words.ts";
import { isTitle } from "../../nlp/names/name-words.ts";
import type { Question } from "./questions/question.ts";

function wordsIn(answer: string): string[] {
  const words = contentWords(fold(answer).replace(/'s\b/g, ""));
  const withoutTitles = words.filter((word) => !isTitle(word));
  return withoutTitles.length > 0 ? withoutTitles : words;
}

/** True if a typed word is the given one. Allows typing errors, but not in numbers. */
function isSameWord(typed: string, word: string): boolean {
  if (/\p{N}/u.test(typed + word)) return typed === word;
  return withinEdits(typed, word, editsAllowed(word));
}

/** True if both have the same words in any order: "June 5, 1934" equals "5 June 1934". */
function hasSameWords(
  typed: readonly string[],
  answer: readonly string[],
  isSame: typeof isSameWord,
): boolean {
  const remaining = [...typed];
  for (const word of answer) {
    const at = remaining.findIndex((each) => isSame(each, word));
    if (at === -1) return false;
    remaining.splice(at, 1);
  }
  return remaining.length === 0 && answer.length > 0;
}

/** An answer as it is compared as a whole, for those without words that count. */
function folded(answer: string): string {
  return fold(answer).replace(/\s+/g, " ").trim();
}

/** True if a typed answer is correct. Ignores case, accents, titles and word order, and allows typing errors. */
export function isCorrectAnswer(
  typed: string,
  { acceptedAnswers, choices, correctChoice }: Question,
): boolean {
  const whole = folded(typed);
  if (acceptedAnswers.some((answer) => folded(answer) === whole)) return true;
  const words = wordsIn(typed);
  // Exactly another choice is a wrong answer and no typing error.
  const others = choices.filter((_, index) => index !== correctChoice);
  if (others.some((other) => hasSameWords(words, wordsIn(other), (a, b) => a === b))) return false;
  return acceptedAnswers.some((form) => hasSameWords(words, wordsIn(form), isSameWord));
}
