import { encoderFeatures, wordFeatures, type Feature, type Features } from "./features.ts";
import type { IndexedSentence } from "./indexed-sentence.ts";

/** A linear model: how much each feature counts. */
export type Weights = Readonly<Partial<Record<Feature, number>>>;

/** A candidate as the model sees it. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly features: Features;
  /** The linear model's value; only differences between candidates of one question mean anything. */
  readonly value: number;
  /** Its share among the candidates by softmax, 0…1. */
  readonly probability: number;
}

const allFeatures: readonly Feature[] = [...wordFeatures, ...encoderFeatures];

function valueOf(features: Features, weights: Weights): number {
  let value = 0;
  for (const name of allFeatures) value += (weights[name] ?? 0) * features[name];
  return value;
}

/** The candidates, best first. */
export function rank(
  sentences: readonly IndexedSentence[],
  features: readonly Features[],
  weights: Weights,
): Candidate[] {
  const candidates = sentences.flatMap((sentence, index) => {
    const own = features[index];
    return own ? [{ sentence, features: own }] : [];
  });
  return reranked(candidates, weights);
}

/** The same candidates as other weights see them, best first. */
export function reranked(
  candidates: readonly Pick<Candidate, "sentence" | "features">[],
  weights: Weights,
): Candidate[] {
  const valued = candidates.map(({ sentence, features }) => ({
    sentence,
    features,
    value: valueOf(features, weights),
  }));
  const top = valued.reduce((best, { value }) => Math.max(best, value), Number.NEGATIVE_INFINITY);
  const mass = valued.reduce((sum, { value }) => sum + Math.exp(value - top), 0);
  return valued
    .map((candidate) => ({ ...candidate, probability: Math.exp(candidate.value - top) / mass }))
    .toSorted((a, b) => b.value - a.value || a.sentence.id - b.sentence.id);
}
