/**
 * The indexes of the `count` highest scores, best first; of equal ones, the first. Takes linear time for a small count: they are
 * kept in a heap with the worst on top.
 */
export function indexesOfHighest(scores: ArrayLike<number>, count: number): number[] {
  if (count < 1) return [];
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  const filled = Math.min(count, scores.length);
  for (let index = 0; index < filled; index++) heap.push(index);
  for (let at = (filled >> 1) - 1; at >= 0; at--) sink(heap, at, isWorse);
  let worst = scores[heap[0] ?? 0] ?? 0;
  // The first of equal scores stays.
  for (let index = filled; index < scores.length; index++) {
    if (!((scores[index] ?? 0) > worst)) continue;
    heap[0] = index;
    sink(heap, 0, isWorse);
    worst = scores[heap[0] ?? 0] ?? 0;
  }
  return heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1));
}

/** Moves the element at a place of a heap down until none below it is worse. */
function sink(heap: number[], from: number, isWorse: (a: number, b: number) => boolean): void {
  const sunk = heap[from] ?? 0;
  let at = from;
  for (let below = 2 * at + 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && isWorse(heap[below + 1] ?? 0, heap[below] ?? 0)) below++;
    if (!isWorse(heap[below] ?? 0, sunk)) break;
    heap[at] = heap[below] ?? 0;
    at = below;
  }
  heap[at] = sunk;
}
