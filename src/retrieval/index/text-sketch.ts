import { groupBy } from "../../shared/collections/group-by.ts";
import { GrowingArray } from "../../shared/collections/growing-array.ts";
import type { PostingLists } from "./postings.ts";

type NumberArray = ReturnType<GrowingArray["compact"]>;

/** The number of stems that are read in a millisecond or two. */
const stemsAtOnce = 500;

interface SketchParts {
  readonly stems: string;
  readonly ends: NumberArray;
  readonly starts: NumberArray;
  readonly parts: NumberArray;
}

/** The most parts that a text is divided into. */
const mostParts = 2048;

/** Strings in ascending order. Those with one first letter are sorted at once. */
function* sorted(strings: Iterable<string>): Generator<void, string[]> {
  const byLetter = groupBy(strings, (each) => each.slice(0, 1));
  const result: string[] = [];
  for (const letter of [...byLetter.keys()].toSorted()) {
    for (const each of (byLetter.get(letter) ?? []).toSorted()) result.push(each);
    yield;
  }
  return result;
}

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

  private constructor({ stems, ends, starts, parts }: SketchParts) {
    this.#stems = stems;
    this.#ends = ends;
    this.#starts = starts;
    this.#parts = parts;
  }

  /**
   * Yields now and then.
   *
   * @param stems each stem's number
   * @param paragraphs the paragraphs that have each stem
   */
  static *of(
    stems: ReadonlyMap<string, number>,
    { lengths, starts, documents }: PostingLists,
  ): Generator<void, TextSketch> {
    const size = Math.ceil(lengths.length / mostParts);
    const ascending = yield* sorted(stems.keys());
    const [present, ends, partStarts] = [new Array<string>(), new GrowingArray(), new GrowingArray()];
    const parts = new GrowingArray();
    let end = 0;
    for (const [index, stem] of ascending.entries()) {
      if (index % stemsAtOnce === 0) yield;
      const number = stems.get(stem) ?? 0;
      const from = starts[number] ?? 0;
      const to = starts[number + 1] ?? 0;
      if (from === to) continue;
      present.push(stem);
      ends.push((end += stem.length));
      partStarts.push(parts.length);
      let last = -1;
      for (let at = from; at < to; at++) {
        const part = Math.floor((documents[at] ?? 0) / size);
        if (part !== last) parts.push(part);
        last = part;
      }
    }
    partStarts.push(parts.length);
    return new TextSketch({
      stems: present.join(""),
      ends: ends.compact(),
      starts: partStarts.compact(),
      parts: parts.compact(),
    });
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
