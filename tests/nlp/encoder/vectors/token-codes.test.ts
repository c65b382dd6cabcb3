import * as fc from "fast-check";
import { expect, it } from "vitest";
import { packComponents, shift, unpackComponents } from "../../../../src/nlp/encoder/vectors/token-codes.ts";

function roundTrip(components: readonly number[]): number[] {
  return Array.from(unpackComponents(packComponents(Int8Array.from(components))), (byte) => byte - shift);
}

it("components between -23 and 24 change by at most one when they are packed and unpacked", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -23, max: 24 }), fc.integer({ min: -23, max: 24 }))),
      (pairs) => {
        const components = pairs.flat();
        const result = roundTrip(components);
        expect(result).toHaveLength(components.length);
        for (const [index, component] of components.entries()) {
          expect(Math.abs((result[index] ?? Number.NaN) - component)).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

it("components beyond are cut off", () => {
  expect(roundTrip([-127, 127, -30, 40])).toEqual([-22, 23, -22, 23]);
});

it("two components take a byte", () => {
  expect(packComponents(Int8Array.of(-22, 23, 2, -1))).toEqual(Uint8Array.of(0xf0, 0x78));
});
