import { expect, test } from "vitest";
import { otherSentences } from "../../../src/nlp/other/sentences.ts";
import { leastCpuTimeOf } from "../../support/cpu-time.ts";

/** The CPU time in milliseconds for a run of marks. */
async function timeFor(count: number): Promise<number> {
  return leastCpuTimeOf(() => otherSentences(". . .".repeat(count)));
}

test("a run of marks without letters is searched once", async () => {
  // The time for eight times the length is 64 times as long if it is quadratic.
  expect(await timeFor(16_000)).toBeLessThan((await timeFor(2000)) * 30);
}, 60_000);
