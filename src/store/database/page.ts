/** Which part of a list: how many entries to leave out at its start, and at most how many to give. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}
