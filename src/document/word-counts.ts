import type { Text } from "./model.ts";
import { PreparedPerText } from "./once-per-text.ts";

/** Matches one word; in scripts without spaces, one character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The length of a paragraph in words. */
interface WordCount {
  /** In scripts without spaces, each character counts. */
  readonly words: number;
  /** The characters among them. */
  readonly characters: number;
}

/** The lengths of a text's paragraphs, in order. */
export const wordCounts = new PreparedPerText(function* ({
  paragraphs,
}: Text): Generator<void, readonly WordCount[]> {
  const counts: WordCount[] = [];
  for (const { text } of paragraphs) {
    counts.push({ words: text.match(word)?.length ?? 0, characters: text.match(character)?.length ?? 0 });
    yield;
  }
  return counts;
});
