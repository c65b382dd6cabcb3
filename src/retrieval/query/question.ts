import { LRUCache } from "lru-cache";
import type { Token } from "../../nlp/english/tokens.ts";
import type { Language } from "../../nlp/language.ts";
import { isTitle } from "../../nlp/names/name-words.ts";
import type { Vocabulary } from "../index/vocabulary.ts";
import { expectedAnswerType, type AnswerType } from "./answer-type.ts";
import { isUnknownName } from "./unknown-name.ts";
import { correctSpelling, correctStem } from "./spelling.ts";
import { expandWithSynonyms } from "./synonyms.ts";

/** A content word of a question. */
export interface Term {
  /** The word's own stem, then those that the text's glossary adds. Any of them matches the term. */
  readonly stems: readonly string[];
  /** Number of the word in the lexicon; undefined for names and for words that the lexicon doesn't have. */
  readonly entry: number | undefined;
  /** The word's IDF in its language, divided by the sum over all terms: the weights add up to 1. */
  readonly weight: number;
}

/** A question, analysed against the vocabulary of one text. */
export interface Question {
  /** The question as it was asked, with misspelt words corrected, and without words such as "is it true that". */
  readonly text: string;
  readonly terms: readonly Term[];
  /** True if no word carries a subject: "why?" */
  readonly hasNoContentWord: boolean;
  /** The stems of terms that are names in the text, without titles before other names. */
  readonly names: ReadonlySet<string>;
  /** True if all terms are names of the text and nothing particular is asked of them: "who was Napoleon?" */
  readonly asksAboutNames: boolean;
  /** Undefined if the question doesn't ask for a particular kind of thing. */
  readonly answerType: AnswerType | undefined;
  /** Index of the term that "what" or "which" precedes, as in "which year". */
  readonly askedNoun: number | undefined;
  /** The terms that are likely names missing from the text, in order. */
  readonly unknownNames: readonly Token[];
  /** Sum of the weights of `unknownNames`, 0…1. */
  readonly oovNameWeight: number;
  /** Mean of the terms' word vectors: a unit vector, or zeros. */
  readonly wordVector: Float32Array;
}

/** True if any of the term's stems is in the set. */
export function matchesTerm(stems: ReadonlySet<string>, term: Term): boolean {
  return term.stems.some((stem) => stems.has(stem));
}

const interrogative = /^(?:what|which)$/i;
/**
 * The number of words after "what" or "which" among which the noun may be: "what kind of harvest", "which of the
 * kings".
 */
const askedNounReach = 3;

/** Words that ask whether something is so. They are no part of what is searched for. */
const truthFrame =
  /^\W*(?:(?:and|so|but) )?(?:is|was|isn['’]?t|wasn['’]?t) it (?:really |actually )?(?:true|right|correct|the case) that\s+(?=\p{L})/iu;

