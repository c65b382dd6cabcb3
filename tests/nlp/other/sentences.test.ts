import { expect, test } from "vitest";
import { otherSentences } from "../../../src/nlp/other/sentences.ts";
import { cpuTimeOf } from "../../support/cpu-time.ts";

test("a run of marks without letters is searched once", () => {
  const [short, long] = [2000, 16_000].map((count) => cpuTimeOf(() => otherSentences(". . .".repeat(count))));
  // The time for eight times the length is 64 times as long if it is quadratic.
  expect(long).toBeLessThan((short ?? 0) * 30);
}, 60_000);
