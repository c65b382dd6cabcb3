/** The vectors of one part of a text. */
export interface Encoding {
  /** The part's word pieces as they are in the vocabulary, "##" before those that continue a word. */
  readonly pieces: readonly string[];
  /** A row of `dimensions` bytes for each piece: its vector, scaled to unit length, in 127ths. */
  readonly tokens: Int8Array;
  /** The mean of the pieces' vectors, scaled to unit length. Zero if there are no pieces. */
  readonly mean: Float32Array;
}

/** Components of a quantised unit vector count in 127ths. */
export const quantisationSteps = 127;

/** The factor that scales a vector to unit length. 1 for a zero vector. */
function unitFactor(vector: Float32Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return 1 / (Math.sqrt(sum) || 1);
}

function unit(vector: Float32Array): Float32Array {
  const factor = unitFactor(vector);
  return vector.map((value) => factor * value);
}

/** The vector scaled to unit length, a byte for each component. */
export function quantise(vector: Float32Array): Int8Array {
  const factor = quantisationSteps * unitFactor(vector);
  const bytes = new Int8Array(vector.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = Math.round(factor * (vector[index] ?? 0));
  return bytes;
}

function add(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] ?? 0) + weight * (vector[index] ?? 0);
  }
}

/** @param rows the pieces' vectors one after another, `dimensions` floats each */
export function encodingOf(pieces: readonly string[], rows: Float32Array, dimensions: number): Encoding {
  const tokens = new Int8Array(rows.length);
  const sum = new Float32Array(dimensions);
  for (let start = 0; start < rows.length; start += dimensions) {
    const row = rows.subarray(start, start + dimensions);
    add(sum, row, 1);
    tokens.set(quantise(row), start);
  }
  return { pieces, tokens, mean: unit(sum) };
}

/** The encoding of a part that was encoded in several pieces. */
export function joinEncodings(encodings: readonly Encoding[], dimensions: number): Encoding {
  const pieces = encodings.flatMap((encoding) => encoding.pieces);
  const tokens = new Int8Array(pieces.length * dimensions);
  const sum = new Float32Array(dimensions);
  let end = 0;
  for (const encoding of encodings) {
    tokens.set(encoding.tokens, end);
    end += encoding.tokens.length;
    add(sum, encoding.mean, encoding.pieces.length);
  }
  return { pieces, tokens, mean: unit(sum) };
}
