import type { Text } from "../../document/model.ts";
import { wordCount } from "../reading-plan/readings.ts";

/** The words that an adult reads in a minute, silently and with comprehension (Brysbaert 2019: 238). */
const wordsAMinute = 238;
/** The characters of Chinese or Japanese. */
const charactersAMinute = 400;

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The time that reading some paragraphs takes, in minutes, at least 1. @param from, to the ordinals of the first and the last */
export function readingMinutes({ paragraphs }: Text, from: number, to: number): number {
  let minutes = 0;
  for (const { text } of paragraphs.slice(from - 1, to)) {
    const characters = text.match(character)?.length ?? 0;
    minutes += (wordCount(text) - characters) / wordsAMinute + characters / charactersAMinute;
  }
  return Math.max(1, Math.round(minutes));
}
