import { expect, test } from "vitest";
import { Lateness } from "../../../src/discord/intake/lateness.ts";

const hour = 3_600_000;

/** The time by Discord's clock, of which this machine's is a minute ahead, at a time by `performance.now()`. */
function discordTime(now: number): number {
  return performance.timeOrigin + now - 60_000;
}

test("is counted from the event that arrived fastest, whatever the clocks say", () => {
  const lateness = new Lateness();
  expect(lateness.of(discordTime(5000), 5200)).toBe(0);
  expect(lateness.of(discordTime(6000), 6000)).toBe(0);
  expect(lateness.of(discordTime(7000), 7150)).toBe(150);
  expect(lateness.of(discordTime(7100), 12_100)).toBe(5000);
});

test("forgets the fastest after a while, since clocks drift", () => {
  const lateness = new Lateness();
  lateness.of(discordTime(0), 0);
  expect(lateness.of(discordTime(1000), 1100)).toBe(100);
  expect(lateness.of(discordTime(hour), hour + 200)).toBe(200);
  expect(lateness.of(discordTime(2 * hour), 2 * hour + 200)).toBe(0);
});

test("doesn't believe in events of another time", () => {
  const lateness = new Lateness();
  for (const created of [Number.NaN, 0, Infinity, discordTime(48 * hour)]) {
    expect(lateness.of(created, 1000)).toBe(0);
  }
  expect(lateness.of(discordTime(2000), 2000)).toBe(0);
  expect(lateness.of(discordTime(3000), 3100)).toBe(100);
});
