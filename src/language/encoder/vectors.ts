/** Parts of a quantised unit vector are counted in 127ths. */
const steps = 127;

/** A unit vector in a byte per dimension. */
export function quantise(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (value) => Math.round(value * steps));
}

/** The cosine, -1…1, of a unit vector and a row of a table of quantised ones. */
export function similarity(unit: Float32Array, table: Int8Array, row: number): number {
  const start = row * unit.length;
  let sum = 0;
  for (let index = 0; index < unit.length; index++) sum += (unit[index] ?? 0) * (table[start + index] ?? 0);
  return sum / steps;
}
