/**
 * True if `a` becomes `b` by at most `maxEdits` edits: insertions, deletions and substitutions of a letter, and
 * transpositions of two adjacent ones (optimal string alignment distance).
 */
export function withinEdits(a: string, b: string, maxEdits: number): boolean {
  if (Math.abs(a.length - b.length) > maxEdits) return false;
  const [from, cut] = commonEnds(a, b);
  const [rest, other] = [a.slice(from, a.length - cut), b.slice(from, b.length - cut)];
  if (rest.length <= maxEdits && other.length <= maxEdits) return true;
  // An edit at either end of what differs, at least, unless two letters are transposed.
  if (maxEdits === 1) return rest.length === 2 && rest[0] === other[1] && rest[1] === other[0];
  return restWithinEdits(rest, other, maxEdits);
}

/** The lengths of the beginning and of the end that two words have in common, which don't overlap. */
function commonEnds(a: string, b: string): readonly [beginning: number, end: number] {
  const most = Math.min(a.length, b.length);
  let beginning = 0;
  while (beginning < most && a[beginning] === b[beginning]) beginning++;
  let end = 0;
  while (end < most - beginning && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [beginning, end];
}

function restWithinEdits(a: string, b: string, maxEdits: number): boolean {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > maxEdits) return false;
    older = previous;
    previous = current;
  }
  return (previous[b.length] ?? 0) <= maxEdits;
}

/** The number of edits that still count as a typing error in a word of this length: 0, 1 or 2. */
export function editsAllowed(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}
