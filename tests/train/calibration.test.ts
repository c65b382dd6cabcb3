import { describe, expect, it } from "vitest";
import { fitCalibration } from "../../scripts/train/calibration.ts";
import { logistic } from "../../src/shared/probability.ts";

function judged(logit: number, yes: number, no: number, answerable: boolean) {
  const each = (isYes: boolean) => ({ logit, yes: isYes, answerable });
  return [...Array.from({ length: yes }, () => each(true)), ...Array.from({ length: no }, () => each(false))];
}

describe("a calibration", () => {
  it("gives the share of right answers among questions of which four in five are answerable", () => {
    const { slope, intercept } = fitCalibration([
      ...judged(-1, 60, 20, true),
      ...judged(-2, 10, 30, true),
      ...judged(-1, 0, 40, false),
      ...judged(-2, 0, 80, false),
    ]);
    // Of 120 answerable and 30 unanswerable questions, 80 and 10 have the higher logit.
    expect(logistic(slope * -1 + intercept)).toBeCloseTo(60 / (80 + 10), 3);
    expect(logistic(slope * -2 + intercept)).toBeCloseTo(10 / (40 + 20), 3);
  });
});
