/** A model that tells what words mean where they stand. */
export interface Model {
  /** Vectors of models with other names have nothing to do with one another. */
  readonly name: string;
  /** Length of its vectors: a multiple of 8. */
  readonly dimensions: number;
  /** So many word pieces are encoded together, at most. */
  readonly limit: number;
  /** The numbers of a text's word pieces, at most `most` of them. */
  split(text: string, most?: number): number[];
  /** At most `limit` word pieces as they stand together. */
  encode(ids: readonly number[]): EncodedPieces;
}

/** Word pieces with what they mean. */
export interface EncodedPieces {
  /** Lower-case, "##" before those that continue a word. */
  readonly pieces: readonly string[];
  /** A row of `dimensions` floats for each piece. The next call of the model may overwrite it. */
  readonly rows: Float32Array;
}
