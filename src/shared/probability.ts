/** The logistic function: from minus to plus infinity, 0 to 1. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Shares that add up to 1, each in proportion to the exponential of a score. */
export function softmax(scores: readonly number[]): number[] {
  const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const masses = scores.map((score) => Math.exp(score - top));
  const mass = masses.reduce((sum, each) => sum + each, 0);
  return masses.map((each) => each / mass);
}
