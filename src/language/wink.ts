import winkNLP, { type Document } from "wink-nlp";
import model from "wink-eng-lite-web-model";

const { readDoc, its } = winkNLP(model);

/** One token as wink-nlp sees it. */
export interface Token {
  readonly value: string;
  readonly lemma: string;
  readonly stem: string;
  readonly pos: string;
}

/** A text's tokens, and its sentences as pairs of token indexes, both inclusive. */
export interface Tokenised {
  readonly tokens: readonly Token[];
  readonly sentences: readonly (readonly [number, number])[];
}

/**
 * wink-nlp's types (2.4) reject `out(its.lemma)`, `out(its.stem)` and `out(its.span)`, though all three work; this is
 * the one place that says so.
 */
function out<T>(collection: { out(helper: never): unknown }, helper: unknown): T[] {
  return collection.out(helper as never) as T[];
}

export function tokenise(text: string): Tokenised {
  const doc: Document = readDoc(text);
  const tokens = doc.tokens();
  const lemmas = out<string>(tokens, its.lemma);
  const stems = out<string>(tokens, its.stem);
  const parts = out<string>(tokens, its.pos);
  return {
    tokens: out<string>(tokens, its.value).map((value, index) => ({
      value,
      lemma: lemmas[index] ?? value,
      stem: stems[index] ?? value,
      pos: parts[index] ?? "X",
    })),
    sentences: out<[number, number]>(doc.sentences(), its.span),
  };
}
