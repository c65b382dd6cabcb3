import { describe, expect, it } from "vitest";
import { fitLogistic } from "../../scripts/train/linear-models.ts";
import { logistic } from "../../src/shared/probability.ts";

describe("a logistic regression", () => {
  const values = Array.from({ length: 400 }, (_, index) => (index % 40) / 10 - 2);

  it("finds the coefficients by which the cases were made", () => {
    // Each row stands for both outcomes, weighted by their probabilities.
    const cases = values.flatMap((value, index) => {
      const row = [value, index % 7];
      const probability = logistic(0.5 + 2 * value - 0.3 * (index % 7));
      return [
        { row, yes: true, weight: probability },
        { row, yes: false, weight: 1 - probability },
      ];
    });
    const [bias, first, second] = fitLogistic(cases, 0);
    expect(bias).toBeCloseTo(0.5, 4);
    expect(first).toBeCloseTo(2, 4);
    expect(second).toBeCloseTo(-0.3, 4);
  });

  it("stays finite where a feature separates the cases, and ignores one that never changes", () => {
    const cases = values.map((value) => ({ row: [value, 7], yes: value > 0, weight: 1 }));
    const [bias = 0, slope = 0, constant = 0] = fitLogistic(cases, 0.01);
    expect(logistic(bias + slope * 1 + constant * 7)).toBeGreaterThan(0.9);
    expect(Number.isFinite(slope)).toBe(true);
    expect(constant).toBeCloseTo(0);
  });
});
