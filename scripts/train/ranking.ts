import type { Feature } from "../../src/retrieval/ranking/features.ts";
import type { RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { Example } from "./examples.ts";
import { fitSoftmax, named } from "./linear-models.ts";

/** The weight of a SQuAD question. There are many, and they share more words with their answers than others. */
const squadWeight = 0.35;
const penalty = 0.02;

/** True if the ranking is learned from an example. */
export function ranksCandidates({ right, tuned = false }: Example): boolean {
  return right.size > 0 && !tuned;
}

/** Fits the ranking of candidates by some of the features. */
export function fitRanking(examples: readonly Example[], features: readonly Feature[]): RankingWeights {
  const rows = examples.filter(ranksCandidates).map(({ candidates, right, squad }) => ({
    rows: candidates.map((candidate) => features.map((name) => candidate.features[name])),
    right: candidates.map(({ sentence }) => right.has(sentence.id)),
    weight: squad ? squadWeight : 1,
  }));
  return named(features, fitSoftmax(rows, features.length, penalty));
}
