import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignByLength } from "../../../src/features/compare/gale-church.ts";

const lengths = fc.array(fc.nat({ max: 2000 }), { maxLength: 40 });

async function pairs(own: readonly number[], other: readonly number[], ratio = 1): Promise<string[]> {
  const beads = await alignByLength(own, other, ratio);
  return beads.map((bead) => `${bead.own.join("-")}:${bead.other.join("-")}`);
}

describe("an alignment by length", () => {
  it("has every paragraph of both series once, in order", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(
        lengths,
        lengths,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        async (own, other, ratio) => {
          const beads = await alignByLength(own, other, ratio);
          let [row, column] = [0, 0];
          for (const bead of beads) {
            expect(bead.own[0]).toBe(row);
            expect(bead.other[0]).toBe(column);
            [row, column] = [bead.own[1], bead.other[1]];
          }
          expect([row, column]).toEqual([own.length, other.length]);
        },
      ),
    );
  });

  it("pairs paragraphs of like length, joins those that were divided, and leaves out what one lacks", async () => {
    expect(await pairs([200, 50, 400], [210, 55, 390])).toEqual(["0-1:0-1", "1-2:1-2", "2-3:2-3"]);
    expect(await pairs([600, 90, 300], [290, 310, 95, 280])).toEqual(["0-1:0-2", "1-2:2-3", "2-3:3-4"]);
    expect(await pairs([300, 900, 40, 500], [310, 45, 480])).toEqual([
      "0-1:0-1",
      "1-2:1-1",
      "2-3:1-2",
      "3-4:2-3",
    ]);
  });

  it("takes longer words into account", async () => {
    expect(await pairs([100, 300, 100], [150, 450, 150], 1.5)).toEqual(["0-1:0-1", "1-2:1-2", "2-3:2-3"]);
  });

  it("aligns thousands of paragraphs in a band", async () => {
    const own = Array.from({ length: 3000 }, (_, index) => 100 + ((index * 7919) % 900));
    const other = own.flatMap((length, index) => (index % 10 === 0 ? [length / 2, length / 2] : [length]));
    const beads = await alignByLength(own, other, 1);
    const last = beads.findLast(({ own: [from] }) => from === 2995);
    expect(last?.other).toEqual([3295, 3296]);
  });
});
