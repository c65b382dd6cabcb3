/**
 * Counts of how words are written: in lower case, and with a capital that no sentence start explains. The first and
 * cheapest evidence for names. What counts as one word is the caller's choice: its folded form or its stem.
 */
export class Capitalisation {
  readonly #lower = new Map<string, number>();
  readonly #capital = new Map<string, number>();

  /**
   * Counts one occurrence.
   *
   * @param key what identifies the word
   * @param written the word as it is written
   * @param inside true if it neither starts a sentence nor a quotation
   */
  add(key: string, written: string, inside: boolean): void {
    if (/^\p{Ll}/u.test(written)) increment(this.#lower, key);
    else if (inside && /^\p{Lu}/u.test(written)) increment(this.#capital, key);
  }

  /** True if the word is written in lower case anywhere. */
  isCommon(key: string): boolean {
    return this.#lower.has(key);
  }

  /** True if the word is written with a capital inside sentences more often than in lower case. */
  isMostlyCapital(key: string): boolean {
    return (this.#capital.get(key) ?? 0) > (this.#lower.get(key) ?? 0);
  }

  /** The words that are written with a capital inside sentences and never in lower case. */
  alwaysCapital(): Set<string> {
    return new Set([...this.#capital.keys()].filter((key) => !this.#lower.has(key)));
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
