import type { Range } from "../../document/model.ts";
import type { Token } from "../english/tokens.ts";
import { memoize } from "../../shared/memoize.ts";
import { stopWordsOf } from "./stop-words.ts";
import { foldLetters } from "./fold.ts";
import { stemmerFor } from "./stemmers.ts";
import { allPairs, isUnspaced, pairsWithin, unspacedLetter } from "./unspaced.ts";

/** How a language other than English is taken into words. */
export interface OtherTokens {
  readonly tokensOf: (text: string) => Token[];
  readonly queryTokens: (question: string) => Token[];
  readonly isStopWord: (word: Token) => boolean;
}

const start = String.raw`[[\p{L}\p{N}]--${unspacedLetter}]`;
const inside = String.raw`[[\p{L}\p{N}\p{M}\p{Cf}]--${unspacedLetter}]`;
/** "О’Нил", "צה״ל", "1,5" */
const joint = String.raw`(?:['’ʼ׳״·](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))`;

/** A word between spaces or marks, or a run of letters that has several words. */
const wordOrRun = new RegExp(
  String.raw`(?<word>${start}${inside}*(?:${joint}${inside}+)*)|${unspacedLetter}[\p{M}${unspacedLetter}]*`,
  "gv",
);

/** French and Italian function words that are written as one with the word behind: "l’arrestation", "dell’anno". */
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|coll|un|quest|quell)['’](?=\p{L}{2})/iu;
const eliding: ReadonlySet<string> = new Set(["ca", "fr", "it"]);

/**
 * Takes a language into words, stemmed where there is a stemmer.
 *
 * @param code BCP 47
 */
export function otherTokens(code: string): OtherTokens {
  const segmenter = new Intl.Segmenter(code, { granularity: "word" });
  const [language = code] = code.split("-", 1);
  const stem = stemmerFor(language);
  const functionWords = stopWordsOf(language);

  const lower = (value: string) =>
    value.normalize("NFC").toLocaleLowerCase(code).replaceAll("ё", "е").replaceAll("’", "'");
  const lemmaOf = memoize((value) => foldLetters(lower(value)));
  const stemOf = memoize((value) => (isUnspaced(value) ? lemmaOf(value) : foldLetters(stem(lower(value)))));

  function wordAt(text: string, { start: from, end }: Range): Token {
    const value = text.slice(from, end);
    return { start: from, end, value, lemma: lemmaOf(value), stem: stemOf(value) };
  }

  const isFunctionWord = ({ lemma }: Token) => functionWords.has(lemma);

  function wordsIn(text: string, divide: (run: Range) => Range[]): Token[] {
    return [...text.matchAll(wordOrRun)].flatMap(({ 0: value, index, groups }) => {
      const range = { start: index, end: index + value.length };
      if (groups?.word === undefined) return divide(range).map((part) => wordAt(text, part));
      const before = eliding.has(language) ? (elided.exec(value)?.[0].length ?? 0) : 0;
      return wordAt(text, { ...range, start: index + before });
    });
  }

  /** The words of a run, by Unicode's rules and the dictionaries that come with Node. */
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
        pairsWithin(question, segments(question, run), (word) => isFunctionWord(wordAt(question, word))),
      ),
    isStopWord: isFunctionWord,
  };
}
