import winkNLP, { type ItsFunction } from "wink-nlp";
import model from "wink-eng-lite-web-model";

/** The one loaded English model. */
export const nlp = winkNLP(model);

/**
 * wink-nlp's types (2.4) reject `out(its.lemma)` and `out(its.stem)`, though both work; this is the one place that
 * says so.
 */
export const its = {
  lemma: nlp.its.lemma as unknown as ItsFunction<string>,
  stem: nlp.its.stem as unknown as ItsFunction<string>,
  pos: nlp.its.pos as unknown as ItsFunction<string>,
  value: nlp.its.value as unknown as ItsFunction<string>,
  span: nlp.its.span as unknown as ItsFunction<number[]>,
};
