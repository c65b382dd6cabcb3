/** The indexes of the `count` highest scores, best first. Takes linear time. */
export function indexesOfHighest(scores: ArrayLike<number>, count: number): number[] {
  const best: number[] = [];
  const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  let threshold = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index++) {
    if ((scores[index] ?? 0) <= threshold && best.length >= count) continue;
    best.push(index);
    if (best.length < 4 * count) continue;
    best.sort(byScore);
    best.length = count;
    threshold = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best.toSorted(byScore).slice(0, count);
}
