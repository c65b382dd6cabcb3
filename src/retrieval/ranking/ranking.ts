import { encoderFeatures, wordFeatures, type Feature, type Features } from "./features.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import { softmax } from "../../shared/probability.ts";

/** A linear model: how much each feature counts. */
export type RankingWeights = Readonly<Partial<Record<Feature, number>>>;

/** A candidate as the model sees it. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly features: Features;
  /** The linear model's value; only differences between candidates of one question mean anything. */
  readonly score: number;
  /** Its share among the candidates by softmax, 0…1. */
  readonly probability: number;
}

const allFeatures: readonly Feature[] = [...wordFeatures, ...encoderFeatures];

function valueOf(features: Features, weights: RankingWeights): number {
  let value = 0;
  for (const name of allFeatures) value += (weights[name] ?? 0) * features[name];
  return value;
}

/** The candidates, best first. */
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

/** The same candidates as other weights see them, best first. */
export function rankByWeights(
  candidates: readonly Pick<Candidate, "sentence" | "features">[],
  weights: RankingWeights,
): Candidate[] {
  return rankBy(candidates, ({ features }) => valueOf(features, weights));
}

/** The same candidates at other values, best first. */
export function rankBy<Each extends Pick<Candidate, "sentence" | "features">>(
  candidates: readonly Each[],
  valueFor: (candidate: Each) => number,
): Candidate[] {
  const values = candidates.map((candidate) => valueFor(candidate));
  const shares = softmax(values);
  return candidates
    .map(({ sentence, features }, index) => ({
      sentence,
      features,
      score: values[index] ?? 0,
      probability: shares[index] ?? 0,
    }))
    .toSorted((a, b) => b.score - a.score || a.sentence.id - b.sentence.id);
}
