import { GrowingArray } from "../../shared/collections/growing-array.ts";
import type { PostingLists } from "./postings.ts";

type NumberArray = ReturnType<GrowingArray["compact"]>;

/** The most parts that a text is divided into. */
const mostParts = 2048;

/**
 * The words of a text and roughly where they are, for choosing among texts. It takes some hundred kilobytes for a novel, and
 * stays in memory when the text's index doesn't.
 */
export class TextSketch {
  /** The stems of content words one after another, in ascending order. */
  readonly #stems: string;
  /** For each stem, where it ends. */
  readonly #ends: NumberArray;
  /** For each stem, where its list starts in `parts`; then where the last list ends. */
  readonly #starts: NumberArray;
  /** The parts of the text that have each stem: groups of consecutive paragraphs of equal number. */
  readonly #parts: NumberArray;

  /**
   * @param stems each stem's number
   * @param paragraphs the paragraphs that have each stem
   */
  constructor(stems: ReadonlyMap<string, number>, { lengths, starts, documents }: PostingLists) {
    const size = Math.ceil(lengths.length / mostParts);
    const ascending = [...stems.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    const [present, ends, partStarts] = [new Array<string>(), new GrowingArray(), new GrowingArray()];
    const parts = new GrowingArray();
    let end = 0;
    for (const stem of ascending) {
      const number = stems.get(stem) ?? 0;
      const from = starts[number] ?? 0;
      const to = starts[number + 1] ?? 0;
      if (from === to) continue;
      present.push(stem);
      ends.push((end += stem.length));
      partStarts.push(parts.length);
      let last = -1;
      for (let index = from; index < to; index++) {
        const part = Math.floor((documents[index] ?? 0) / size);
        if (part !== last) parts.push(part);
        last = part;
      }
    }
    partStarts.push(parts.length);
    this.#stems = present.join("");
    this.#ends = ends.compact();
    this.#starts = partStarts.compact();
    this.#parts = parts.compact();
  }

  has(stem: string): boolean {
    return this.#stem(this.#firstFrom(stem)) === stem;
  }

  /** The stems that begin with a letter. */
  *beginningWith(letter: string): Generator<string> {
    for (let index = this.#firstFrom(letter); index < this.#ends.length; index++) {
      const stem = this.#stem(index);
      if (!stem.startsWith(letter)) return;
      yield stem;
    }
  }

  /** The greatest sum of the weights of stems that stand in one part. */
  best(weights: ReadonlyMap<string, number>): number {
    const sums = new Map<number, number>();
    for (const [stem, weight] of weights) {
      const index = this.#firstFrom(stem);
      if (this.#stem(index) !== stem) continue;
      for (const part of this.#parts.subarray(this.#starts[index], this.#starts[index + 1])) {
        sums.set(part, (sums.get(part) ?? 0) + weight);
      }
    }
    return [...sums.values()].reduce((best, sum) => Math.max(best, sum), 0);
  }

  /** Empty behind the last stem. */
  #stem(index: number): string {
    return this.#stems.slice(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index] ?? 0);
  }

  /** The index of the first stem that doesn't come before another. */
  #firstFrom(stem: string): number {
    let [from, to] = [0, this.#ends.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#stem(middle) < stem) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
