import { fold } from "../../nlp/english/tokens.ts";
import { typingErrors, withinEdits } from "../../nlp/edit-distance.ts";
import { stopWords } from "../../nlp/english/stop-words.ts";
import { isTitle } from "../../nlp/names/name-words.ts";
import type { Question } from "./questions/question.ts";

function wordsIn(answer: string): string[] {
  const words = fold(answer)
    .replace(/'s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !stopWords.has(word));
  const telling = words.filter((word) => !isTitle(word));
  return telling.length > 0 ? telling : words;
}

/** Whether a typed word is meant for another: typing errors are forgiven, but not in numbers. */
function isMeant(typed: string, word: string): boolean {
  if (/\p{N}/u.test(typed + word)) return typed === word;
  return withinEdits(typed, word, typingErrors(word));
}

/** Whether both have the same words, in whatever order: "June 5, 1934" is "5 June 1934". */
function agree(typed: readonly string[], answer: readonly string[], same: typeof isMeant): boolean {
  const left = [...typed];
  for (const word of answer) {
    const at = left.findIndex((each) => same(each, word));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0 && answer.length > 0;
}

/** Whether what was typed is right: in any case, with or without accents and titles, a slip of the finger forgiven. */
export function isRightTyped(typed: string, { accepted, choices, right }: Question): boolean {
  const words = wordsIn(typed);
  // What is exactly another choice is no slip.
  const others = choices.filter((_, index) => index !== right);
  if (others.some((other) => agree(words, wordsIn(other), (one, word) => one === word))) return false;
  return accepted.some((form) => agree(words, wordsIn(form), isMeant));
}
