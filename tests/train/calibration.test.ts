import { describe, expect, it } from "vitest";
import { fitCalibration } from "../../scripts/train/calibration.ts";
import { calibrated } from "../../src/retrieval/answerability/classifier.ts";

function judged(probability: number, yes: number, no: number, answerable: boolean) {
  const each = (isYes: boolean) => ({ probability, yes: isYes, answerable });
  return [...Array.from({ length: yes }, () => each(true)), ...Array.from({ length: no }, () => each(false))];
}

describe("a calibration", () => {
  it("gives the share of right answers among questions of which four in five are answerable", () => {
    const cases = [
      ...judged(0.3, 60, 20, true),
      ...judged(0.1, 10, 30, true),
      ...judged(0.3, 0, 40, false),
      ...judged(0.1, 0, 80, false),
    ];
    const calibration = fitCalibration(cases);
    // Of 120 answerable and 30 unanswerable questions, 80 and 10 have the higher probability.
    expect(calibrated(0.3, calibration)).toBeCloseTo(60 / (80 + 10), 1);
    expect(calibrated(0.1, calibration)).toBeCloseTo(10 / (40 + 20), 1);
  });

  it("stays within 0…1", () => {
    expect(calibrated(0, { slope: 2, intercept: 0 })).toBeGreaterThanOrEqual(0);
    expect(calibrated(1, { slope: 2, intercept: 0 })).toBeLessThanOrEqual(1);
  });
});
