import { expect, test } from "vitest";
import { Lateness } from "../../../src/discord/intake/lateness.ts";

const hour = 3_600_000;

test("is counted from the event that arrived fastest, whatever the clocks say", () => {
  const lateness = new Lateness();
  expect(lateness.of(hour, 5200)).toBe(0);
  expect(lateness.of(hour + 1000, 6000)).toBe(0);
  expect(lateness.of(hour + 2000, 7150.4)).toBe(150);
  expect(lateness.of(hour + 2100, 12_100)).toBe(5000);
});

test("forgets the fastest after a while, since clocks drift", () => {
  const lateness = new Lateness();
  lateness.of(0, 0);
  expect(lateness.of(1000, 1100)).toBe(100);
  expect(lateness.of(hour, hour + 200)).toBe(200);
  expect(lateness.of(2 * hour, 2 * hour + 200)).toBe(0);
});
