/**
 * The topical coherence of a text, 0…1: the square root of the mean cosine of two different sentences' vectors. The length
 * of the vectors' mean is nearly the same for long texts, but it is biased towards 1 for texts of few sentences.
 *
 * @param rows vectors one after another, all of the same dimension; zero vectors are left out
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
  // The square of the vectors' sum is the sum of the products of all pairs, including each vector with itself.
  const pairs = lengths * lengths - squares;
  const products = sum.reduce((total, value) => total + value * value, 0) - squares;
  return pairs > 0 ? Math.sqrt(Math.max(0, products / pairs)) : 1;
}
