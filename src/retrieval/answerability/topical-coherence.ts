/**
 * How much a text keeps to one subject, 0…1: the root of the mean cosine of two different sentences' vectors. (The length
 * of all vectors' mean is much the same in a long text, but takes any text of few sentences for one about one subject.)
 *
 * @param rows vectors one after another, all of the same length; zeros count for nothing
 */
export function topicalCoherence(rows: ArrayLike<number>, dimensions: number): number {
  const sum = new Float64Array(dimensions);
  let lengths = 0;
  let squares = 0;
  for (let start = 0; start < rows.length; start += dimensions) {
    let square = 0;
    for (let index = 0; index < dimensions; index++) {
      const value = rows[start + index] ?? 0;
      sum[index] = (sum[index] ?? 0) + value;
      square += value * value;
    }
    lengths += Math.sqrt(square);
    squares += square;
  }
  // The products of all pairs of vectors are the square of their sum; those of a vector with itself don't count.
  const pairs = lengths * lengths - squares;
  const products = sum.reduce((total, value) => total + value * value, 0) - squares;
  return pairs > 0 ? Math.sqrt(Math.max(0, products / pairs)) : 1;
}
