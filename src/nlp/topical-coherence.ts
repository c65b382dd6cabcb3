/**
 * The topical coherence of a text, 0…1: the square root of the mean cosine of two different sentences' vectors. The length
 * of the vectors' mean is nearly the same for long texts, but it is biased towards 1 for texts of few sentences.
 */
export class TopicalCoherence {
  readonly #sum: Float64Array;
  #lengths = 0;
  #squares = 0;

  constructor(dimensions: number) {
    this.#sum = new Float64Array(dimensions);
  }

  /** @param rows vectors one after another; zero vectors are left out */
  add(rows: ArrayLike<number>): void {
    const sum = this.#sum;
    for (let start = 0; start < rows.length; start += sum.length) {
      let square = 0;
      for (let index = 0; index < sum.length; index++) {
        const value = rows[start + index] ?? 0;
        sum[index] = (sum[index] ?? 0) + value;
        square += value * value;
      }
      this.#lengths += Math.sqrt(square);
      this.#squares += square;
    }
  }

  /** The coherence of the vectors so far. 1 for fewer than two. */
  get value(): number {
    return coherenceOf(this.#sum, this.#lengths, this.#squares);
  }
}

/**
 * The topical coherence of vectors that are known by their sum.
 *
 * @param lengths the sum of the vectors' lengths
 * @param squares the sum of the squares of their lengths
 */
export function coherenceOf(sum: ArrayLike<number>, lengths: number, squares: number): number {
  // The square of the vectors' sum is the sum of the products of all pairs, including each vector with itself.
  const pairs = lengths * lengths - squares;
  let products = -squares;
  for (let index = 0; index < sum.length; index++) products += (sum[index] ?? 0) ** 2;
  return pairs > 0 ? Math.sqrt(Math.max(0, products / pairs)) : 1;
}
