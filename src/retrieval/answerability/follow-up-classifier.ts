import type { Lexicon } from "../../nlp/english/lexicon.ts";
import { logistic } from "../../shared/probability.ts";
import { measureAnswerability } from "./classifier.ts";
import type { Vocabulary } from "../index/vocabulary.ts";
import type { FollowUpCandidates } from "../ranking/discourse-features.ts";
import type { Question } from "../query/question.ts";
import type { Candidate } from "../ranking/ranking.ts";

/** Features that tell whether the text answers a follow-up question. */
export const followUpFeatures = [
  /** Features of the question as it was asked, since the text has in any case what the rewriting adds. */
  "originalMaxSim",
  "originalDiscriminativeAlignment",
  "originalMaxSimZScore",
  /** Features of the rewritten question. */
  "score",
  "maxSim",
  "margin",
  "pieceLoss",
  "termsElsewhere",
  "slotUnfilled",
  "particularUnfilled",
  "logProbability",
  /** See `vocabularyDistance`. */
  "vocabularyDistance",
  /** log(1 + the number of terms) of the question as it was asked. */
  "terms",
] as const;

export type FollowUpFeatures = Readonly<Record<(typeof followUpFeatures)[number], number>>;

/** The coefficients of a logistic regression. */
export type FollowUpModel = Readonly<Partial<FollowUpFeatures>> & { readonly bias: number };

/**
 * The distance of a question from a text's vocabulary, 0…1: the weights of the terms that the text doesn't have, each times
 * 1 − its highest cosine with a word of the text.
 */
export function vocabularyDistance(
  { terms }: Question,
  { stems, entries }: Vocabulary,
  lexicon: Lexicon,
): number {
  return terms
    .filter((term) => !term.stems.some((stem) => stems.has(stem)))
    .reduce((sum, { entry, weight }) => {
      let nearest = 0;
      if (entry !== undefined) {
        for (const other of entries.keys()) nearest = Math.max(nearest, lexicon.similarity(entry, other));
      }
      return sum + weight * (1 - nearest);
    }, 0);
}

/**
 * The features of a follow-up question and its candidates.
 *
 * @param candidates in their final order
 * @param distance the `vocabularyDistance` of the question as it was asked
 */
export function measureFollowUp(
  { original, rewritten }: FollowUpCandidates,
  candidates: readonly Candidate[],
  distance: number,
): FollowUpFeatures {
  const bySentence = new Map(original.candidates.map((candidate) => [candidate.sentence, candidate]));
  const asOriginal = measureAnswerability(
    original.question,
    candidates.flatMap(({ sentence }) => bySentence.get(sentence) ?? []),
  );
  const asRewritten = measureAnswerability(rewritten.question, candidates);
  return {
    originalMaxSim: asOriginal.maxSim,
    originalDiscriminativeAlignment: asOriginal.discriminativeAlignment,
    originalMaxSimZScore: asOriginal.maxSimZScore,
    score: asRewritten.score,
    maxSim: asRewritten.maxSim,
    margin: asRewritten.margin,
    pieceLoss: asRewritten.pieceLoss,
    termsElsewhere: asRewritten.termsElsewhere,
    slotUnfilled: asRewritten.slotUnfilled,
    particularUnfilled: asRewritten.particularUnfilled,
    logProbability: asRewritten.logProbability,
    vocabularyDistance: distance,
    terms: Math.log1p(original.question.terms.length),
  };
}

/** The probability that the text answers a follow-up question, 0…1. */
export function followUpProbability(features: FollowUpFeatures, model: FollowUpModel): number {
  return logistic(
    followUpFeatures.reduce((sum, name) => sum + (model[name] ?? 0) * features[name], model.bias),
  );
}
