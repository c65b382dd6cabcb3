import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { remembering } from "../../shared/memoize.ts";

/** One token as wink-nlp sees it. */
export interface WinkToken {
  readonly value: string;
  /** Lower-case dictionary form: "was" → "be". */
  readonly lemma: string;
}

// Without its taggers, wink is several times as fast; and each that is loaded takes 12 MB.
const plain = winkNLP(model, ["sbd"]);

/* oxlint-disable typescript/no-unsafe-type-assertion, typescript/unbound-method --
   wink-nlp's types (2.4) reject `out(its.lemma)` and `out(its.span)`, though both work, hide the model's stemmer and
   declare as methods what are plain functions; these are the only places that say so. */
function out<T>(collection: { out(helper: never): unknown }, helper: unknown): T[] {
  return collection.out(helper as never) as T[];
}
const { lemma: lemmaOf, pos: posOf, span: spanOf, value: valueOf } = plain.its;
const porter = model.addons.stem as (word: string) => string;
/* oxlint-enable typescript/no-unsafe-type-assertion, typescript/unbound-method */

export function tokenise(text: string): WinkToken[] {
  const tokens = plain.readDoc(text).tokens();
  const lemmas = out<string>(tokens, lemmaOf);
  return out<string>(tokens, valueOf).map((value, index) => ({
    value,
    lemma: lemmas[index] ?? value,
  }));
}

/** A text's tokens sentence by sentence. */
export function tokensBySentence(text: string): string[][] {
  const doc = plain.readDoc(text);
  const values = out<string>(doc.tokens(), valueOf);
  return out<[number, number]>(doc.sentences(), spanOf).map(([from, to]) => values.slice(from, to + 1));
}

/** A word's part of speech as wink-nlp names it, after Universal Dependencies. */
export interface WinkTaggedToken {
  readonly value: string;
  /** "NOUN", "PROPN", "VERB", "PRON"… */
  readonly pos: string;
}

// Only what people say in a conversation is tagged, so the tagger waits for the first who says something.
let tagger: ReturnType<typeof winkNLP> | undefined;

/** The tokens of a short text with their parts of speech. */
export function tag(text: string): WinkTaggedToken[] {
  tagger ??= winkNLP(model, ["pos"]);
  const tokens = tagger.readDoc(text).tokens();
  const parts = out<string>(tokens, posOf);
  return out<string>(tokens, valueOf).map((value, index) => ({ value, pos: parts[index] ?? "X" }));
}

/** Letters of the longest word that is stemmed: the time it takes grows with the square of the length. */
const longestStemmed = 100;

/** The Porter stem of a lower-case word. */
export const stemOf = remembering((word) => (word.length > longestStemmed ? word : porter(word)));
