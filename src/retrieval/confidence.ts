import type { Question } from "./question.ts";
import type { Candidate } from "./ranking.ts";

/** What is measured of a whole finding to tell whether it answers at all. */
export const confidenceFeatures = [
  "late",
  "similarity",
  "alignmentNearby",
  "paragraphCoverage",
  "missingNames",
  "paragraphBm25",
  "margin",
] as const;

export type ConfidenceFeatures = Readonly<Record<(typeof confidenceFeatures)[number], number>>;

/** A logistic regression: its bias and how much each feature counts. */
export type ConfidenceWeights = Readonly<Partial<Record<keyof ConfidenceFeatures, number>>> & {
  readonly bias: number;
};

/** The features of a finding. The best of the first candidates counts, since the answer may be the second. */
export function measureFinding(question: Question, candidates: readonly Candidate[]): ConfidenceFeatures {
  const [best] = candidates;
  const first = candidates.slice(0, 3).map(({ features }) => features);
  const most = (value: (features: Candidate["features"]) => number) => Math.max(0, ...first.map(value));
  const elsewhere = candidates.find(({ sentence }) => sentence.paragraph !== best?.sentence.paragraph);
  return {
    late: most(({ late }) => late),
    similarity: most(({ similarity }) => similarity),
    alignmentNearby: most(({ alignmentNearby }) => alignmentNearby),
    paragraphCoverage: most(({ paragraphCoverage }) => paragraphCoverage),
    missingNames: question.names.size === 0 ? 0 : 1 - most(({ namesNearby }) => namesNearby),
    paragraphBm25: most(({ paragraphBm25 }) => paragraphBm25),
    margin: Math.min(5, (best?.value ?? 0) - (elsewhere?.value ?? (best?.value ?? 0) - 5)),
  };
}

/** The probability, 0…1, that the finding answers the question. */
export function confidenceOf(features: ConfidenceFeatures, weights: ConfidenceWeights): number {
  let logit = weights.bias;
  for (const name of confidenceFeatures) logit += (weights[name] ?? 0) * features[name];
  return 1 / (1 + Math.exp(-logit));
}
