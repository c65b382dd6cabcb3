/**
 * How much a text keeps to one subject, 0…1: the length of the mean of its sentences' vectors. In unrelated sentences
 * they point every way and cancel out.
 *
 * @param rows vectors one after another, all of the same length; zeros count for nothing
 */
export function unityOf(rows: ArrayLike<number>, dimensions: number): number {
  const sum = new Float64Array(dimensions);
  let lengths = 0;
  for (let start = 0; start < rows.length; start += dimensions) {
    let square = 0;
    for (let index = 0; index < dimensions; index++) {
      const value = rows[start + index] ?? 0;
      sum[index] = (sum[index] ?? 0) + value;
      square += value * value;
    }
    lengths += Math.sqrt(square);
  }
  return lengths === 0 ? 1 : Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) / lengths;
}
