import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { memoize } from "../../shared/memoize.ts";

/** A token of wink-nlp. */
export interface WinkToken {
  readonly value: string;
  /** The dictionary form in lower case: "was" → "be". */
  readonly lemma: string;
}

/** A property of words, such as their endings: its values, and the numbers of those to which texts add more. */
interface WordProperty {
  readonly list: readonly unknown[];
  readonly hash?: object;
}

/** The part of wink's model that has the words. */
interface CoreModel {
  readonly features: Readonly<Record<string, WordProperty>>;
}

/* oxlint-disable typescript/no-unsafe-type-assertion, typescript/unbound-method --
   The types of wink-nlp 2.4 reject `out(its.lemma)` and `out(its.span)`, which both work, omit the model's core and
   stemmer, and declare plain functions as methods. The casts are confined to these lines. */
function out<T>(collection: { out(helper: never): unknown }, helper: unknown): T[] {
  return collection.out(helper as never) as T[];
}
const porter = model.addons.stem as (word: string) => string;
const core = (model.core as () => CoreModel)();

/** The core as if it were read anew, which takes 50 ms and 10 MB: with lists of its own, to which new words are added. */
function ownCore(): CoreModel {
  const features = Object.entries(core.features).map(([name, { list, hash, ...rest }]) => [
    name,
    { ...rest, list: [...list], ...(hash && { hash: Object.create(hash) }) },
  ]);
  return { ...core, features: Object.fromEntries(features) };
}

function instanceOfWink(...pipe: readonly ("sbd" | "pos")[]) {
  return winkNLP({ ...model, core: ownCore }, [...pipe]);
}

// Without taggers wink-nlp is several times as fast.
const plain = instanceOfWink("sbd");
const { lemma: lemmaOf, pos: posOf, span: spanOf, value: valueOf } = plain.its;
/* oxlint-enable typescript/no-unsafe-type-assertion, typescript/unbound-method */

/** The length of a run without white space that is longer than any word or address. */
const longRunLength = 200;

/** A run without white space that is longer than any word or address. */
const longRun = /(?<!\S)\S{200,}/gu;

/** The beginning of a run without white space that is longer than any word or address, up to the end of a word if it is near. */
const beginningOfLongRun = /\S{200}[\p{L}\p{M}]{0,100}/gu;

/** False if no long run can be in the text. Looking for spaces takes a tenth of the time of the expression. */
function mayHaveLongRun(text: string): boolean {
  let from = 0;
  while (from + longRunLength <= text.length) {
    const space = text.lastIndexOf(" ", from + longRunLength - 1);
    if (space < from) return true;
    from = space + 1;
  }
  return false;
}

/**
 * A text with spaces in its long runs. The time for recognising addresses grows with the square of a run's length. Tokens are
 * searched for in the text itself, so offsets stay the same.
 */
function withLongRunsDivided(text: string): string {
  if (!mayHaveLongRun(text)) return text;
  return text.replace(longRun, (run) => run.replace(beginningOfLongRun, "$& "));
}

/** The tokens of a text with their lemmas, punctuation included. */
export function tokenise(text: string): WinkToken[] {
  const tokens = plain.readDoc(withLongRunsDivided(text)).tokens();
  const lemmas = out<string>(tokens, lemmaOf);
  return out<string>(tokens, valueOf).map((value, index) => ({
    value,
    lemma: lemmas[index] ?? value,
  }));
}

/** The tokens of a text, sentence by sentence. */
export function tokensBySentence(text: string): string[][] {
  const doc = plain.readDoc(withLongRunsDivided(text));
  const values = out<string>(doc.tokens(), valueOf);
  return out<[number, number]>(doc.sentences(), spanOf).map(([from, to]) => values.slice(from, to + 1));
}

/** A token of wink-nlp with its part of speech in the scheme of Universal Dependencies. */
export interface WinkTaggedToken {
  readonly value: string;
  /** "NOUN", "PROPN", "VERB", "PRON"… */
  readonly pos: string;
}

// Only short texts are tagged, so a process without questions does without the tagger.
let tagger: typeof plain | undefined;

/** The tokens of a short text with their parts of speech. */
export function tag(text: string): WinkTaggedToken[] {
  tagger ??= instanceOfWink("pos");
  const tokens = tagger.readDoc(withLongRunsDivided(text)).tokens();
  const parts = out<string>(tokens, posOf);
  return out<string>(tokens, valueOf).map((value, index) => ({ value, pos: parts[index] ?? "X" }));
}

/** Loads the tagger before the first text is tagged, which takes about 50 ms. */
export function loadTagger(): void {
  tag("The keeper lit the lamp.");
}

/** The length of the longest word that is stemmed. The time grows with the square of the length. */
const maxStemmedLength = 100;

/** The Porter stem of a word in lower case. */
export const stemOf = memoize((word) => (word.length > maxStemmedLength ? word : porter(word)));
