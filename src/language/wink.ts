import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

/** One token as wink-nlp sees it. */
export interface Token {
  readonly value: string;
  /** Lower-case dictionary form: "was" → "be". */
  readonly lemma: string;
}

/**
 * wink-nlp's types (2.4) reject `out(its.lemma)` and `out(its.span)`, though both work, and hide the model's stemmer;
 * these are the only places that say so.
 */
function out<T>(collection: { out(helper: never): unknown }, helper: unknown): T[] {
  return collection.out(helper as never) as T[];
}
const porter = model.addons.stem as (word: string) => string;

// Loaded without its taggers, which nothing here asks for, wink is several times as fast.
const words = winkNLP(model, []);
const sentences = winkNLP(model, ["sbd"]);

export function tokenise(text: string): Token[] {
  const tokens = words.readDoc(text).tokens();
  const lemmas = out<string>(tokens, words.its.lemma);
  return out<string>(tokens, words.its.value).map((value, index) => ({
    value,
    lemma: lemmas[index] ?? value,
  }));
}

/** A text's tokens sentence by sentence. */
export function tokensBySentence(text: string): string[][] {
  const doc = sentences.readDoc(text);
  const values = out<string>(doc.tokens(), sentences.its.value);
  return out<[number, number]>(doc.sentences(), sentences.its.span).map(([from, to]) =>
    values.slice(from, to + 1),
  );
}

/** Stemming takes longer than all else, and a text's words recur. */
const stems = new Map<string, string>();
const mostStems = 50_000;

/** The Porter stem of a lower-case word. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter(word);
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, stem);
  return stem;
}
