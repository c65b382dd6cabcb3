/** A model that computes contextual vectors of word pieces. */
export interface Model {
  /** Identifies the model. Vectors of differently named models aren't comparable. */
  readonly name: string;
  /** The length of the vectors, a multiple of 8. */
  readonly dimensions: number;
  /** The most word pieces that can be encoded together. */
  readonly limit: number;
  /** The numbers of the first `most` word pieces of a text, by default of all. */
  split(text: string, most?: number): number[];
  /** Encodes at most `limit` word pieces together. */
  encode(ids: readonly number[]): EncodedPieces;
}

/** Word pieces with their vectors. */
export interface EncodedPieces {
  /** In lower case, with "##" before those that continue a word. */
  readonly pieces: readonly string[];
  /** A row of `dimensions` floats for each piece. The model's next call may overwrite it. */
  readonly rows: Float32Array;
}
