import type { Range } from "../../document/model.ts";
import { remembering } from "../../shared/memoize.ts";
import { stemOf, tokenise, tokensBySentence } from "./wink.ts";

/** A token that is a word or a number. */
export interface Token extends Range {
  /** As it stands in the text. */
  readonly value: string;
  /** Lower-case dictionary form: "was" → "be". */
  readonly lemma: string;
  /** Porter stem of the folded word; words that share it count as the same. */
  readonly stem: string;
}

/** Lower case, without diacritics, with straight apostrophes, so that "Séliavkin" and "seliavkin" are one. */
export const fold = remembering((word) =>
  word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase(),
);

const wordlike = /[\p{L}\p{N}]/u;

/** The tokens with their offsets: wink drops some white space and format characters, so each is looked for. */
export function* withRanges<Token extends { readonly value: string }>(
  text: string,
  tokens: readonly Token[],
): Generator<Range & { readonly token: Token }> {
  let cursor = 0;
  for (const token of tokens) {
    const start = text.indexOf(token.value, cursor);
    if (start === -1) continue;
    cursor = start + token.value.length;
    yield { token, start, end: cursor };
  }
}

/** The words of a clean text with their offsets, in order. */
export function englishTokens(text: string): Token[] {
  const words: Token[] = [];
  for (const { start, end, token } of withRanges(text, tokenise(text))) {
    const { value, lemma } = token;
    if (wordlike.test(value)) {
      words.push({ start, end, value, lemma: fold(lemma), stem: stemOf(fold(value)) });
    }
  }
  return words;
}

/** What may stand between the last word of a sentence and the white space behind it. */
const closing = /^[.…!?,;:”’"')\]}»]+/u;

/** The sentences of a clean text, in order. */
export function englishSentences(text: string): Range[] {
  const ranges: Range[] = [];
  let cursor = 0;
  for (const tokens of tokensBySentence(text)) {
    let found: Range | undefined;
    for (const token of tokens) {
      const start = text.indexOf(token, cursor);
      if (start === -1) continue;
      cursor = start + token.length;
      found = { start: found?.start ?? start, end: cursor };
    }
    if (found) ranges.push(found);
  }
  return reattach(text, ranges);
}

/** wink opens a sentence with marks such as "…" that belong to the end of the one before. */
function reattach(text: string, ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const { start, end } of ranges) {
    const last = out.at(-1);
    const [marks = ""] = (last?.end === start && closing.exec(text.slice(start, end))) || [];
    if (last && marks) out[out.length - 1] = { start: last.start, end: last.end + marks.length };
    const rest = text.slice(start + marks.length, end).trim();
    const from = text.indexOf(rest, start + marks.length);
    if (rest) out.push({ start: from, end: from + rest.length });
  }
  return out;
}
