import { Random } from "../../src/shared/random.ts";

/**
 * Creates a source of random numbers by mulberry32 (Tommy Ettinger, 2017). Unlike Random.seeded it is fixed for good: the
 * trained weights, the sampled questions and the published intervals depend on its sequence.
 */
export function mulberry32(seed: number): Random {
  let state = seed;
  return new Random(() => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  });
}
