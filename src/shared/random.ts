import { createHash } from "node:crypto";

/** Numbers without visible order that are the same each time for one seed: mulberry32, by Tommy Ettinger. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  }

  /** 0…1, without 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** The same things in another order, drawn one by one: of a long list, only what is asked for is drawn. */
  *drawn<Item>(items: Iterable<Item>): Generator<Item> {
    const left = [...items];
    while (left.length > 0) yield* left.splice(Math.floor(this.next() * left.length), 1);
  }

  /** The same things in another order. */
  shuffled<Item>(items: Iterable<Item>): Item[] {
    return [...this.drawn(items)];
  }
}
