import type { Range } from "../../text/model.ts";
import type { Word } from "../analyse.ts";
import { functionWordsOf } from "./function-words.ts";
import { bare } from "./letters.ts";
import { segmentsIn } from "./segments.ts";
import { stemmerOf } from "./stemmers.ts";
import { allPairs, isUnspaced, pairsWithin } from "./unspaced.ts";

/** How a language other than English is taken into words. */
export interface OtherWords {
  readonly wordsOf: (text: string) => Word[];
  readonly soughtIn: (question: string) => Word[];
  readonly isFunctionWord: (word: Word) => boolean;
}

/** French and Italian function words that are written as one with the word behind: "l’arrestation", "dell’anno". */
const elided =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|coll|un|quest|quell)['’](?=\p{L}{2})/iu;
const eliding: ReadonlySet<string> = new Set(["ca", "fr", "it"]);

/**
 * Takes a language into words by Unicode's rules (UAX 29), stemmed where there is a stemmer.
 *
 * @param code BCP 47
 */
export function otherWords(code: string): OtherWords {
  const segmenter = new Intl.Segmenter(code, { granularity: "word" });
  const [language = code] = code.split("-", 1);
  const stem = stemmerOf(language);
  const functionWords = functionWordsOf(language);

  function wordAt(text: string, { start, end }: Range): Word {
    const value = text.slice(start, end);
    const lower = value.normalize("NFC").toLocaleLowerCase(code).replaceAll("ё", "е").replaceAll("’", "'");
    const lemma = bare(lower);
    return { start, end, value, lemma, stem: isUnspaced(value) ? lemma : bare(stem(lower)) };
  }

  function segmentsOf(text: string): Range[] {
    return [...segmentsIn(text, segmenter)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => {
        const [before = ""] = (eliding.has(language) && elided.exec(segment)) || [];
        return { start: index + before.length, end: index + segment.length };
      });
  }

  function wordsIn(text: string, divide: (unspaced: readonly Range[]) => Range[]): Word[] {
    const segments = segmentsOf(text);
    const unspaced = segments.filter(({ start, end }) => isUnspaced(text.slice(start, end)));
    const words = unspaced.length === 0 ? segments : reassembled(segments, unspaced, divide(unspaced));
    return words.map((range) => wordAt(text, range));
  }

  const isFunctionWord = ({ lemma }: Word) => functionWords.has(lemma);
  return {
    wordsOf: (text) => wordsIn(text, (unspaced) => allPairs(text, unspaced)),
    soughtIn: (question) =>
      wordsIn(question, (unspaced) =>
        pairsWithin(question, unspaced, (segment) => isFunctionWord(wordAt(question, segment))),
      ),
    isFunctionWord,
  };
}

/** The segments in order, with these in place of the unspaced ones. */
function reassembled(
  segments: readonly Range[],
  unspaced: readonly Range[],
  instead: readonly Range[],
): Range[] {
  const replaced = new Set(unspaced);
  return [...segments.filter((segment) => !replaced.has(segment)), ...instead].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
