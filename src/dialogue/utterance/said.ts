import { stopWords } from "../../nlp/english/stop-words.ts";
import { wordsOf } from "./subject.ts";

export const opener =
  /^(?:(?:and|but|so|or|ok|okay|then|well|also|plus|hm+|oh|ah|right|yes|yeah|no wait|wait)\b[\s,:—–-]*)+/i;
export const ending = /[\s?!.,;:…]+$/u;
export const aside = /[\s,]+(?:though|tho|please|pls|plz|ibid|exactly|lol|btw|again)$/i;
export const questionWord = /^(?:who|whom|whose|what|which|when|where|why|how|whos|whats)\b/i;
export const auxiliary =
  /^(?:is|are|was|were|be|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;

/** What is said, without marks at its ends and words that only lead to it or ask nicely. */
export function bare(message: string): string {
  return message.trim().replace(/[’‘]/g, "'").replace(ending, "").replace(aside, "").replace(opener, "");
}

/** The words of a question that carry a subject. */
export function contentOf(words: string): string[] {
  return wordsOf(words).filter(
    (word) => !stopWords.has(word) && !/^(?:happen|happened|thing|things|example|part)$/.test(word),
  );
}

/** What a question asks with: "when did", "how often was". */
export function frameOf(question: string): string {
  const frame =
    /^(?:\p{L}+ )??(?:who|whom|whose|what|which|when|where|why|how)(?: (?:many|much|often|long|old|far|big|large|\p{L}+(?= (?:is|are|was|were|do|does|did|has|have|had))))?(?: (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should))?\b/iu.exec(
      question,
    );
  return frame?.[0] ?? "";
}

/** Whether a question says so little that where it is asked has a say in what it means. */
export function isBrief(message: string): boolean {
  return contentOf(message).length <= 2;
}
