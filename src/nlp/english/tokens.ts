import type { Range } from "../../document/model.ts";
import { memoize } from "../../shared/memoize.ts";
import { stemOf, tokenise, tokensBySentence } from "./wink.ts";

/** A word or a number in a text. */
export interface Token extends Range {
  /** As written in the text. */
  readonly value: string;
  /** The dictionary form in lower case: "was" → "be". */
  readonly lemma: string;
  /** The stem of the folded word (in English, the Porter stem). Tokens with the same stem match. */
  readonly stem: string;
}

/** The word in lower case, without diacritics and with straight apostrophes: "Séliavkin" → "seliavkin". */
export const fold = memoize((word) =>
  word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase(),
);

const wordlike = /[\p{L}\p{N}]/u;

/** The tokens with their ranges. wink-nlp gives no offsets and drops some characters, so each token is searched for. */
export function* withRanges<Part extends { readonly value: string }>(
  text: string,
  tokens: readonly Part[],
): Generator<Range & { readonly token: Part }> {
  let cursor = 0;
  for (const token of tokens) {
    const start = text.indexOf(token.value, cursor);
    if (start === -1) continue;
    cursor = start + token.value.length;
    yield { token, start, end: cursor };
  }
}

/** The tokens of a run without white space, without punctuation. Books repeat their words, so they are remembered. */
const tokensOfRun = memoize((run): readonly Token[] => {
  const found: Token[] = [];
  for (const { start, end, token } of withRanges(run, tokenise(run))) {
    const { value, lemma } = token;
    if (wordlike.test(value)) {
      found.push({ start, end, value, lemma: fold(lemma), stem: stemOf(fold(value)) });
    }
  }
  return found;
});

/** The tokens of an English text, in order, without punctuation. No token of wink-nlp goes over white space. */
export function englishTokens(text: string): Token[] {
  const found: Token[] = [];
  for (const { index, 0: run } of text.matchAll(/\S+/gu)) {
    for (const { start, end, value, lemma, stem } of tokensOfRun(run)) {
      found.push({ start: index + start, end: index + end, value, lemma, stem });
    }
  }
  return found;
}

/** Marks between the last word of a sentence and the white space after it. */
const closing = /^[.…!?,;:”’"')\]}»]+/u;

/** The ranges of the sentences of an English text, in order. */
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

/** Moves marks such as "…" to the end of the previous sentence, where wink-nlp starts a sentence with them. */
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
