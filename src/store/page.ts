/** A part of a list: skips `offset` entries and returns at most `limit`. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}
