import { stopWords } from "../language/stop-words.ts";

/** The words of a message in lower case, with straight apostrophes. */
export function wordsOf(message: string): string[] {
  return (
    message
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  );
}

/** True when a message has a word that may be about something: not only function words, marks and white space. */
export function hasSubject(message: string): boolean {
  return wordsOf(message).some((word) => !stopWords.has(word));
}
