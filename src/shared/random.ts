import { createHash } from "node:crypto";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws at random from a source of numbers. */
export class Random {
  /** Returns the next number of the source: at least 0, less than 1. */
  readonly next: () => number;

  constructor(next: () => number) {
    this.next = next;
  }

  /** Creates a source that gives the same numbers for the same seed. */
  static seeded(seed: string): Random {
    const generator = xoroshiro128plus(createHash("sha256").update(seed).digest().readInt32LE(0));
    return new Random(() => uniformFloat64(generator));
  }

  /** @throws RangeError if there are no items */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError("There is nothing to pick from.");
    return item;
  }

  /** The items in random order. Each is drawn when it is asked for, in constant time. */
  *drawn<Item>(items: Iterable<Item>): Generator<Item> {
    const left = [...items];
    while (left.length > 0) {
      const at = Math.floor(this.next() * left.length);
      const last = left.splice(-1);
      // The last one takes its place: to move all others would take long in a long list.
      yield* at < left.length ? left.splice(at, 1, ...last) : last;
    }
  }

  /** The items in random order. */
  shuffled<Item>(items: Iterable<Item>): Item[] {
    return [...this.drawn(items)];
  }
}
