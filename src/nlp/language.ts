import type { Range } from "../document/model.ts";
import { fold, englishSentences, englishTokens, type Token } from "./english/tokens.ts";
import { lexicon, noLexicon, type Lexicon } from "./english/lexicon.ts";
import { otherSentences } from "./other/sentences.ts";
import { otherTokens } from "./other/tokens.ts";
import { queryStopWords, stopWords } from "./english/stop-words.ts";

/** How a language is taken apart, and what is known of its words. */
export interface Language {
  readonly isEnglish: boolean;
  /** The words that a clean text is known by, with their offsets, in order; without spaces between, they overlap. */
  readonly tokensOf: (text: string) => Token[];
  /** The words that a question looks for. */
  readonly queryTokens: (question: string) => Token[];
  /** The sentences of a clean text, in order. */
  readonly sentencesOf: (text: string) => Range[];
  /** Whether a word carries no subject of its own. */
  readonly isStopWord: (word: Token) => boolean;
  /** Whether a word says in a question that something is wanted, but not what. */
  readonly isQueryStopWord: (word: Token) => boolean;
  readonly lexicon: Lexicon;
}

const languages = new Map<string, Language>([
  [
    "en",
    {
      isEnglish: true,
      tokensOf: englishTokens,
      queryTokens: englishTokens,
      sentencesOf: englishSentences,
      isStopWord: ({ value, lemma }) => stopWords.has(fold(value)) || stopWords.has(lemma),
      isQueryStopWord: ({ value }) => queryStopWords.has(fold(value)),
      lexicon,
    },
  ],
]);

/**
 * What is known of a language; of one never heard of, Unicode's rules.
 *
 * @param code BCP 47: "ru"; "und" for a language that isn't known
 */
export function languageOf(code: string): Language {
  const known = languages.get(code);
  if (known) return known;
  // About a text in another script people speak English with Ibid; in the same script, "Kind" is a German child.
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
