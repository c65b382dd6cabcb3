const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{M}\p{N}]/u;

/** The source of a pattern that matches some words as they are. */
export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
}

/** The ends of a match that mustn't lie inside a word. */
export interface WordEnds {
  readonly before: boolean;
  readonly after: boolean;
}

/** The length of the character at an index, in UTF-16 units. */
function lengthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xff_ff ? 2 : 1;
}

/**
 * The matches of a pattern that are whole words, in order. The ends are tested here and not by the pattern, since V8 takes a
 * millisecond to compile a pattern with `\p{L}` that ignores case, more than to search a chapter.
 *
 * @param pattern has the flags `g` and `u`, and matches no empty string
 * @param ends by default both
 */
export function* wholeMatches(
  text: string,
  pattern: RegExp,
  { before, after }: WordEnds = { before: true, after: true },
): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index, 0: words } = match;
    const end = index + words.length;
    const isInside =
      (before && endsInWord.test(text.slice(Math.max(0, index - 2), index))) ||
      (after && beginsInWord.test(text.slice(end, end + 2)));
    pattern.lastIndex = isInside ? index + lengthAt(text, index) : end;
    if (!isInside) yield match;
  }
}
