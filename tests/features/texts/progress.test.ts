import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { progressTeller, withProgress } from "../../../src/features/texts/progress.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("tells at intervals how far work is", async () => {
  const told: string[] = [];
  const result = await withProgress(
    "Reading war.pdf …",
    (sentence) => told.push(sentence),
    async (onProgress) => {
      await vi.advanceTimersByTimeAsync(3000);
      onProgress({ unit: "page", done: 7, total: 566 });
      onProgress({ unit: "page", done: 8, total: 566 });
      await vi.advanceTimersByTimeAsync(3000);
      return "done";
    },
  );
  await vi.advanceTimersByTimeAsync(9000);
  expect(result).toBe("done");
  expect(told).toEqual(["Reading war.pdf … (3 s so far)", "Reading war.pdf … page 8 of 566 (6 s so far)"]);
});

it("tells at intervals where no timer runs, and nothing of short work", () => {
  const told: string[] = [];
  const onProgress = progressTeller("Reading war.epub …", (sentence) => told.push(sentence));
  for (let done = 1; done <= 10; done++) {
    vi.setSystemTime(Date.now() + 1000);
    onProgress({ unit: "part", done, total: 10 });
  }
  expect(told).toEqual([3, 6, 9].map((done) => `Reading war.epub … part ${done} of 10 (${done} s so far)`));
});
