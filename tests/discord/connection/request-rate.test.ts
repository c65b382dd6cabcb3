import { expect, test } from "vitest";
import { RequestRate } from "../../../src/discord/connection/request-rate.ts";

function reserve(rate: RequestRate, count: number, now: number, deadline = Infinity) {
  return Array.from({ length: count }, () => rate.reserve(now, deadline));
}

test("lets no more than fifty requests be made in any second", () => {
  const rate = new RequestRate();
  const times = [...reserve(rate, 70, 0), ...reserve(rate, 40, 900)].map((time) => time ?? Number.NaN);
  expect(times.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 0));
  for (const time of times) {
    expect(times.filter((other) => other >= time && other < time + 1000).length).toBeLessThanOrEqual(50);
  }
  expect(Math.max(...times)).toBeLessThan(2200);
});

test("gives no time to a request that would be too late, and keeps it for others", () => {
  const rate = new RequestRate();
  reserve(rate, 50, 0);
  expect(rate.reserve(100, 1000)).toBeUndefined();
  expect(rate.reserve(100, 2000)).toBe(1050);
});
