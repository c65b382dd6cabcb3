import { expect, test, vi } from "vitest";
import { Names } from "../../../src/nlp/names/names.ts";
import { textFrom } from "../../support/skarholm.ts";

test("the mentions of one frequent name let other events happen", async () => {
  const { paragraphs } = textFrom("frequent", ["Then the old keeper saw Marta. ".repeat(500).trim()]);
  // Each look at the clock takes a millisecond.
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock++);
  let happened = 0;
  const count = () => {
    happened++;
    pending = setImmediate(count);
  };
  let pending = setImmediate(count);
  const [marta] = await new Names(paragraphs).entities();
  clearImmediate(pending);
  vi.restoreAllMocks();
  expect(marta?.usage.times).toBe(500);
  expect(happened).toBeGreaterThan(50);
});