/** "who was Berg", "who were Jens and Ane Holm", without an article before the words. */
const asksWhoIs =
  /^\W*(?:and\s+)?who(?:['’]?s|\s+(?:is|was|are|were))\s+(?!the\b|an?\b)(?:\p{L}+\s+){0,3}\p{L}+\W*$/iu;

function askedNounOf(words: readonly Token[], terms: readonly Token[]): number | undefined {
  const asking = words.findIndex(({ value }) => interrogative.test(value));
  if (asking === -1) return undefined;
  const noun = words.slice(asking + 1, asking + 1 + askedNounReach).find((word) => terms.includes(word));
  return noun && terms.indexOf(noun);
}

/** The most terms of a question that are searched for. Only pasted passages have more. */
const mostTerms = 64;

/** The words, or if they are too many, the rarest in the language, each once. */
function withoutExcess(words: readonly Token[], { lexicon }: Language): readonly Token[] {
  if (words.length <= mostTerms) return words;
  const distinct = [...new Map(words.map((word) => [word.stem, word])).values()];
  const rarest = new Set(distinct.toSorted((a, b) => lexicon.idf(b) - lexicon.idf(a)).slice(0, mostTerms));
  return distinct.filter((word) => rarest.has(word));
}

/** The number of questions that are kept for a text: several steps of an answer, and follow-ups, analyse the same ones. */
const keptQuestions = 8;

/** Questions that were analysed last, by the vocabulary of the text. */
const known = new WeakMap<Vocabulary, LRUCache<string, Question>>();

/** Analyses a question for a text with the given vocabulary and language. */
export function analyseQuestion(text: string, vocabulary: Vocabulary, language: Language): Question {
  const questions = known.get(vocabulary) ?? new LRUCache({ max: keptQuestions });
  known.set(vocabulary, questions);
  const question = questions.get(text) ?? analyse(text, vocabulary, language);
  questions.set(text, question);
  return question;
}

function analyse(text: string, vocabulary: Vocabulary, language: Language): Question {
  const { lexicon } = language;
  const asked = language.isEnglish ? text.replace(truthFrame, "") : text;
  const corrected = language.isEnglish ? correctSpelling(asked, vocabulary, language) : asked;
  const words = language.queryTokens(corrected);
  const content = words.filter((word) => !language.isStopWord(word));
  const informative = content.filter((word) => !language.isQueryStopWord(word));
  const allTermWords = [informative, content, words].find((list) => list.length > 0) ?? [];
  const termWords = withoutExcess(allTermWords, language);

  const stems = expandWithSynonyms(
    words.map((word) => correctStem(word, vocabulary, lexicon)),
    vocabulary.synonyms,
  );

  const idf = termWords.map((word) => lexicon.idf(word));
  const totalIdf = idf.reduce((sum, each) => sum + each, 0) || 1;
  const isAskedWho = language.isEnglish && asksWhoIs.test(corrected);
  const unknownNames = new Set<Token>();
  let oovNameWeight = 0;
  const terms = termWords.map((word, index): Term => {
    const own = stems[words.indexOf(word)] ?? [];
    const weight = (idf[index] ?? 0) / totalIdf;
    const inText = own.some((stem) => vocabulary.stems.has(stem));
    const unknownName =
      !inText && isUnknownName(word, { isFirst: word === words[0], isAskedWho }, vocabulary, lexicon);
    if (unknownName) {
      unknownNames.add(word);
      oovNameWeight += weight;
    }
    // A name is matched only by itself, not by names that are similar in meaning, such as another city's.
    const isName = unknownName || own.some((stem) => vocabulary.names.has(stem));
    return { stems: own, entry: isName ? undefined : lexicon.entryOf(word), weight };
  });
  const isName = (word: Token | undefined) =>
    word !== undefined && vocabulary.names.has(stems[words.indexOf(word)]?.[0] ?? word.stem);
  const isBesideName = (word: Token | undefined) =>
    word !== undefined &&
    (isTitle(word.value) || unknownNames.has(word)) &&
    isName(words[words.indexOf(word) + 1]);
  // "Captain Berg", and "Jens Berg" where the text has no first name, is asked about as "Berg" is.
  const untitled = terms.filter((_, index) => !isBesideName(termWords[index]));
  const names = new Set(untitled.flatMap((term) => term.stems).filter((stem) => vocabulary.names.has(stem)));
  const onlyNames = untitled.every((term) => matchesTerm(names, term));
  const type = expectedAnswerType(corrected);
  return {
    text: corrected,
    terms,
    hasNoContentWord: content.length === 0,
    names,
    asksAboutNames:
      language.isEnglish && names.size > 0 && onlyNames && (type === undefined || type === "person"),
    // "Who was Napoleon?" asks what the text says of him, not for another person's name.
    answerType: !language.isEnglish || onlyNames ? undefined : type,
    askedNoun: askedNounOf(words, termWords),
    unknownNames: [...unknownNames],
    oovNameWeight,
    wordVector: lexicon.embedding(termWords),
  };
}
