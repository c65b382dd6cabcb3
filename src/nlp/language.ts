import type { Range } from "../document/model.ts";
import { fold, englishSentences, englishTokens, type Token } from "./english/tokens.ts";
import { lexicon, noLexicon, type Lexicon } from "./english/lexicon.ts";
import { otherSentences } from "./other/sentences.ts";
import { otherTokens } from "./other/tokens.ts";
import { memoizeLast } from "../shared/memoize.ts";
import { queryStopWords, stopWords } from "./english/stop-words.ts";

/** A language: its tokenizers, its sentence splitter, its stop words and its lexicon. */
export interface Language {
  readonly isEnglish: boolean;
  /**
   * The tokens that a text is indexed by, in order. In scripts without spaces between words they are letters and pairs
   * of letters, which overlap.
   */
  readonly tokensOf: (text: string) => Token[];
  /** The tokens to search for. */
  readonly queryTokens: (question: string) => readonly Token[];
  /** The ranges of the sentences, in order. */
  readonly sentencesOf: (text: string) => Range[];
  /** True for a function word, which is neither indexed nor searched for. */
  readonly isStopWord: (token: Token) => boolean;
  /** True for a word that says in a question that something is wanted, but not what: "tell", "please". */
  readonly isQueryStopWord: (token: Token) => boolean;
  readonly lexicon: Lexicon;
}

/** The number of questions and messages whose tokens are kept: several steps of an answer need them. */
const keptQuestions = 16;

const languages = new Map<string, Language>([
  [
    "en",
    {
      isEnglish: true,
      tokensOf: englishTokens,
      queryTokens: memoizeLast(keptQuestions, englishTokens),
      sentencesOf: englishSentences,
      isStopWord: ({ value, lemma }) => stopWords.has(fold(value)) || stopWords.has(lemma),
      isQueryStopWord: ({ value }) => queryStopWords.has(fold(value)),
      lexicon,
    },
  ],
]);

/**
 * The language with the code. An unlisted one is divided by the rules of Unicode alone.
 *
 * @param code BCP 47, such as "ru"; "und" if the language is unknown
 */
export function languageOf(code: string): Language {
  const known = languages.get(code);
  if (known) return known;
  // Questions about a text in another script contain English. In Latin script "kind" may be a word of the language.
  const latin = new Intl.Locale(code).maximize().script === "Latn";
  const language: Language = {
    isEnglish: false,
    ...otherTokens(code),
    sentencesOf: otherSentences,
    isQueryStopWord: ({ lemma }) => !latin && (stopWords.has(lemma) || queryStopWords.has(lemma)),
    lexicon: noLexicon,
  };
  languages.set(code, language);
  return language;
}
