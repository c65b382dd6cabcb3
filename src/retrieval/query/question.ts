import type { Token } from "../../nlp/english/tokens.ts";
import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import type { Language } from "../../nlp/language.ts";
import type { Lexicon } from "../../nlp/english/lexicon.ts";
import { expectedAnswerType, type AnswerType } from "./answer-type.ts";
import { contentWordsOf } from "../index/indexed-sentence.ts";
import { expandWithSynonyms, type Synonym } from "./synonyms.ts";

/** A word of a question that says what is asked about. */
export interface Term {
  /** Its own stem and those that the text's glossary gives it: any of them meets it. */
  readonly stems: readonly string[];
  /** Its number in the lexicon, if it has one and is no name. */
  readonly entry: number | undefined;
  /** Its share in what is asked, by its rarity in its language at large; all terms' weights add up to 1. */
  readonly weight: number;
}

/** A question, analysed once for all that looks for its answer. */
export interface Question {
  /** As it was asked, but for mistyped words. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** Whether it has no word that carries a subject: "why?" */
  readonly hasNoContentWord: boolean;
  /** The terms that the text knows as names. */
  readonly names: ReadonlySet<string>;
  /** Whether it is about names that the text has, and asks nothing particular of them: "who was Napoleon?" */
  readonly asksAboutNames: boolean;
  readonly answerType: AnswerType | undefined;
  /** The index of the term that a "what" or "which" stands before: "which year". */
  readonly askedNoun: number | undefined;
  /** The weight of the terms that seem to be names the text doesn't have, 0…1. */
  readonly oovNameWeight: number;
  /** What its words mean together: a unit vector, or zeros. */
  readonly meaning: Float32Array;
}

/** What a text knows that a question is understood by. */
export interface Vocabulary {
  /** Of its own words and of its glossary's. */
  readonly stems: ReadonlySet<string>;
  /** A form of each of its own words by their stems, as it stands in the text. */
  readonly forms: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
  /** The numbers of its words in the lexicon, with whether each is a name. */
  readonly entries: ReadonlyMap<number, boolean>;
  readonly synonyms: readonly Synonym[];
}

/** Whether any of the term's stems is among these. */
export function matchesTerm(stems: ReadonlySet<string>, term: Term): boolean {
  return term.stems.some((stem) => stems.has(stem));
}

/** The stem of the text that a mistyped one stands for; itself when there is none. */
function mended(stem: string, { stems }: Vocabulary): string {
  const most = editsAllowed(stem);
  if (/\d/.test(stem)) return stem;
  for (let edits = 1; edits <= most; edits++) {
    for (const known of stems) {
      if (known[0] === stem[0] && withinEdits(stem, known, edits)) return known;
    }
  }
  return stem;
}

const inSmallLetters = /^\p{Ll}+$/u;

const beforeNoun = /^(?:what|which)$/i;
/** "what kind of harvest", "which of the kings": so many words may stand between. */
const reach = 3;

/** Which of the terms a "what" or "which" stands before. */
function askedNounOf(words: readonly Token[], terms: readonly Token[]): number | undefined {
  const asking = words.findIndex(({ value }) => beforeNoun.test(value));
  if (asking === -1) return undefined;
  const noun = words.slice(asking + 1, asking + 1 + reach).find((word) => terms.includes(word));
  return noun && terms.indexOf(noun);
}

/** A word's stem; when neither the text nor its language at large knows the word, it was mistyped. */
function understood(word: Token, vocabulary: Vocabulary, lexicon: Lexicon): string {
  const known = vocabulary.stems.has(word.stem) || lexicon.entryOf(word) !== undefined;
  return known ? word.stem : mended(word.stem, vocabulary);
}

