export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** The cosine of two vectors. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** A table's rows of 384 bytes, `from` up to `to`. */
export function rowsOf(table: Int8Array, from = 0, to = table.length / 384): Int8Array[] {
  return Array.from({ length: to - from }, (_, index) =>
    table.subarray((from + index) * 384, (from + index + 1) * 384),
  );
}
