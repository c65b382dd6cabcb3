import { encoderFeatures, rerankerFeatures, wordFeatures, type Feature, type Features } from "./features.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import { softmax } from "../../shared/probability.ts";

/** The coefficients of a linear model. A feature without a coefficient isn't used. */
export type RankingWeights = Readonly<Partial<Record<Feature, number>>>;

/** A sentence with its features and score. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly features: Features;
  /** The linear model's score: a logit, meaningful only relative to the question's other candidates. */
  readonly score: number;
  /** The softmax of the scores, 0…1. */
  readonly probability: number;
}

const allFeatures: readonly Feature[] = [...wordFeatures, ...encoderFeatures, ...rerankerFeatures];

/** The features that a linear model uses, with their coefficients. */
function coefficientsOf(weights: RankingWeights): readonly (readonly [Feature, number])[] {
  return allFeatures.flatMap((name) => (weights[name] ? [[name, weights[name]] as const] : []));
}

/**
 * The candidates, best first.
 *
 * @param features of each sentence, in the same order
 */
export function rank(
  sentences: readonly IndexedSentence[],
  features: readonly Features[],
  weights: RankingWeights,
): Candidate[] {
  const candidates = sentences.flatMap((sentence, index) => {
    const own = features[index];
    return own ? [{ sentence, features: own }] : [];
  });
  return rankByWeights(candidates, weights);
}

/** The same candidates with scores by the weights, best first. */
export function rankByWeights(
  candidates: readonly Pick<Candidate, "sentence" | "features">[],
  weights: RankingWeights,
): Candidate[] {
  const coefficients = coefficientsOf(weights);
  return rankBy(candidates, ({ features }) => {
    let score = 0;
    for (const [name, weight] of coefficients) score += weight * features[name];
    return score;
  });
}

/** The same candidates with new scores, best first. */
export function rankBy<Each extends Pick<Candidate, "sentence" | "features">>(
  candidates: readonly Each[],
  newScore: (candidate: Each) => number,
): Candidate[] {
  const scores = candidates.map((candidate) => newScore(candidate));
  const probabilities = softmax(scores);
  return candidates
    .map(({ sentence, features }, index) => ({
      sentence,
      features,
      score: scores[index] ?? 0,
      probability: probabilities[index] ?? 0,
    }))
    .toSorted((a, b) => b.score - a.score || a.sentence.id - b.sentence.id);
}