/** How a mistyped word is spelt, in the text or else in its language; undefined for what is a name or like no word. */
function spelling(word: Token, vocabulary: Vocabulary, lexicon: Lexicon): string | undefined {
  if (vocabulary.stems.has(word.stem) || lexicon.entryOf(word) !== undefined) return undefined;
  const stem = mended(word.stem, vocabulary);
  // A name is told by its stem alone, and an encoder, which knows it by its pieces, gains nothing.
  if (vocabulary.names.has(stem)) return undefined;
  if (stem !== word.stem) return vocabulary.forms.get(stem);
  return inSmallLetters.test(word.value) ? lexicon.correctionOf(word.value) : undefined;
}

/** A question with its mistyped words spelt rightly: encoders know no typing errors. */
function respelt(text: string, vocabulary: Vocabulary, { queryTokens: soughtIn, lexicon }: Language): string {
  return soughtIn(text).reduceRight((spelt, word) => {
    const right = spelling(word, vocabulary, lexicon);
    return right === undefined ? spelt : spelt.slice(0, word.start) + right + spelt.slice(word.end);
  }, text);
}

/** Commoner words are hardly names, and words less alike are no kin. */
const leastRarity = 0.6;
const leastKinship = 0.45;

/** Whether the word of the text that is nearest in meaning is a name. */
function akinToNames(entry: number, { entries }: Vocabulary, lexicon: Lexicon): boolean {
  let best = leastKinship;
  let name = false;
  for (const [other, isName] of entries) {
    const similarity = lexicon.similarity(entry, other);
    if (similarity > best) [best, name] = [similarity, isName];
  }
  return name;
}

/** Whether a word that the text doesn't have is a name, as it seems: unknown, written as one or akin to some. */
function isStranger(word: Token, first: boolean, vocabulary: Vocabulary, lexicon: Lexicon): boolean {
  const entry = lexicon.entryOf(word);
  if (entry === undefined) return true;
  if (lexicon.idf(word) < leastRarity) return false;
  return (!first && /^\p{Lu}/u.test(word.value)) || akinToNames(entry, vocabulary, lexicon);
}

/** Reads a question for a text in the language that has the vocabulary. */
export function analyseQuestion(text: string, vocabulary: Vocabulary, language: Language): Question {
  const { lexicon } = language;
  const spelt = language.isEnglish ? respelt(text, vocabulary, language) : text;
  const words = language.queryTokens(spelt);
  const content = contentWordsOf(words, language);
  const telling = content.filter((word) => !language.isQueryStopWord(word));
  const chosen = [telling, content, words].find((list) => list.length > 0) ?? [];

  const stems = expandWithSynonyms(
    words.map((word) => understood(word, vocabulary, lexicon)),
    vocabulary.synonyms,
  );

  const rarities = chosen.map((word) => lexicon.idf(word));
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  let strangers = 0;
  const terms = chosen.map((word, index): Term => {
    const own = stems[words.indexOf(word)] ?? [];
    const weight = (rarities[index] ?? 0) / total;
    const absent = !own.some((stem) => vocabulary.stems.has(stem));
    const stranger = absent && isStranger(word, word === words[0], vocabulary, lexicon);
    if (stranger) strangers += weight;
    // A name is met by itself alone, not by others of its kind.
    const name = stranger || own.some((stem) => vocabulary.names.has(stem));
    return { stems: own, entry: name ? undefined : lexicon.entryOf(word), weight };
  });
  const names = new Set(terms.flatMap((term) => term.stems).filter((stem) => vocabulary.names.has(stem)));
  const onlyNames = terms.every((term) => matchesTerm(names, term));
  const type = expectedAnswerType(spelt);
  return {
    text: spelt,
    terms,
    hasNoContentWord: content.length === 0,
    names,
    asksAboutNames:
      language.isEnglish && names.size > 0 && onlyNames && (type === undefined || type === "person"),
    // "Who was Napoleon?" asks what is said of him, not for another name.
    answerType: !language.isEnglish || onlyNames ? undefined : type,
    askedNoun: askedNounOf(words, chosen),
    oovNameWeight: strangers,
    meaning: lexicon.embedding(chosen),
  };
}
