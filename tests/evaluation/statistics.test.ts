import { describe, expect, it } from "vitest";
import { calibrationError, reliability, rocArea } from "../../scripts/eval/calibration.ts";
import { tradeOffs } from "../../scripts/eval/trade-off.ts";
import { mulberry32 } from "../../scripts/support/random.ts";
import { mean, quantile } from "../../scripts/support/statistics.ts";
import { table } from "../../scripts/support/table.ts";
import { judged } from "./samples.ts";

describe("mean and quantile", () => {
  it("interpolate between neighbours, in any order", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 0], 0.95)).toBe(9.5);
    expect([quantile([7, 5, 6], 0), quantile([7, 5, 6], 1)]).toEqual([5, 7]);
  });

  it("sort numbers as numbers", () => {
    expect(quantile([10, 9, 100], 0.5)).toBe(10);
  });

  it("are undefined without values", () => {
    expect([mean([]), quantile([], 0.5)]).toEqual([undefined, undefined]);
  });
});

function take(seed: number): number[] {
  return Array.from({ length: 5 }, mulberry32(seed).next);
}

describe("the random numbers", () => {
  it("depend only on the seed", () => {
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  it("are uniform from 0 to 1", () => {
    const numbers = Array.from({ length: 10_000 }, mulberry32(3).next);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(mean(numbers)).toBeCloseTo(0.5, 1);
  });

  it("shuffle all values", () => {
    const values = Array.from({ length: 20 }, (_, index) => index);
    const other = mulberry32(1).shuffled(values);
    expect(other).not.toEqual(values);
    expect(other.toSorted((a, b) => a - b)).toEqual(values);
  });
});

describe("the area under the ROC curve", () => {
  it("is 1 if all positives are above all negatives, and 0 if all are below", () => {
    expect(rocArea([0.8, 0.9], [0.1, 0.7])).toBe(1);
    expect(rocArea([0.1, 0.7], [0.8, 0.9])).toBe(0);
  });

  it("counts ties half", () => {
    expect(rocArea([0.5], [0.5])).toBe(0.5);
    expect(rocArea([0.2, 0.6], [0.4, 0.6, 0.1])).toBeCloseTo((1 + 2.5) / 6);
  });

  it("is undefined without positives or negatives", () => {
    expect([rocArea([], [0.1]), rocArea([0.1], [])]).toEqual([undefined, undefined]);
  });
});

describe("reliability", () => {
  it("compares confidence with hits by bin", () => {
    const bins = reliability({
      answerable: [
        judged({ confidence: 0.9, sentenceRank: 1 }),
        judged({ confidence: 1, sentenceRank: 1 }),
        judged({ confidence: 0.9, sentenceRank: 2 }),
      ],
      unanswerable: [judged({ confidence: 0.1 })],
    });
    expect(bins).toEqual([
      { from: 0, to: 0.2, questions: 1, confidence: 0.1, right: 0 },
      { from: 0.8, to: 1, questions: 3, confidence: expect.closeTo(2.8 / 3), right: expect.closeTo(2 / 3) },
    ]);
  });

  it("has the weighted mean distance as calibration error", () => {
    const bin = { from: 0, to: 1 };
    expect(
      calibrationError([
        { ...bin, questions: 3, confidence: 0.9, right: 0.5 },
        { ...bin, questions: 1, confidence: 0.2, right: 0.6 },
      ]),
    ).toBeCloseTo(0.4);
    expect(calibrationError([])).toBeUndefined();
  });
});

describe("trade-offs", () => {
  const answerable = [
    judged({ confidence: 0.95, sentenceRank: 2 }),
    judged({ confidence: 0.7, sentenceRank: 3 }),
    judged({ confidence: 0.2, sentenceRank: 1 }),
  ];
  const unanswerable = [judged({ confidence: 0.72 }), judged({ confidence: 0.1 })];

  it("count the sure answers from a threshold on", () => {
    const at = new Map(tradeOffs({ answerable, unanswerable }).map((each) => [each.threshold, each]));
    expect(at.get(0.7)).toEqual({ threshold: 0.7, answerable: 2 / 3, right: 1 / 2, unanswerable: 1 / 2 });
    expect(at.get(0.75)).toEqual({ threshold: 0.75, answerable: 1 / 3, right: 1, unanswerable: 0 });
  });

  it("are undefined where nothing is sure, and empty without unanswerable questions", () => {
    const [unsure] = answerable.slice(2);
    expect(tradeOffs({ answerable: unsure ? [unsure] : [], unanswerable })[0]?.right).toBeUndefined();
    expect(tradeOffs({ answerable, unanswerable: [] })).toEqual([]);
  });
});

describe("the table", () => {
  it("aligns its columns", () => {
    expect(
      table([
        ["", "a"],
        ["long", "12"],
        ["x", "3"],
      ]),
    ).toBe("       a\nlong  12\nx      3");
  });
});
