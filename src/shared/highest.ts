/**
 * The indexes of the `count` highest scores, best first; of equal ones, the first. Takes linear time for a small count: they are
 * kept in a heap with the worst on top.
 */
export function indexesOfHighest(scores: ArrayLike<number>, count: number): number[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  for (let index = 0; index < scores.length; index++) {
    if (heap.length < count) {
      heap.push(index);
      if (heap.length === count) for (let at = count >> 1; at >= 0; at--) sink(heap, at, isWorse);
    } else if (isWorse(heap[0] ?? index, index)) {
      heap[0] = index;
      sink(heap, 0, isWorse);
    }
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
