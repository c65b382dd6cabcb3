import type { Range } from "../../document/model.ts";
import type { Token } from "../english/tokens.ts";
import { memoize } from "../../shared/memoize.ts";
import { stopWordsOf } from "./stop-words.ts";
import { foldLetters } from "./fold.ts";
import { stemmerFor } from "./stemmers.ts";
import { allPairs, isUnspaced, pairsWithin, unspacedLetter } from "./unspaced.ts";

/** The tokenizers and the stop words of a language other than English; see `Language`. */
export interface OtherTokens {
  readonly tokensOf: (text: string) => Token[];
  readonly queryTokens: (question: string) => Token[];
  readonly isStopWord: (token: Token) => boolean;
}

const start = String.raw`[[\p{L}\p{N}]--${unspacedLetter}]`;
const inside = String.raw`[[\p{L}\p{N}\p{M}\p{Cf}]--${unspacedLetter}]`;
/** "О’Нил", "צה״ל", "1,5" */
const joint = String.raw`(?:['’ʼ׳״·](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))`;

/** A word between spaces or punctuation, or a run of letters without spaces that contains several words. */
const wordOrRun = new RegExp(
  String.raw`(?<word>${start}${inside}*(?:${joint}${inside}+)*)|${unspacedLetter}[\p{M}${unspacedLetter}]*`,
  "gv",
);

/** Elided French, Italian and Catalan stop words before an apostrophe: "l’arrestation", "dell’anno". */
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|coll|un|quest|quell)['’](?=\p{L}{2})/iu;
const eliding: ReadonlySet<string> = new Set(["ca", "fr", "it"]);

/**
 * The tokenizers of a language. Tokens are stemmed if there is a stemmer for the language.
 *
 * @param code BCP 47
 */
export function otherTokens(code: string): OtherTokens {
  const segmenter = new Intl.Segmenter(code, { granularity: "word" });
  const [language = code] = code.split("-", 1);
  const stem = stemmerFor(language);
  const stopWords = stopWordsOf(language);

  const lower = (value: string) =>
    value.normalize("NFC").toLocaleLowerCase(code).replaceAll("ё", "е").replaceAll("’", "'");
  const lemmaOf = memoize((value) => foldLetters(lower(value)));
  const stemOf = memoize((value) => (isUnspaced(value) ? lemmaOf(value) : foldLetters(stem(lower(value)))));

  function wordAt(text: string, { start: from, end }: Range): Token {
    const value = text.slice(from, end);
    return { start: from, end, value, lemma: lemmaOf(value), stem: stemOf(value) };
  }

  const isStopWord = ({ lemma }: Token) => stopWords.has(lemma);

  function wordsIn(text: string, divide: (run: Range) => Range[]): Token[] {
    return [...text.matchAll(wordOrRun)].flatMap(({ 0: value, index, groups }) => {
      const range = { start: index, end: index + value.length };
      if (groups?.word === undefined) return divide(range).map((part) => wordAt(text, part));
      const before = eliding.has(language) ? (elided.exec(value)?.[0].length ?? 0) : 0;
      return wordAt(text, { ...range, start: index + before });
    });
  }

  /** The words of a run by the rules of Unicode and the dictionaries of ICU. */
  function segments(text: string, run: Range): Range[] {
    return [...segmenter.segment(text.slice(run.start, run.end))].map(({ segment, index }) => ({
      start: run.start + index,
      end: run.start + index + segment.length,
    }));
  }

  return {
    tokensOf: (text) => wordsIn(text, (run) => allPairs(text, run)),
    queryTokens: (question) =>
      wordsIn(question, (run) =>
        pairsWithin(question, segments(question, run), (word) => isStopWord(wordAt(question, word))),
      ),
    isStopWord: isStopWord,
  };
}
