import { array, assert, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { partitionPoint } from "../../../src/shared/collections/partition-point.ts";

test("counts the items before a limit as a filter does", () => {
  assert(
    property(array(nat(20)), nat(21), (values, limit) => {
      const sorted = values.toSorted((a, b) => a - b);
      const isBefore = (value: number) => value < limit;
      expect(partitionPoint(sorted, isBefore)).toBe(sorted.filter(isBefore).length);
    }),
  );
});
