/** The logistic function: maps a logit to a probability. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The softmax function: maps scores to probabilities that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  // Subtracting the highest score keeps the exponentials finite and doesn't change the result.
  const highest = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, each) => total + each, 0);
  return exponentials.map((each) => each / sum);
}
