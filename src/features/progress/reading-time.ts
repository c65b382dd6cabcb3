import type { Text } from "../../document/model.ts";
import { wordCounts } from "../../document/word-counts.ts";

/** The words that an adult reads in a minute, silently and with comprehension (Brysbaert 2019: 238). */
const wordsAMinute = 238;
/** The characters of Chinese or Japanese. */
const charactersAMinute = 400;

/** The time that reading some paragraphs takes, in minutes, at least 1. @param from, to the ordinals of the first and the last */
export function readingMinutes(text: Text, from: number, to: number): number {
  let minutes = 0;
  for (const { words, characters } of wordCounts.of(text).slice(from - 1, to)) {
    minutes += (words - characters) / wordsAMinute + characters / charactersAMinute;
  }
  return Math.max(1, Math.round(minutes));
}
