import { describe, expect, it } from "vitest";
import { Random } from "../../src/shared/random.ts";

function take(seed: string): number[] {
  const random = Random.seeded(seed);
  return Array.from({ length: 5 }, () => random.next());
}

describe("Random", () => {
  it("gives the same numbers for the same seed and others for another", () => {
    expect(take("a")).toEqual(take("a"));
    expect(take("a")).not.toEqual(take("b"));
  });

  it("gives numbers from 0 up to 1, half of them below a half", () => {
    const random = Random.seeded("c");
    const numbers = Array.from({ length: 10_000 }, () => random.next());
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.filter((number) => number < 0.5).length / numbers.length).toBeCloseTo(0.5, 1);
  });

  it("shuffles without losing an item", () => {
    const items = Array.from({ length: 20 }, (_, index) => index);
    const shuffled = Random.seeded("d").shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });

  it("picks one of the items, and refuses to pick from none", () => {
    expect(["a", "b"]).toContain(Random.seeded("e").pick(["a", "b"]));
    expect(() => Random.seeded("e").pick([])).toThrow(RangeError);
  });
});
