import { taggedTokens } from "../../nlp/english/tagging.ts";
import { auxiliary, contentOf, questionWord } from "./said.ts";
import { wordsOf } from "./subject.ts";

/** Between two questions: a mark, or "and" before a word that a question begins with. */
const markBetween = /(?<=\?)\s+/u;
const andBetween =
  /\s*,?\s+(?:and|but|also|and also|plus)\s+(?=(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)/giu;

const conjunction = /^(?:(?:and|but|also|plus|or|so)\b[\s,]*)+/i;

function opensAsQuestion(half: string): boolean {
  return questionWord.test(half) || auxiliary.test(half);
}

/** "when was he killed", "how many died", "who did it"; not "what the council decided", which is what something is about. */
function isQuestion(half: string): boolean {
  const [first, ...rest] = taggedTokens(half);
  if (first === undefined) return false;
  if (auxiliary.test(half)) return /^(?:DET|PRON|NOUN|PROPN|ADJ)$/.test(rest[0]?.pos ?? "");
  if (!questionWord.test(half)) return false;
  // What stands before the verb belongs to the question word: "how many prisoners were".
  const verb = rest.findIndex(({ pos }) => pos === "AUX" || pos === "VERB");
  return verb !== -1 && rest.slice(0, verb).every(({ pos }) => /^(?:NOUN|ADJ|ADV|NUM)$/.test(pos));
}

/** Whether a half that others may follow says what it is about: not the "when" of "when and where". */
function isWhole(half: string): boolean {
  const nouns = taggedTokens(half).filter(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "PRON");
  return isQuestion(half) && (contentOf(half).length > 0 || wordsOf(half).length > 2) && nouns.length > 0;
}

function halvesBy(message: string, at: number, length: number): [string, string] {
  return [message.slice(0, at).trim(), message.slice(at + length).trim()];
}

/**
 * The two questions that a message asks at once: "who was Kirov and when was he killed?" Undefined for one question,
 * whatever else it has an "and" in, and for three and more.
 */
export function twoQuestions(message: string): readonly [string, string] | undefined {
  if (/["“”«»]/.test(message)) return undefined;
  const said = message.trim();
  const marked = said.split(markBetween);
  if (marked.length > 2) return undefined;
  const [first = "", second] = marked;
  if (second !== undefined) {
    const bare = second.replace(conjunction, "");
    const asks = opensAsQuestion(bare) && second.includes("?");
    return isWhole(first) && asks ? [first, second] : undefined;
  }
  const [found, ...others] = [...said.matchAll(andBetween)];
  if (!found || others.length > 0) return undefined;
  const halves = halvesBy(said, found.index, found[0].length);
  return isWhole(halves[0]) && isQuestion(halves[1]) ? halves : undefined;
}
