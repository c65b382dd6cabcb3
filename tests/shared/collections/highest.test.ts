import * as fc from "fast-check";
import { expect, it } from "vitest";
import { indexesOfHighest } from "../../../src/shared/collections/highest.ts";

it("finds the indexes of the highest scores, best first and the earlier of equals first", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 12 }),
      (scores, count) => {
        const sorted = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect(indexesOfHighest(Int32Array.from(scores), count)).toEqual(sorted.slice(0, count));
      },
    ),
  );
});
