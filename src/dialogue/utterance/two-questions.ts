import { auxiliary, questionWord, Utterance } from "./utterance.ts";

const markBetween = /(?<=\?)\s+/u;
/** A conjunction before a word that begins a question. */
const conjunctionBetween =
  /\s*,?\s+(?:and|but|also|and also|plus)\s+(?=(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)/giu;
const conjunction = /^(?:(?:and|but|also|plus|or|so)\b[\s,]*)+/i;

function opensAsQuestion(text: string): boolean {
  return questionWord.test(text) || auxiliary.test(text);
}

/** True for "when was he killed" and "who did it", false for a clause such as "what the council decided". */
function isQuestion({ text, tokens }: Utterance): boolean {
  const rest = tokens.slice(1);
  if (auxiliary.test(text)) return /^(?:DET|PRON|NOUN|PROPN|ADJ)$/.test(rest[0]?.pos ?? "");
  if (!questionWord.test(text)) return false;
  // Between question word and verb, only words that belong to the former: "how many prisoners were".
  const verb = rest.findIndex(({ pos }) => pos === "AUX" || pos === "VERB");
  return verb !== -1 && rest.slice(0, verb).every(({ pos }) => /^(?:NOUN|ADJ|ADV|NUM)$/.test(pos));
}

/** True if a first question names a subject, unlike the "when" of "when and where". */
function isComplete(utterance: Utterance): boolean {
  const { contentWords, words, tokens } = utterance;
  const hasNoun = tokens.some(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "PRON");
  return isQuestion(utterance) && (contentWords.length > 0 || words.length > 2) && hasNoun;
}

/**
 * The two questions that a message asks at once: "who was Kirov and when was he killed?". Returns undefined for one
 * question, for three and more, and for a message with quotation marks.
 */
export function twoQuestions({ text }: Utterance): readonly [Utterance, Utterance] | undefined {
  if (/["“”«»]/.test(text)) return undefined;
  const [first = "", second, ...more] = text.split(markBetween);
  if (more.length > 0) return undefined;
  if (second !== undefined) {
    const opens = opensAsQuestion(second.replace(conjunction, "")) && second.includes("?");
    const one = new Utterance(first);
    return opens && isComplete(one) ? [one, new Utterance(second)] : undefined;
  }
  const [found, ...others] = text.matchAll(conjunctionBetween);
  if (!found || others.length > 0) return undefined;
  const one = new Utterance(text.slice(0, found.index));
  const other = new Utterance(text.slice(found.index + found[0].length));
  return isComplete(one) && isQuestion(other) ? [one, other] : undefined;
}
